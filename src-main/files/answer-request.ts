import { readFile } from 'node:fs/promises';
import type { ReadAgreement } from '#domain/agreement/sheet';
import { readAgreement } from '#domain/agreement/read-agreement';
import { fail, succeed, type Result } from '#domain/result';
import { writeAgreement, writeTable } from '#main/files/excel-io';
import { failureOf } from '#main/files/file-fault';
import { readWorkbook } from '#main/files/read-workbook';
import { sniffWorkbook } from '#main/files/sniff';
import { workerRequest } from '#main/files/worker-messages';

/** Does one request, inside the process that may be killed. Never throws: whatever a foreign file does is a value. */
export async function answerRequest(message: unknown): Promise<Result<ReadAgreement | Uint8Array>> {
  const request = workerRequest.safeParse(message);
  if (!request.success) return fail('bad-request');
  try {
    if (request.data.kind === 'read') return await read(request.data.path);
    return succeed(
      request.data.kind === 'table'
        ? await writeTable(request.data.table)
        : await writeAgreement(request.data.agreement),
    );
  } catch (error) {
    if (request.data.kind !== 'read') return fail('file-not-written', { reason: 'unexpected' });
    return failureOf(error);
  }
}

async function read(path: string): Promise<Result<ReadAgreement>> {
  const sniffed = sniffWorkbook(await readFile(path));
  if (!sniffed.ok) return sniffed;
  const { workbook, problems } = await readWorkbook(sniffed.value);
  const agreement = readAgreement(workbook);
  // What was left out of a sheet that is not used hides nothing of the agreement.
  const told = problems.filter(({ sheet }) => agreement.sheet === null || sheet === agreement.sheet);
  return succeed({ ...agreement, problems: [...agreement.problems, ...told] });
}
