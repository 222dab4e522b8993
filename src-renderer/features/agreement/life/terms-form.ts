import type { Amended, Terms } from '#domain/book/agreement';
import type { Indicator } from '#domain/book/indicator';
import type { Levels } from '#domain/book/decimal';
import { amendedField, TERM_FIELDS } from '#domain/life/terms';
import { typedFigure } from '#domain/text/typed-figure';

/** What of an indicator is offered or amended, as it is typed. */
export type TermsForm = {
  readonly name: string;
  readonly unit: string;
  readonly weight: string;
  readonly target: string;
  readonly levels: readonly string[];
  readonly leastValue: string;
  readonly mostValue: string;
  readonly definition: string;
  readonly conditions: string;
  readonly cancelled: boolean;
};

export const EMPTY_TERMS: TermsForm = {
  ...{ name: '', unit: '', weight: '', target: '', levels: ['', '', '', '', ''] },
  ...{ leastValue: '', mostValue: '' },
  ...{ definition: '', conditions: '', cancelled: false },
};

export function termsForm(indicator: Indicator): TermsForm {
  const { name, unit, weight, target, levels, leastValue, mostValue, definition, conditions } = indicator;
  return {
    ...{ name, unit, weight: weight ?? '', target: target ?? '', definition, conditions, cancelled: false },
    levels: levels.map((level) => level ?? ''),
    ...{ leastValue: leastValue ?? '', mostValue: mostValue ?? '' },
  };
}

/** A form that knows what stood in the agreement when it was begun: it may wait for days as a draft. */
export type BegunForm = TermsForm & { readonly base: TermsForm };

export function begunForm(base: TermsForm): BegunForm {
  return { ...base, base };
}

/** Only what was changed in the form is spoken of, whatever has become of the rest since. */
export function termsOf({ base: was, ...form }: BegunForm): Terms {
  // Five fields give five levels.
  const levels = form.levels.map(typedFigure) as unknown as Levels;
  return {
    ...changedWords(form, was),
    ...changedFigures(form, was),
    ...(form.levels.some((level, at) => differs(level, was.levels[at] ?? '')) ? { levels } : {}),
    ...(form.cancelled ? { cancelled: true } : {}),
  };
}

const WORDS = ['name', 'unit', 'definition', 'conditions'] as const;
const FIGURES = ['weight', 'target', 'leastValue', 'mostValue'] as const;

function changedWords(form: TermsForm, was: TermsForm): Terms {
  const changed = WORDS.filter((field) => form[field].trim() !== was[field]);
  return Object.fromEntries(changed.map((field) => [field, form[field].trim()]));
}

function changedFigures(form: TermsForm, was: TermsForm): Terms {
  const changed = FIGURES.filter((field) => differs(form[field], was[field]));
  return Object.fromEntries(changed.map((field) => [field, typedFigure(form[field])]));
}

function differs(a: string, b: string): boolean {
  return typedFigure(a) !== typedFigure(b);
}

/** What the agreement says now where it said something else when the form was begun. */
export function movedSince(base: TermsForm, indicator: Indicator): readonly Amended[] {
  const now = termsForm(indicator);
  return TERM_FIELDS.flatMap((field) => {
    const [was, is] = [base, now].map((form) => (field === 'levels' ? form.levels.join(' · ') : form[field]));
    return was === is ? [] : [amendedField(indicator, field, was ?? '', is ?? '')];
  });
}
