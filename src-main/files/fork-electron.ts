import { utilityProcess } from 'electron';
import type { Fork } from '#main/files/run-worker';
import { workerEnv } from '#main/files/worker-env';

/** Starts the worker as a utility process of Electron: no window, no access to this process. */
export function forkInElectron(workerPath: string): Fork {
  return () => {
    const child = utilityProcess.fork(workerPath, [], {
      serviceName: 'workbook',
      // Unlike Node, a utility process takes flags of V8 in this form only.
      execArgv: ['--js-flags=--max-old-space-size=512'],
      stdio: 'ignore',
      env: workerEnv(),
    });
    return {
      send: (request) => {
        child.postMessage(request);
      },
      onMessage: (listener) => child.on('message', listener),
      onExit: (listener) => child.once('exit', listener),
      kill: () => child.kill(),
    };
  };
}
