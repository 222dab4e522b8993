import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '#main/command/run-command';
import { forkInNode } from '#main/files/fork-node';

/** Entry of the headless command. Runs in plain Node; the worker is built beside it. */
async function main(): Promise<void> {
  const outcome = await runCommand(process.argv.slice(2), {
    fork: forkInNode(join(__dirname, 'workbook-worker.js')),
    quarantineFolder: join(tmpdir(), 'cco-desk'),
    app: process.env['CCO_VERSION'] ?? '',
  });
  process.stderr.write(outcome.stderr);
  process.stdout.write(outcome.stdout);
  process.exitCode = outcome.exitCode;
}

void main();
