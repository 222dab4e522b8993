import type { TFunction } from 'i18next';
import type { ProblemCode } from '#domain/problems';
import type { Details } from '#domain/result';
import { problemFix, problemText } from '#renderer/i18n/problem-text';
import { sizeWords } from '#renderer/i18n/size-words';

/** What is wrong with a file and what to do next. */
export function faultWords(t: TFunction, code: ProblemCode, details: Details): string {
  const size =
    details['pixels'] ?? (details['bytes'] === undefined ? '' : sizeWords(Number(details['bytes'])));
  const told = { name: '', budget: '', ...details, size };
  return `${problemText(t, code, told)} · ${problemFix(t, code, told)}`;
}
