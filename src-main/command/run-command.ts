import { basename } from 'node:path';
import { hasErrors, problem } from '#domain/problems';
import { fail, succeed, type Failure, type Result } from '#domain/result';
import { readAnswer } from '#main/command/read-command';
import { isClean, scoreCases, type ScoreAnswer } from '#main/command/score-command';
import { readRegularFile } from '#main/files/quarantine';
import { readAgreementFile, type ReadDeps } from '#main/files/read-file';

/** What a run leaves behind. Nothing but one line of JSON ever goes to the standard output. */
export type CommandOutcome = {
  readonly stdout: string;
  readonly stderr: string;
  /** 0 no error, 1 at least one error in the answer, 2 wrong use. */
  readonly exitCode: 0 | 1 | 2;
};

const USAGE = `Usage:
  cco score CASES.json   scores every case of the file
  cco read SHEET.xlsx    reads an agreement out of a workbook
The answer is one line of JSON. Exit code: 0 no error, 1 at least one error, 2 wrong use.
`;

/** The command line without a window: `score` and `read`, each of one file. */
export async function runCommand(args: readonly string[], deps: ReadDeps): Promise<CommandOutcome> {
  const [command, path, ...more] = args;
  if (path === undefined || path === '' || more.length > 0) return wrongUse();
  if (command === 'score') return score(path);
  if (command === 'read') return read(path, deps);
  return wrongUse();
}

async function score(path: string): Promise<CommandOutcome> {
  const text = await readText(path);
  const answer = text.ok ? scoreCases(text.value) : unanswered(text, path);
  return answered(answer, isClean(answer));
}

async function read(path: string, deps: ReadDeps): Promise<CommandOutcome> {
  const answer = readAnswer(await readAgreementFile(path, deps));
  return answered(answer, !hasErrors(answer.problems));
}

async function readText(path: string): Promise<Result<string>> {
  const read = await readRegularFile(path);
  // For this command a folder is no workbook, but above all no JSON.
  if (!read.ok) return read.code === 'file-not-workbook' ? fail('file-not-json') : read;
  try {
    return succeed(new TextDecoder('utf-8', { fatal: true }).decode(read.value));
  } catch {
    return fail('file-not-json');
  }
}

function unanswered({ code, details }: Failure, path: string): ScoreAnswer {
  return { cases: [], problems: [problem(code, {}, { ...details, file: basename(path) })] };
}

function answered(answer: object, isWithoutError: boolean): CommandOutcome {
  return { stdout: `${JSON.stringify(answer)}\n`, stderr: '', exitCode: isWithoutError ? 0 : 1 };
}

function wrongUse(): CommandOutcome {
  return { stdout: '', stderr: USAGE, exitCode: 2 };
}
