import { spawnSync } from 'node:child_process';
import type { SpawnSyncOptions } from 'node:child_process';
import { fstatSync, readlinkSync, statSync, writeSync } from 'node:fs';
import { isatty, WriteStream } from 'node:tty';

/** The only way to the outside. Everything written is out, or has failed, when a call returns. */
export interface Io {
  /**
   * Throws the system's error when the output is lost: EPIPE when the reader has gone, as `head` has when it has
   * enough.
   */
  write(text: string): void;
  /**
   * Lets a person read a text in a pager, and returns when that has ended: a command line for the shell, or null for
   * less. A text that it did not show is written.
   */
  page(text: string, pager: string | null): void;
  /** To stderr; what cannot be said there is nowhere to be said. */
  warn(text: string): void;
  /**
   * Asks a person, who must be there on both sides; the answer without its newline, '' when the input ends. Ctrl-C ends
   * us, by SIGINT.
   */
  ask(question: string): Promise<string>;
  /** null where the stream is no terminal. */
  readonly terminal: { readonly columns: number; readonly rows: number } | null;
  readonly errorTerminal: boolean;
  readonly inputTerminal: boolean;
  /** The terminal on stdin, null where stdin is none. */
  inputDevice(): InputDevice | null;
}

export interface InputDevice {
  /**
   * Its path, such as /dev/pts/0; null where it has none here, as when it was handed in from outside of a container.
   */
  name: string | null;
  columns: number;
  rows: number;
}

const STDIN = 0;
const STDOUT = 1;
const STDERR = 2;

export function processIo(): Io {
  let toTerminal: boolean | undefined;
  return {
    write: (text) => writeAll(STDOUT, text),
    page,
    warn: (text) => {
      try {
        writeAll(STDERR, text);
      } catch {
        // Nobody is left to tell.
      }
    },
    ask,
    get terminal() {
      // Asked several times by a table: only the size changes.
      toTerminal ??= isTerminal(STDOUT);
      if (!toTerminal) return null;
      const { columns, rows } = process.stdout;
      return { columns, rows };
    },
    get errorTerminal() {
      return isTerminal(STDERR);
    },
    get inputTerminal() {
      return isTerminal(STDIN);
    },
    inputDevice: () => (isTerminal(STDIN) ? inputDevice() : null),
  };
}

// -F for less to end at once if all fits, -R to let colours through, -X to leave the text on the screen.
const LESS = '-FRX';

function page(text: string, pager: string | null): void {
  const options: SpawnSyncOptions = {
    input: text,
    stdio: ['pipe', 'inherit', 'inherit'],
    // For a pager that is less without options of its own, or lv.
    env: { LESS, LV: '-c', ...process.env },
  };
  // Ctrl-C is for the pager alone, which may take it for something else than an end.
  const ignore = (): void => {};
  process.on('SIGINT', ignore);
  const { status } =
    pager === null ? spawnSync('less', [LESS], options) : spawnSync(pager, { ...options, shell: true });
  process.off('SIGINT', ignore);
  if (status !== 0) writeAll(STDOUT, text);
}

// process.stdout reports a full disk too late, and loses what is left when the process ends early: so synchronously.
function writeAll(descriptor: number, text: string): void {
  // Most texts go out whole: what makes a Buffer of them, and writes that, Node.js would first have to compile.
  let at = writeSome(descriptor, text);
  if (at === Buffer.byteLength(text)) return;
  const bytes = Buffer.from(text);
  while (at < bytes.length) at += writeSome(descriptor, bytes.subarray(at));
}

/** How many bytes were taken. */
function writeSome(descriptor: number, data: string | Buffer): number {
  try {
    return typeof data === 'string' ? writeSync(descriptor, data) : writeSync(descriptor, data);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EAGAIN') throw error;
    // Somebody made the pipe non-blocking, and it is full.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    return 0;
  }
}

// isatty(3) by way of node:tty costs 3 ms to load: what a pipe, a file or /dev/null is can be seen without.
function isTerminal(descriptor: number): boolean {
  try {
    const stream = fstatSync(descriptor);
    return stream.isCharacterDevice() && stream.rdev !== statSync('/dev/null').rdev && isatty(descriptor);
  } catch {
    return false;
  }
}

function inputDevice(): InputDevice {
  // Only streams to write to tell the size, which is the terminal's whichever way it is open.
  const [columns, rows] = new WriteStream(STDIN).getWindowSize();
  return { name: nameOf(STDIN), columns, rows };
}

/** As ttyname(3): the path that leads to the very device. proc(5), /proc/PID/fd */
function nameOf(descriptor: number): string | null {
  try {
    const path = readlinkSync(`/proc/self/fd/${descriptor}`);
    return statSync(path).rdev === fstatSync(descriptor).rdev ? path : null;
  } catch {
    return null;
  }
}

async function ask(question: string): Promise<string> {
  const { createInterface } = await import('node:readline');
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  return new Promise((resolve) => {
    lines.once('close', () => resolve(''));
    // The terminal makes no signal of the key while a line is edited.
    lines.once('SIGINT', () => {
      lines.close();
      process.kill(process.pid, 'SIGINT');
    });
    lines.question(question, (answer) => {
      resolve(answer);
      lines.close();
    });
  });
}
