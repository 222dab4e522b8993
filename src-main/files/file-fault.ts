import type { ProblemCode } from '#domain/problems';
import { fail, type Details, type Failure } from '#domain/result';

/**
 * Carries a foreseen failure out of nested streams and parsers to the boundary of this folder, where it becomes a
 * value again. Never leaves the folder.
 */
export class FileFault extends Error {
  readonly code: ProblemCode;
  readonly details: Details;

  constructor(code: ProblemCode, details: Details = {}) {
    super(code);
    this.code = code;
    this.details = details;
  }
}

/** The failure that an error stands for; what no rule of ours has foreseen in a foreign file is damage. */
export function failureOf(error: unknown): Failure {
  return error instanceof FileFault ? fail(error.code, error.details) : fail('file-damaged');
}
