import { defaultFramework } from '#domain/scoring/default-framework';
import type { Framework } from '#domain/scoring/framework';
import { checkFramework } from '#domain/scoring/check-framework';

/** The central office's frameworks that lie in the program, by fiscal year (BE). */
const SHIPPED: Readonly<Record<number, () => Promise<{ readonly default: unknown }>>> = {
  2547: () => import('#resources/frameworks/2547.json'),
};

/** Whether the central office's framework of a year lies in the program. */
export function isShipped(fiscalYear: number): boolean {
  return Object.hasOwn(SHIPPED, fiscalYear);
}

/** The central office's framework of a year; null where it is not here. */
export async function shippedFramework(fiscalYear: number): Promise<Framework | null> {
  const file = await SHIPPED[fiscalYear]?.();
  if (file === undefined) return null;
  const { framework } = checkFramework(file.default);
  // It is part of the program: one that cannot be read is a fault of the program.
  if (framework === null) throw new Error(`framework of ${String(fiscalYear)}`);
  return framework;
}

/** The rules with which a book of that year begins. */
export async function firstFramework(fiscalYear: number): Promise<Framework> {
  return (await shippedFramework(fiscalYear)) ?? defaultFramework(fiscalYear);
}
