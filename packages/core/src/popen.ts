import { spawn } from 'node:child_process';
import type { ChildProcess, SpawnOptions } from 'node:child_process';
import { finished } from 'node:stream';
import type { Readable, Writable } from 'node:stream';
import { unlessAborted, withDeadline } from './deadline.js';
import type { Waiting } from './deadline.js';
import { TimeoutExpired } from './errors.js';
import { Process } from './process.js';
import { signalNumber } from './signals.js';
import { spawnFailure } from './spawn-failure.js';

/**
 * A child process that is also a Process. Its pid and its identity are known at once, also when it ends at once: a
 * child that has ended keeps its pid until it is collected, which Node.js does from the event loop and so not before
 * this.
 */
export class Popen extends Process {
  /**
   * The program and its arguments.
   *
   * @example new Popen(['echo', 'a']).args // ['echo', ...]
   */
  readonly args: readonly string[];
  /**
   * Node's own object, for all that is not here: its events, more streams, messages, `unref`.
   *
   * @example new Popen('true').child.spawnfile // 'true'
   */
  readonly child: ChildProcess;
  readonly #ended: Promise<number>;
  #code: number | null = null;
  #output: Promise<Buffer | null>[] | null = null;

  /**
   * Starts a program, given as a list of itself and its arguments, or as one word. The options are those of
   * child_process.spawn: stdin, stdout and stderr are pipes unless `stdio` says otherwise. Throws an error with the
   * `code` 'ENOENT', 'EACCES' … when it could not be started.
   *
   * @throws an error with the `code` 'ENOENT', 'EACCES' … when it could not be started, TypeError without a program
   * @example new Popen(['sleep', '60'], { stdio: 'ignore' }).isRunning() // true
   */
  constructor(args: string | readonly string[], options: SpawnOptions = {}) {
    const words = typeof args === 'string' ? [args] : [...args];
    const child = start(words, options);
    super(child.pid);
    this.args = words;
    this.child = child;
    this.#ended = new Promise((resolve) => {
      child.once('exit', (code, signal) => resolve((this.#code = code ?? -signalNumber(signal!))));
    });
  }

  /**
   * What is written here it reads; null when its input is no pipe.
   *
   * @example const child = new Popen('cat');
   * child.stdin.end('a');
   * (await child.communicate())[0].toString() // 'a'
   */
  get stdin(): Writable | null {
    return this.child.stdin;
  }

  /**
   * What it writes; null when its output is no pipe.
   *
   * @example for await (const chunk of new Popen(['echo', 'a']).stdout) console.log(String(chunk)); // 'a'
   */
  get stdout(): Readable | null {
    return this.child.stdout;
  }

  /**
   * The same of its error output.
   *
   * @example new Popen('true', { stdio: 'ignore' }).stderr // null
   */
  get stderr(): Readable | null {
    return this.child.stderr;
  }

  /**
   * Its exit code, or minus the signal that ended it; null while it runs.
   *
   * @example const child = new Popen('false');
   * await child.wait();
   * child.returncode // 1
   */
  override get returncode(): number | null {
    return this.#code;
  }

  /**
   * The exit code, by the name it has in Python.
   *
   * @example new Popen(['sleep', '60'], { stdio: 'ignore' }).poll() // null
   */
  poll(): number | null {
    return this.#code;
  }

  /**
   * Writes `input` to it, closes its input, and resolves when it has ended with all that it has written to its output
   * and its error output, null for one that is no pipe. Rejects with TimeoutExpired after `timeout` seconds; it runs
   * on, and when called again, without input, nothing is lost.
   *
   * @throws TimeoutExpired, the reason of an aborted `signal`, TypeError for input where there is no pipe
   * @example const [output] = await new Popen(['sort', '-n']).communicate('10\n9\n');
   * output.toString() // '9\n10\n'
   */
  async communicate(
    input?: string | Uint8Array,
    waiting: Waiting = {},
  ): Promise<[stdout: Buffer | null, stderr: Buffer | null]> {
    if (input !== undefined && this.stdin === null) throw new TypeError('the input of the process is no pipe');
    const expired = (seconds: number): Error => new TimeoutExpired(seconds, this.pid);
    this.#output ??= [collect(this.stdout), collect(this.stderr), feed(this.stdin, input)];
    const done = Promise.all([...this.#output, this.wait().then(() => null)]);
    const [stdout, stderr] = await withDeadline(waiting, expired, (signal) => unlessAborted(done, signal));
    return [stdout!, stderr!];
  }

  /**
   * Kills it and closes its streams.
   *
   * @example const child = new Popen(['sleep', '60'], { stdio: 'ignore' });
   * child[Symbol.dispose]();
   * await child.wait() // -9
   */
  [Symbol.dispose](): void {
    if (this.isRunning()) this.kill();
    for (const stream of this.child.stdio) stream?.destroy();
  }

  /**
   * The same, and waits until it has ended.
   *
   * @example const child = new Popen(['sleep', '60'], { stdio: 'ignore' });
   * await child[Symbol.asyncDispose]();
   * child.returncode // -9
   */
  async [Symbol.asyncDispose](): Promise<void> {
    this[Symbol.dispose]();
    await this.wait();
  }

  protected override exit(signal: AbortSignal | undefined): Promise<number> {
    return unlessAborted(this.#ended, signal);
  }
}

function start([file, ...args]: readonly string[], options: SpawnOptions): ChildProcess {
  if (file === undefined) throw new TypeError('no program to start');
  const child = spawn(file, args, options);
  // That it was not started is told below, that it was killed because a signal was aborted by its exit code.
  child.on('error', () => {});
  if (child.pid !== undefined) return child;
  for (const stream of child.stdio ?? []) stream?.destroy();
  const code = spawnFailure(file, options);
  throw Object.assign(new Error(`spawn ${file} ${code}`), { code, syscall: 'spawn', path: file });
}

async function collect(stream: Readable | null): Promise<Buffer | null> {
  if (stream === null) return null;
  const chunks: Buffer[] = [];
  for await (const chunk of stream as AsyncIterable<Buffer | string>) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** A program need not read all of its input. */
function feed(stream: Writable | null, input: string | Uint8Array | undefined): Promise<null> {
  return new Promise((resolve, reject) => {
    if (stream === null) return resolve(null);
    finished(stream, (error) => (!error || isClosed(error) ? resolve(null) : reject(error)));
    if (!stream.writableEnded) stream.end(input);
  });
}

function isClosed({ code }: NodeJS.ErrnoException): boolean {
  return code === 'EPIPE' || code === 'ERR_STREAM_PREMATURE_CLOSE';
}
