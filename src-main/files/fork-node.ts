import { fork } from 'node:child_process';
import type { Fork } from '#main/files/run-worker';
import { workerEnv } from '#main/files/worker-env';

/** Starts the worker as a child of plain Node: for the command line and the tests. */
export function forkInNode(workerPath: string): Fork {
  return () => {
    const child = fork(workerPath, [], {
      execArgv: ['--max-old-space-size=512'],
      serialization: 'advanced',
      // What a library prints must not get into the output of the command.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      env: workerEnv(),
    });
    return {
      send: (request) => {
        // A child that is gone already is told by its exit.
        child.send(request, () => undefined);
      },
      onMessage: (listener) => child.on('message', listener),
      onExit: (listener) => {
        child.once('exit', listener);
        child.once('error', listener);
      },
      kill: () => child.kill('SIGKILL'),
    };
  };
}
