import { readFileSync } from 'node:fs';
import type { Context } from '../../packages/cli/src/context.js';
import { createSystem } from '../../packages/core/src/index.js';

export interface Recorded {
  stdout: string;
  stderr: string;
  code: number;
  /** What the output went through, if it did: null is the pager that everybody has. */
  pager?: string | null;
}

interface Settings {
  env?: Record<string, string>;
  /** A terminal of this many columns; without, output goes to a pipe. */
  columns?: number;
  rows?: number;
  /** What a person answers. */
  answer?: string;
  now?: number;
  pid?: number;
  /** Who runs it; not root, unless that is said. */
  uid?: number | null;
  /** The reader goes after so many calls of write. */
  closeAfter?: number;
}

/**
 * A world for one run of a command: what it writes is kept, and nothing else is touched but the machine it looks at.
 */
export function recordingContext(settings: Settings = {}): {
  context: Context;
  output(): { stdout: string; stderr: string; pager?: string | null };
} {
  const { env = {}, columns, rows = 24, answer = '', now = 1_795_700_000, pid = 1, uid = 1000 } = settings;
  const { closeAfter = Infinity } = settings;
  const output: ReturnType<ReturnType<typeof recordingContext>['output']> = { stdout: '', stderr: '' };
  let writes = 0;
  const isTerminal = columns !== undefined;
  const context: Context = {
    io: {
      write: (text) => {
        if (writes++ >= closeAfter) throw Object.assign(new Error('EPIPE: broken pipe, write'), { code: 'EPIPE' });
        output.stdout += text;
      },
      page: (text, pager) => {
        output.stdout += text;
        output.pager = pager;
      },
      warn: (text) => void (output.stderr += text),
      ask: (question) => {
        output.stderr += question;
        return Promise.resolve(answer);
      },
      terminal: isTerminal ? { columns, rows } : null,
      errorTerminal: isTerminal,
      inputTerminal: isTerminal,
      inputDevice: () => (isTerminal ? { name: '/dev/pts/7', columns, rows: 24 } : null),
    },
    env,
    now: () => now,
    pid,
    uid,
    node: 'v20.19.0',
    own: () => createSystem(),
    rootOptions: (root) => ({ machineFile: root }),
    readText: (path) => readFileSync(path, 'utf8'),
    readOwn: () => null,
    writeOwn: (path) => {
      throw new Error(`${path} is not written in a test`);
    },
    realPath: (path) => path,
    become: (words) => {
      throw Object.assign(new Error(`ENOENT: no program but in a test of its own, execvp '${words[0]}'`), {
        code: 'ENOENT',
        syscall: 'execvp',
      });
    },
    softOpenFiles: () => 1024,
    onInterrupt: () => () => {},
  };
  return { context, output: () => output };
}

/** Runs a command's `main` as the shell would, on a machine file when `root` is among its words. */
export async function runCommand(
  main: (args: string[], context: Context) => Promise<number>,
  args: string[],
  settings?: Settings,
): Promise<Recorded> {
  const { context, output } = recordingContext(settings);
  const code = await main(args, context);
  return { ...output(), code };
}

export function fixture(name: string): string {
  return new URL(`../fixtures/${name}`, import.meta.url).pathname;
}

export function fixtureText(name: string): string {
  return readFileSync(fixture(name), 'utf8');
}
