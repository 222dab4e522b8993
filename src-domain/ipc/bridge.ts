import type { ReadAgreement } from '#domain/agreement/sheet';
import type { CallName, Input } from '#domain/ipc/contract';
import type { Result } from '#domain/result';

export type ReadFile = {
  readonly fileName: string;
  readonly bytes: number;
  readonly agreement: ReadAgreement;
};

/** What each call gives back when it succeeds. */
export type Outputs = {
  'workbook.open': ReadFile;
  'workbook.read': ReadFile;
  'workbook.stop': null;
  'workbook.save': { readonly fileName: string };
  'document.pdf': { readonly fileName: string };
  'app.about': { readonly version: string; readonly electron: string; readonly chromium: string };
};

export type Reply<Name extends CallName> = Result<Outputs[Name]>;
export type Handlers = { readonly [Name in CallName]: (input: Input<Name>) => Promise<Reply<Name>> };

/** The one object that the preload script puts into the window. */
export type Bridge = { call<Name extends CallName>(name: Name, input: Input<Name>): Promise<Reply<Name>> };
