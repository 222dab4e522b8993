import type { ProblemCode } from '#domain/problems';

/** A foreseen failure: a code of the one catalogue and named details; the text is made at the screen. */
export type Failure<Code extends ProblemCode = ProblemCode> = {
  readonly ok: false;
  readonly code: Code;
  readonly details: Details;
};
export type Success<Value> = { readonly ok: true; readonly value: Value };
export type Result<Value, Code extends ProblemCode = ProblemCode> = Success<Value> | Failure<Code>;

/** Named details of a problem, always text so that they cross any boundary unchanged. */
export type Details = Readonly<Record<string, string>>;

export function succeed<Value>(value: Value): Success<Value> {
  return { ok: true, value };
}

export function fail<Code extends ProblemCode>(code: Code, details: Details = {}): Failure<Code> {
  return { ok: false, code, details };
}
