import { Difference } from './difference.mts';
import { isSame, plain } from './figure.mts';
import { isFitting } from './fitting.mts';
import { yearOf, recordsIn, NARRATIVES, SHEET_TEXTS } from './journal.mts';
import { standing, type Entered, type Entry, type Ledger, type Year } from './ledger.mts';
import { coveredIn, type Grid, type Look } from './look.mts';
import { COLUMNS, type Column, type Window } from './window.mts';

type Found = { readonly what: string; readonly expected: string; readonly got: string };

/** Looks until the page shows what the ledger holds, and says what differs when it never does. */
export async function compare(window: Window, ledger: Ledger): Promise<void> {
  const look = await window.until((each) => differencesIn(window, ledger, each).length === 0);
  const [first] = differencesIn(window, ledger, look);
  if (first !== undefined) throw new Difference(first.what, first.expected, first.got);
  const covered = await coveredIn(window.desk.page);
  if (covered !== null)
    throw new Difference('a passing message', 'lies over nothing', `lies over ${covered}`);
}

function differencesIn(window: Window, ledger: Ledger, look: Look): readonly Found[] {
  const found: Found[] = [];
  if (look.page === 'agreement') found.push(...inAgreement(window, ledger, look));
  if (look.page === 'tracking') found.push(...inTracking(window, ledger, look.grid));
  return found;
}

function inAgreement(window: Window, ledger: Ledger, { grid, stage, total, round }: Look): readonly Found[] {
  const { entries, stage: expected } = ledger.year;
  if (grid === null) return countOf(entries.length, 0);
  const found = countOf(entries.length, grid.rows.length);
  const word = window.words(`stage.${expected}`);
  if (stage?.startsWith(word) !== true)
    found.push({ what: 'stage of the agreement', expected: word, got: String(stage) });
  const sum = ledger.totalIn(round);
  if (sum !== null && total !== null && !isSame(total, String(sum / 100)))
    found.push({ what: 'sum of the weights', expected: String(sum / 100), got: total });
  return [...found, ...entries.flatMap((entry) => inRow(window, ledger, grid, entry, round))];
}

function countOf(expected: number, got: number): Found[] {
  return expected === got ? [] : [{ what: 'number of rows', expected: String(expected), got: String(got) }];
}

function inRow(window: Window, ledger: Ledger, grid: Grid, entry: Entry, months: number): readonly Found[] {
  const row = grid.rows[window.rowOf(grid, entry.no)];
  if (row === undefined) return [{ what: `row ${entry.no}`, expected: entry.name, got: 'no such row' }];
  return COLUMNS.flatMap((column) => {
    const at = grid.heads.indexOf(window.head(column));
    if (at === -1) return [];
    const expected = shownOf(ledger, entry, column, months);
    const got = row.cells[at] ?? '';
    return isSame(expected, got)
      ? []
      : [{ what: `${column} of ${entry.no} on the agreement`, expected, got }];
  });
}

/** What a cell of the agreement shows. */
export function shownOf({ frame }: Ledger, entry: Entry, column: Column, months = 0): string {
  if (column === 'dimension') {
    const at = frame.dimensions.findIndex(({ code }) => code === entry.dimension);
    return at === -1 ? '' : String(at + 1);
  }
  if (column === 'weight') return standing(entry, 'weight', months);
  const level = /^level(\d)$/.exec(column)?.[1];
  return level === undefined ? entry[column as 'no'] : standing(entry, `level ${level}`, months);
}

function inTracking(window: Window, ledger: Ledger, grid: Grid | null): readonly Found[] {
  if (grid === null) return countOf(ledger.year.entries.length, 0);
  return ledger.year.entries.flatMap((entry) => {
    const row = grid.rows[window.rowOf(grid, entry.no)];
    if (row === undefined) return [{ what: `row ${entry.no}`, expected: entry.name, got: 'no such row' }];
    return ledger.frame.rounds.flatMap(({ code, months }) => {
      const at = grid.heads.indexOf(window.resultHead(months));
      const seen = {
        result: row.cells[at] ?? '',
        score: figureOf(row.cells[at + 1] ?? ''),
        isMarked: row.bad[at] ?? false,
      };
      return inRound(ledger, entry, code, seen);
    });
  });
}

/** The score in a cell: the round that is chosen says the word of the lamp before it, and another start chooses another. */
function figureOf(cell: string): string {
  return /\S*$/.exec(cell.trim())?.[0] ?? '';
}

type Seen = { readonly result: string; readonly score: string; readonly isMarked: boolean };

/** Nothing was typed there that would be shown. */
const HIDDEN = ['naApproved', 'noEvidence', 'notDue'];

function inRound(ledger: Ledger, entry: Entry, round: string, seen: Seen): readonly Found[] {
  const { value: expected = '', state = '' } = entry.results[round] ?? {};
  const place = `${entry.no}/${round}`;
  const isComputed = entry.computed && expected === '';
  if (HIDDEN.includes(state) || isComputed) return certifiedScore(ledger, place, state, seen.score);
  if (!isSame(expected, seen.result)) return [{ what: `result ${place}`, expected, got: seen.result }];
  if (!isFitting(entry, expected) && !seen.isMarked)
    return [
      { what: `result ${place}`, expected: `a mark at ${expected}, which it cannot be`, got: 'no mark' },
    ];
  return certifiedScore(ledger, place, state, seen.score);
}

/** What was certified stays as it was when it was first seen so. */
function certifiedScore(ledger: Ledger, place: string, state: string, got: string): readonly Found[] {
  if (state !== 'certified') {
    ledger.certified.delete(place);
    return [];
  }
  const known = ledger.certified.get(place);
  if (known === undefined) ledger.certified.set(place, got);
  return known === undefined || isSame(known, got)
    ? []
    : [{ what: `certified score ${place}`, expected: known, got }];
}

/** The files of the journal, read past the program, against the ledger. */
export function compareJournal(profile: string, ledger: Ledger): void {
  const found = yearOf(recordsIn(profile));
  const [first] = [...betweenYears(ledger.year, found)];
  if (first !== undefined) throw new Difference(`journal: ${first.what}`, first.expected, first.got);
}

function* betweenYears(expected: Year, got: Year): Generator<Found> {
  if (expected.stage !== got.stage) yield { what: 'stage', expected: expected.stage, got: got.stage };
  if (expected.entries.length !== got.entries.length)
    yield* countOf(expected.entries.length, got.entries.length);
  for (const entry of expected.entries) {
    const other = got.entries.find(({ no, name }) => no === entry.no && name === entry.name);
    if (other === undefined) yield { what: `row ${entry.no}`, expected: entry.name, got: 'no such record' };
    else yield* betweenEntries(entry, other);
  }
  for (const { id, title, note } of expected.notes) {
    const other = got.notes.find((each) => each.id === id)?.note ?? '';
    if (other !== note) yield { what: `description of ${title}`, expected: note, got: other };
  }
}

function* betweenEntries(expected: Entry, got: Entry): Generator<Found> {
  const { no } = expected;
  for (const field of ['unit', 'dimension', 'base', 'weight'] as const) {
    if (!isSame(expected[field], got[field]))
      yield { what: `${field} of ${no}`, expected: expected[field], got: got[field] };
  }
  const levels = (entry: Entry): string => [0, 1, 2, 3, 4].map((at) => plain(entry.levels[at])).join(' ');
  if (levels(expected) !== levels(got))
    yield { what: `levels of ${no}`, expected: levels(expected), got: levels(got) };
  yield* betweenTexts(no, SHEET_TEXTS, expected.texts, got.texts);
  const rounds = new Set([...Object.keys(expected.results), ...Object.keys(got.results)]);
  for (const round of rounds)
    yield* betweenResults(`${no}/${round}`, expected.results[round], got.results[round]);
}

function* betweenResults(of: string, expected = NOTHING, got = NOTHING): Generator<Found> {
  if (!isSame(expected.value, got.value))
    yield { what: `result ${of}`, expected: expected.value, got: got.value };
  yield* betweenTexts(of, NARRATIVES, expected.texts, got.texts);
}

const NOTHING: Entered = { value: '', state: '', texts: {} };

type Texts = Readonly<Record<string, string>>;

function* betweenTexts(of: string, fields: readonly string[], expected: Texts, got: Texts): Generator<Found> {
  for (const field of fields) {
    const [mine, theirs] = [expected[field] ?? '', got[field] ?? ''];
    if (mine !== theirs) yield { what: `${field} of ${of}`, expected: mine, got: theirs };
  }
}
