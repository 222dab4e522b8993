import { parseArgs } from 'node:util';

/** What a call asks for. */
export type Request =
  | { readonly command: 'read' | 'check'; readonly path: string }
  | { readonly command: 'score'; readonly path: string; readonly round: string | null }
  | { readonly command: 'load'; readonly path: string; readonly profile: string };

/** Null for wrong use: an unknown command, an option that is not its own, too many paths or too few. */
export function readArguments(args: readonly string[]): Request | null {
  const parsed = parsedOrNull(args);
  const [command = '', path = '', ...more] = parsed?.positionals ?? [];
  if (parsed === null || path === '' || more.length > 0) return null;
  return requestOf(command, path, parsed.values);
}

type Options = { readonly round?: string | undefined; readonly profile?: string | undefined };

function requestOf(command: string, path: string, options: Options): Request | null {
  const given = Object.keys(options);
  const { round = '', profile = '' } = options;
  switch (command) {
    case 'read':
    case 'check':
      return given.length === 0 ? { command, path } : null;
    case 'score':
      if (given.length === 0) return { command, path, round: null };
      return round !== '' && given.length === 1 ? { command, path, round } : null;
    case 'load':
      return profile !== '' && given.length === 1 ? { command, path, profile } : null;
    default:
      return null;
  }
}

function parsedOrNull(
  args: readonly string[],
): { readonly values: Options; readonly positionals: readonly string[] } | null {
  try {
    const options = { round: { type: 'string' }, profile: { type: 'string' } } as const;
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch {
    return null;
  }
}
