import { readFileSync, readdirSync, readlinkSync } from 'node:fs';
import type { Native } from '@sysu/native';
import { decodeText, toBytes } from '../../text.js';
import type { Batch, Constants, Files, Ids, ReadOptions } from './files.js';
import { THREADS, whenFree } from './pool.js';
import { turn } from '../turns.js';

// Few enough that parsing a batch holds up nobody for long, even in a program that has just started, where a row takes
// 50 µs.
const MOST = 48;
const LEAST = 16;
// Batches that are being read, wait to be, or wait for JavaScript. No more than there are threads, and those have nothing
// to do whenever it takes its time.
const AHEAD = 2 * THREADS;

// Its number on Linux; node:os has it as well, and costs 0.4 ms.
const ENOENT = 2;

// os.endianness(), without the 0.4 ms that the module costs.
const bigEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 0;

/** The files of a running kernel, or of a copy of its trees below another root. */
export class LiveFiles implements Files {
  readonly constants: Constants;
  readonly isOwn: boolean;
  readonly isMoment = false;
  readonly #native: Native;
  readonly #root: string;

  constructor(native: Native, root: string) {
    this.#native = native;
    this.#root = root.endsWith('/') ? root : `${root}/`;
    this.isOwn = root === '/';
    this.constants = { ...native.constants(), bigEndian };
  }

  now(): number {
    return this.#native.monotonic();
  }

  read(path: string): Buffer {
    const whole = this.#root + path;
    // A file that a person named may have any name.
    return readFileSync(/[\udc80-\udcff]/.test(whole) ? toBytes(whole) : whole);
  }

  text(path: string): string {
    // Of all ways to read a file, Node.js has made this one a single call of C++.
    return readFileSync(this.#root + path, 'utf8');
  }

  list(path: string): string[] {
    return readdirSync(this.#root + path);
  }

  link(path: string): string {
    return decodeText(readlinkSync(this.#root + path, 'buffer'));
  }

  async listIds(path: string): Promise<Ids> {
    return this.#withUs(path, await whenFree(() => this.#native.listIds(this.#root + path)));
  }

  listIdsNow(path: string): Ids {
    return this.#withUs(path, this.#native.listIdsNow(this.#root + path));
  }

  /** We ourselves are a process: a /proc without any is not mounted. */
  #withUs(path: string, listed: Ids): Ids {
    const lacksUs = this.isOwn && path === 'proc' && listed.ids.length === 0 && listed.errno === 0;
    return lacksUs ? { ...listed, errno: ENOENT } : listed;
  }

  readOne(parent: string, directory: string, names: readonly string[], { limit, clock }: ReadOptions): Batch {
    return this.#native.readFilesNow(this.#root + parent, directory, [...names], limit, clock);
  }

  async *readMany(
    parent: string,
    directories: readonly string[],
    names: readonly string[],
    { limit, clock, uneven = false }: ReadOptions,
  ): AsyncGenerator<Batch> {
    const start = (from: number, to: number): Job => {
      const asked = directories.slice(from, to).join('\0');
      const batch = whenFree(() => this.#native.readFiles(this.#root + parent, asked, [...names], limit, clock));
      // It may fail while we wait for the one before, or never be waited for: then it must not pass for unhandled.
      batch.catch(() => {});
      return { from, to, batch };
    };
    const jobs: Job[] = [];
    let next = 0;
    const refill = (): void => {
      while (jobs.length < AHEAD && next < directories.length) {
        const size = uneven ? unevenSize(directories.length) : evenSize(directories.length - next);
        jobs.push(start(next, Math.min(next + size, directories.length)));
        next += size;
      }
    };
    for (refill(); jobs.length > 0; refill()) {
      const { from, to, batch: promise } = jobs.shift()!;
      const batch = await promise;
      // A batch ends early when its bytes reached their bound: what it left goes first.
      if (from + batch.count < to) jobs.unshift(start(from + batch.count, to));
      refill();
      // To wait for a batch that is there already is no turn: one would be parsed right behind the other.
      await turn();
      yield batch;
    }
  }
}

/** Towards the end fewer, so that no thread is still reading when the others have nothing left. */
function evenSize(left: number): number {
  return Math.min(MOST, Math.max(LEAST, Math.ceil(left / 4)));
}

function unevenSize(all: number): number {
  return Math.min(MOST, Math.ceil(all / 64));
}

interface Job {
  from: number;
  to: number;
  batch: Promise<Batch>;
}
