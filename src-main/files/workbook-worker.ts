import type { ParentPort } from 'electron';
import { answerRequest } from '#main/files/answer-request';

/**
 * The process beside the desktop that opens foreign workbooks. It has no window, answers one request and is ended
 * by whoever started it. Runs under Electron (parentPort) and under plain Node (an IPC channel).
 */
function electronPort(): ParentPort | undefined {
  return process.parentPort;
}

// A foreign file must not be able to give every object of this process new properties. (Frozen altogether, the
// prototype would also forbid libraries to give their own objects a toString.)
Object.preventExtensions(Object.prototype);

const port = electronPort();
if (port === undefined) {
  process.once('message', (message) => {
    void answerRequest(message).then((reply) => process.send?.(reply));
  });
} else {
  port.once('message', (event: { readonly data: unknown }) => {
    void answerRequest(event.data).then((reply) => {
      port.postMessage(reply);
    });
  });
}
