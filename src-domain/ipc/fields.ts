import * as z from 'zod/mini';

/** Kinds of fields that several calls have. */
/** `least` and `most`: characters. */
export const text = (least: number, most: number): z.ZodMiniString =>
  z.string().check(z.minLength(least), z.maxLength(most));
/** `most` and `least`: items. */
export const listOf = <Item extends z.ZodMiniType>(
  item: Item,
  most: number,
  least = 0,
): z.ZodMiniArray<Item> => z.array(item).check(z.minLength(least), z.maxLength(most));
/** An exact number in digits, or null where there is none. */
export const decimal = z.nullable(z.string());
