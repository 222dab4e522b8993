/**
 * The environment of a worker: nothing of ours. It must not be empty (Electron would hand on the whole one), and
 * Windows needs its root to start a program at all.
 */
export function workerEnv(): Record<string, string> {
  const root = process.env['SystemRoot'];
  return { NODE_ENV: 'production', ...(root === undefined ? {} : { SystemRoot: root }) };
}
