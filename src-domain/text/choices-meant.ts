import { normaliseThai } from '#domain/text/thai';

/** Something to choose: `names` are further words for it, in whatever language. */
export type Choosable = {
  readonly value: string;
  readonly label: string;
  readonly names?: readonly string[];
};

const BETWEEN = /[\s:()\u2013\u2014-]+|\.$/gu;

/** What is compared: Thai and Arabic digits, spaces and the signs between number and name make no difference. */
function bare(text: string): string {
  return normaliseThai(text).replace(BETWEEN, '');
}

/**
 * The entries that a text may mean: those that have it as code, label or further name; where there is none, those of
 * which a name begins with it. One entry: that is meant. None or several: it is not understood.
 */
export function choicesMeant<Entry extends Choosable>(
  choices: readonly Entry[],
  text: string,
): readonly Entry[] {
  const wanted = bare(text);
  const named = choices.filter((choice) => namesOf(choice).some((name) => bare(name) === wanted));
  if (named.length > 0 || wanted === '')
    return wanted === '' ? choices.filter(({ value }) => value === '') : named;
  return choices.filter((choice) => namesOf(choice).some((name) => bare(name).startsWith(wanted)));
}

function namesOf({ value, label, names = [] }: Choosable): readonly string[] {
  return [value, label, ...names].filter((name) => name !== '');
}
