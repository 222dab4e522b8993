import type { ReadAgreement } from '#domain/agreement/sheet';
import type { Draft } from '#domain/drafts/draft';
import type { StoredFile } from '#domain/evidence/attached';
import type { CallName, Input } from '#domain/ipc/contract';
import type { ProblemCode } from '#domain/problems';
import type { Details, Result } from '#domain/result';
import type { CheckedFramework } from '#domain/scoring/check-framework';

export type ReadFile = {
  readonly fileName: string;
  readonly bytes: number;
  readonly agreement: ReadAgreement;
};

export type ReadFrameworkFile = CheckedFramework & { readonly fileName: string };

/** What is to be told about the journal: a code of the catalogue and its details. */
export type Notice = { readonly code: ProblemCode; readonly details: Details };

export type LogStatus = {
  readonly journal: string;
  readonly count: number;
  /** Id of the last record, empty when there is none. */
  readonly head: string;
  /** The chain on which this computer writes, and the last of it. */
  readonly inc: string;
  readonly seq: number;
  readonly last: string;
  readonly device: string;
  readonly notices: readonly Notice[];
};

export type LogRecord = { readonly at: number; readonly id: string; readonly bytes: Uint8Array };

export type Appended = {
  readonly id: string;
  readonly at: number;
  readonly inc: string;
  readonly seq: number;
  readonly journal: string;
  readonly bytes: Uint8Array;
};

export type Snapshot = {
  readonly name: string;
  readonly reason: string;
  /** ms since 1970, by this computer's clock. */
  readonly at: number;
  readonly bytes: number;
};

export type BackupList = {
  readonly snapshots: readonly Snapshot[];
  readonly copy: {
    readonly folder: string | null;
    readonly behind: boolean;
    readonly problem: ProblemCode | null;
  };
  readonly disk: { readonly free: number; readonly level: 'ok' | 'low' | 'refuse' };
};

/** What a restoring brought: commits that were new here, and how many there were in all. */
export type Restored = { readonly added: number; readonly commits: number };

/** One file of an attaching: it is in the store, or why it is not. */
export type TakenFile = { readonly name: string; readonly result: Result<StoredFile> };

/** How a stored file stands, and when (ms since 1970) all of it was last read; null: not since the program began. */
export type EvidenceState = {
  readonly sha256: string;
  readonly state: 'here' | 'missing' | 'changed' | 'unreadable';
  readonly checkedAt: number | null;
};

/** How far an attaching is: file `at` of `of`, and its bytes. */
export type EvidenceProgress = {
  readonly name: string;
  readonly at: number;
  readonly of: number;
  readonly done: number;
  readonly total: number | null;
};

/** What each call gives back when it succeeds. */
export type Outputs = {
  'workbook.open': ReadFile;
  'workbook.read': ReadFile;
  'workbook.stop': null;
  'workbook.save': { readonly fileName: string };
  'workbook.table': { readonly fileName: string };
  'framework.open': ReadFrameworkFile;
  'framework.save': { readonly fileName: string };
  'document.pdf': { readonly fileName: string };
  'log.open': LogStatus;
  'log.append': Appended;
  'log.read': { readonly records: readonly LogRecord[]; readonly count: number };
  'log.missing': { readonly ids: readonly string[] };
  'log.take': { readonly added: number };
  'log.renew': null;
  'backup.list': BackupList;
  'backup.now': Snapshot;
  'backup.restore': Restored;
  'rescue.write': { readonly fileName: string };
  'rescue.restore': Restored;
  'copy.choose': BackupList['copy'];
  'copy.stop': BackupList['copy'];
  'evidence.choose': { readonly files: readonly TakenFile[] };
  'evidence.take': { readonly files: readonly TakenFile[] };
  'evidence.progress': EvidenceProgress | null;
  'evidence.stop': null;
  'evidence.look': {
    readonly states: readonly EvidenceState[];
    readonly checking: { readonly done: number; readonly total: number } | null;
  };
  'evidence.check': null;
  /** A data address, or null where there is none to be had. */
  'evidence.picture': { readonly picture: string | null };
  'evidence.preview': null;
  'evidence.save': { readonly fileName: string };
  'drafts.read': { readonly drafts: readonly Draft[]; readonly notices: readonly Notice[] };
  'drafts.keep': null;
  'drafts.drop': null;
  'edit.run': null;
  'app.holdOpen': null;
  'app.about': { readonly version: string; readonly electron: string; readonly chromium: string };
};

export type Reply<Name extends CallName> = Result<Outputs[Name]>;
export type Handlers = { readonly [Name in CallName]: (input: Input<Name>) => Promise<Reply<Name>> };

/**
 * What the page gives with a call. Files are handed over as the browser has them: where they lie is known to the
 * preload script only, and no page can name a path.
 */
export type PageInput<Name extends CallName> = Name extends 'evidence.take'
  ? { readonly job: string; readonly files: readonly object[] }
  : Input<Name>;

/**
 * Replies with tens of thousands of parts cross into the page as one text of JSON: between the preload script and the page
 * every part is copied by itself, which takes longer than reading the text.
 */
export const REPLIES_AS_TEXT: readonly CallName[] = ['workbook.open', 'workbook.read'];

/** The one object that the preload script puts into the window; `src-renderer/bridge.ts` reads what comes as text. */
export type Bridge = {
  call<Name extends CallName>(name: Name, input: PageInput<Name>): Promise<Reply<Name>>;
};
