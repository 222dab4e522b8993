import { basename } from 'node:path';
import { hasErrors, problem } from '#domain/problems';
import type { Failure } from '#domain/result';
import { readArguments, type Request } from '#main/command/arguments';
import { checkFolder, checkWorkbook, type Checked } from '#main/command/check-command';
import { loadYear } from '#main/command/load-command';
import { readAnswer } from '#main/command/read-command';
import { readText } from '#main/command/read-json';
import { isClean, scoreCases, type ScoreAnswer } from '#main/command/score-command';
import { folderProblem, isFolder, isYearFolder, readYear } from '#main/command/year-folder';
import { scoreYear } from '#main/command/year-score-command';
import { readAgreementFile, type ReadDeps } from '#main/files/read-file';

/** What a run leaves behind. Nothing but one line of JSON ever goes to the standard output. */
export type CommandOutcome = {
  readonly stdout: string;
  readonly stderr: string;
  /** 0 no error, 1 at least one error in the answer, 2 wrong use. */
  readonly exitCode: 0 | 1 | 2;
};

/** What a run needs from outside; `app` is the version that signs what is loaded. */
export type CommandDeps = ReadDeps & { readonly app: string };

const USAGE = `Usage:
  cco read SHEET.xlsx                     reads an agreement out of a workbook
  cco check SHEET.xlsx | YEAR-FOLDER      everything to be looked at in it
  cco score CASES.json                    scores every case of the file
  cco score YEAR-FOLDER [--round 6|9|12]  scores a year, or one round of it
  cco load YEAR-FOLDER --profile DIR      puts a year into the program data of a desk that is not open
The answer is one line of JSON. Exit code: 0 no error, 1 at least one error, 2 wrong use.
`;

/** The command line without a window. */
export async function runCommand(args: readonly string[], deps: CommandDeps): Promise<CommandOutcome> {
  const request = readArguments(args);
  if (request === null) return wrongUse();
  switch (request.command) {
    case 'read': {
      const answer = readAnswer(await readAgreementFile(request.path, deps));
      return answered(answer, !hasErrors(answer.problems));
    }
    case 'check':
      return checked(await lookAt(request.path, deps));
    case 'score':
      return score(request);
    case 'load':
      return load(request, deps.app);
  }
}

async function lookAt(path: string, deps: ReadDeps): Promise<Checked> {
  if (await isFolder(path)) return { problems: await checkFolder(path) };
  return checkWorkbook(await readAgreementFile(path, deps));
}

function checked(found: Checked): CommandOutcome {
  return answered(found, !hasErrors(found.problems));
}

async function score({ path, round }: Extract<Request, { command: 'score' }>): Promise<CommandOutcome> {
  if (await isYearFolder(path)) {
    const year = await readYear(path);
    if (!year.ok) return answered({ rounds: [], problems: [folderProblem(year)] }, false);
    const answer = scoreYear(year.value, round);
    return answer === null ? wrongUse() : answered(answer, true);
  }
  // Cases have no rounds.
  if (round !== null) return wrongUse();
  const text = await readText(path);
  const answer = text.ok ? scoreCases(text.value) : unanswered(text, path);
  return answered(answer, isClean(answer));
}

async function load(request: Extract<Request, { command: 'load' }>, app: string): Promise<CommandOutcome> {
  const nothing = { book: null, commits: 0, records: 0 };
  const year = await readYear(request.path);
  if (!year.ok) return answered({ ...nothing, problems: [folderProblem(year)] }, false);
  const loaded = await loadYear(year.value.records, request.profile, app);
  if (loaded.ok) return answered(loaded.value, true);
  return answered({ ...nothing, problems: [problem(loaded.code, {}, loaded.details)] }, false);
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
