import { fail } from '#domain/result';
import { isNamed } from '#domain/life/person';
import { writeDesk } from '#renderer/database/database';
import { useDesk, type Locale, type Page, type Scheme } from '#renderer/session/desk';
import { PAGES } from '#renderer/session/pages';

export function setLocale(locale: Locale): void {
  useDesk.setState({ locale });
  void remember('locale', locale);
}

export function setColorScheme(scheme: Scheme): void {
  useDesk.setState({ scheme });
  void remember('scheme', scheme);
}

/** Who sits here from now on; dots and strokes are nobody's name, and the name before them stays. */
export function setPerson(person: string): void {
  if (person !== '' && !isNamed(person)) {
    useDesk.setState({ refused: fail('person-missing') });
    return;
  }
  useDesk.setState({ person });
  void remember('person', person);
}

export async function remember(key: string, value: string): Promise<void> {
  await writeDesk(key, value).catch(() => {
    // A setting that could not be kept is no loss of a figure; the save state speaks of figures.
  });
}

export function remembered(desk: ReadonlyMap<string, unknown>): {
  page: Page;
  locale: Locale;
  scheme: Scheme;
  round: string;
  person: string;
} {
  const round = desk.get('round');
  const person = desk.get('person');
  return {
    page: oneOf(desk.get('page'), PAGES, 'home'),
    locale: oneOf(desk.get('locale'), ['th', 'en'], 'th'),
    scheme: oneOf(desk.get('scheme'), ['auto', 'light', 'dark'], 'auto'),
    round: typeof round === 'string' ? round : '6',
    person: typeof person === 'string' ? person : '',
  };
}

function oneOf<Value extends string>(value: unknown, allowed: readonly Value[], otherwise: Value): Value {
  return allowed.find((each) => each === value) ?? otherwise;
}
