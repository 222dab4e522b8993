import * as z from 'zod/mini';
import { exportedAgreement } from '#domain/agreement/exported-agreement';
import { LONGEST_DRAFT, MOST_DRAFTS } from '#domain/drafts/draft';
import { MAX_FILES_AT_ONCE, MAX_PASTED_BYTES } from '#domain/evidence/limits';
import { listOf, text } from '#domain/ipc/fields';
import { exportedTable } from '#domain/report/exported-table';

/**
 * Everything that the window may ask of the desktop process. One table: what is not here cannot be asked; input is
 * checked on arrival, failures are codes of the catalogue, no Error ever crosses. What is long is made when it is first
 * asked for (`z.lazy`): the first window waits for this table.
 */
/** A step of a commit; what the window adds that this table does not know goes into the journal all the same. */
const logOp = z.lazy(() =>
  z.looseObject({
    e: text(1, 60),
    i: text(1, 200),
    f: text(1, 200),
    v: z.json(),
    w: listOf(text(0, 60), 200),
    k: z.exactOptional(z.enum(['add', 'cut'])),
    seen: z.exactOptional(listOf(text(0, 60), 20_000)),
    why: z.exactOptional(text(0, 4000)),
  }),
);

const passphrase = text(0, 200);
const snapshotName = text(1, 200);
const place = z.int().check(z.gte(0));

/** What the window's tables reflect: kept beside them, written in the same transaction. */
const checkpoint = z.strictObject({
  journal: text(0, 100),
  count: place,
  /** Id of the last record. */
  head: text(0, 60),
  /** The last commit of this computer that the tables hold: chain, place in it, id. */
  inc: text(0, 60),
  seq: place,
  last: text(0, 60),
});

const fileName = text(1, 200);

const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));
/** Name that the window gives an attaching, to ask after it and to stop it. */
const job = text(1, 60);
const evidenceFile = z.strictObject({ sha256, name: text(0, 1000) });

/** A file as it arrives here: the page gave it, the preload script put its path or its bytes in place of it. */
const evidenceSource = z.lazy(() =>
  z.union([
    z.strictObject({ name: text(0, 1000), path: text(1, 32_767) }),
    // It lies nowhere and has too many bytes to be handed over.
    z.strictObject({ name: text(0, 1000), tooLarge: place }),
    z.strictObject({
      name: text(0, 1000),
      bytes: z.custom<Uint8Array>((bytes) => bytes instanceof Uint8Array && bytes.length <= MAX_PASTED_BYTES),
    }),
  ]),
);

/** A text that is being written: it is kept beside the journal until it is taken over or given up. */
export const draftShape = z.strictObject({
  book: text(0, 200),
  key: text(1, 600),
  text: text(0, LONGEST_DRAFT),
  was: text(0, LONGEST_DRAFT),
  label: text(0, 1000),
  page: text(0, 40),
  indicator: text(0, 200),
  round: text(0, 40),
  fresh: z.optional(text(0, 1000)),
});

export const contract = {
  /** Lets the officer choose a workbook and reads it in a process of its own. Long: `workbook.stop` ends it. */
  'workbook.open': z.strictObject({}),
  /** The same for a file that was dropped on the window. */
  'workbook.read': z.strictObject({ name: fileName, bytes: z.instanceof(Uint8Array) }),
  'workbook.stop': z.strictObject({}),
  /** Writes a new workbook where the officer says; the file that came in is never touched. */
  'workbook.save': z.strictObject({ suggestedName: fileName, agreement: exportedAgreement }),
  /** The same for a table of a report. */
  'workbook.table': z.strictObject({ suggestedName: fileName, table: exportedTable }),
  /** Lets the officer choose the rules of a year, sent down by the centre, and reads them strictly. */
  'framework.open': z.strictObject({}),
  /** Writes rules to a new file where the officer says; those that could not be read again are refused. */
  'framework.save': z.strictObject({ suggestedName: fileName, framework: z.json() }),
  /** Prints what the window shows on paper to a PDF file; `foot` stands under every page, its number behind `page`. */
  'document.pdf': z.strictObject({
    suggestedName: fileName,
    landscape: z.boolean(),
    foot: z.exactOptional(z.strictObject({ text: text(0, 400), page: text(0, 40) })),
  }),
  /** Opens the journal, or says how it stands when it is open; `checkpoint`: what the window's tables hold, null for nothing. */
  'log.open': z.strictObject({ checkpoint: z.nullable(checkpoint) }),
  /** One action of a person: it is on the disk when this succeeds, and not before. */
  'log.append': z.strictObject({
    book: text(1, 200),
    name: text(1, 60),
    person: text(0, 200),
    post: text(0, 60),
    /** The greatest `lam` of what is replaced. */
    lam: place,
    ops: listOf(logOp, 20_000, 1),
  }),
  /** Commits behind a place of the journal, some megabytes at most. */
  'log.read': z.strictObject({ after: place }),
  /** Which of these commits are not in the journal. */
  'log.missing': z.strictObject({ ids: listOf(text(0, 60), 200_000) }),
  /** Commits that the tables have and the journal has not: checked and appended as they are. */
  'log.take': z.strictObject({
    commits: listOf(
      z.custom<Uint8Array>((bytes) => bytes instanceof Uint8Array),
      20_000,
    ),
  }),
  /** Puts the window's broken database aside; the program restarts and fills it from the journal. */
  'log.renew': z.strictObject({}),
  'backup.list': z.strictObject({}),
  'backup.now': z.strictObject({ reason: z.enum(['before-import', 'daily', 'asked']) }),
  /** Puts the commits of a snapshot back: those that the journal lacks come in, nothing is taken away. */
  'backup.restore': z.strictObject({ name: snapshotName }),
  /** Everything in one file, locked with a passphrase, where the officer says. */
  'rescue.write': z.strictObject({ passphrase }),
  'rescue.restore': z.strictObject({ passphrase }),
  /** A second copy of the journal in a folder that the officer chooses. */
  'copy.choose': z.strictObject({}),
  'copy.stop': z.strictObject({}),
  /** Lets the officer choose files and stores them as evidence. Long: `evidence.stop` ends it, what is stored stays. */
  'evidence.choose': z.strictObject({ job }),
  /** The same for files that were dropped on the window or pasted. */
  'evidence.take': z.strictObject({ job, sources: listOf(evidenceSource, MAX_FILES_AT_ONCE, 1) }),
  /** How far an attaching is; null when there is none of that name. */
  'evidence.progress': z.strictObject({ job }),
  'evidence.stop': z.strictObject({ job }),
  /** Whether these are in the store, as long as they were, and what the last reading of each found. */
  'evidence.look': z.strictObject({
    files: listOf(z.strictObject({ sha256, bytes: place }), 20_000),
  }),
  /** Reads these back behind all other work and compares them; none: stops. `evidence.look` tells what was found. */
  'evidence.check': z.strictObject({ hashes: listOf(sha256, 20_000) }),
  /** A small picture of a stored picture. */
  'evidence.picture': z.strictObject({ sha256 }),
  /** Shows a stored picture or PDF in a window of its own. */
  'evidence.preview': evidenceFile,
  /** Saves a copy of a stored file where the officer says. */
  'evidence.save': evidenceFile,
  /** What was being written when the program ended last; the page asks once. */
  'drafts.read': z.strictObject({}),
  /** It is on the disk when this succeeds. */
  'drafts.keep': draftShape,
  'drafts.drop': z.strictObject({
    names: listOf(z.strictObject({ book: text(0, 200), key: text(1, 600) }), MOST_DRAFTS, 1),
  }),
  /** As if the keys for it had been pressed where the keyboard is: the menu of cut, copy and paste. */
  'edit.run': z.strictObject({ command: z.enum(['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll']) }),
  /** The window is asked to close, and the page asks a person first: it is not taken for dead. */
  'app.holdOpen': z.strictObject({}),
  'app.about': z.strictObject({}),
} as const;

export type CallName = keyof typeof contract;
export type Input<Name extends CallName> = z.infer<(typeof contract)[Name]>;
