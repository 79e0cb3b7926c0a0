import { posix } from 'node:path';
import { decodeText } from '../../text.js';
import { isAbsence } from '../error-codes.js';
import { errorNumber } from './errno.js';
import { NOBODY } from './files.js';
import type { Batch, Constants, Files, Ids, ReadOptions } from './files.js';
import { lineTails } from './line-tails.js';
import type { Entry, MachineFile } from './machine-file.js';
import { bytesOfEnd } from './proc-ends.js';

/** Serves a machine file as if it were the machine. */
export class MachineFiles implements Files {
  readonly constants: Constants;
  readonly isOwn = false;
  readonly isMoment = true;
  readonly #entries: Map<string, Entry>;
  readonly #children = new Map<string, Set<string>>();

  constructor({ pageSize, clockTicks, bigEndian, entries }: MachineFile) {
    this.constants = { pageSize, clockTicks, bigEndian };
    this.#entries = entries;
    for (const path of entries.keys()) this.#addToParents(path);
  }

  #addToParents(path: string): void {
    for (let end = path.length; end > 0;) {
      const slash = path.lastIndexOf('/', end - 1);
      const parent = path.slice(0, Math.max(slash, 0));
      const names = this.#children.get(parent) ?? new Set();
      this.#children.set(parent, names.add(path.slice(slash + 1, end)));
      end = slash;
    }
  }

  now(): number {
    return 0;
  }

  read(path: string): Buffer {
    return this.#content(path, 'file');
  }

  text(path: string): string {
    return this.read(path).toString();
  }

  link(path: string): string {
    return decodeText(this.#content(path, 'link'));
  }

  list(path: string): string[] {
    if (this.#entries.get(path)?.kind === 'fails') this.#content(path, 'directory');
    const names = this.#children.get(path);
    if (names === undefined && !this.#entries.has(path)) throw failure('ENOENT', path);
    return [...(names ?? [])];
  }

  async listIds(path: string): Promise<Ids> {
    return this.listIdsNow(path);
  }

  listIdsNow(path: string): Ids {
    const ids = this.list(path)
      .filter((name) => /^\d+$/.test(name))
      .map(Number);
    return { ids: Int32Array.from(ids.sort((a, b) => a - b)), errno: 0 };
  }

  async *readMany(
    parent: string,
    directories: readonly string[],
    names: readonly string[],
    options: ReadOptions,
  ): AsyncGenerator<Batch> {
    for (const directory of directories) yield this.readOne(parent, directory, names, options);
  }

  readOne(parent: string, directory: string, names: readonly string[], { limit }: ReadOptions): Batch {
    const path = posix.join(parent, directory);
    const contents = names.map((name) => this.#below(path, name));
    const slots: number[] = [];
    let start = 0;
    for (const content of contents) {
      const length = typeof content === 'string' ? -errorNumber(content) : Math.min(content.length, limit + 1);
      slots.push(start, length);
      start += Math.max(0, length);
    }
    const { uid = NOBODY, gid = NOBODY } = this.#entries.get(path) ?? {};
    return {
      count: 1,
      bytes: Buffer.concat(
        contents.map((content) => (typeof content === 'string' ? Buffer.alloc(0) : content.subarray(0, limit + 1))),
      ),
      slots: Int32Array.from(slots),
      states: Int32Array.of(this.#state(path, contents)),
      owners: Uint32Array.of(uid, gid),
      clocks: Float64Array.of(Number.NaN),
      times: Float64Array.of(0),
    };
  }

  /**
   * As the addon has it: a directory in which something is missing, and `stat` as well, is of a process that has gone.
   */
  #state(path: string, contents: readonly (Buffer | string)[]): number {
    const entry = this.#entries.get(path);
    if (entry?.kind === 'fails') return errorNumber(entry.content.toString());
    if (entry === undefined && !this.#children.has(path)) return errorNumber('ENOENT');
    const isDoubtful = contents.length === 0 || contents.some((each) => typeof each === 'string' && isAbsence(each));
    return isDoubtful && !this.#entries.has(`${path}/stat`) ? errorNumber('ESRCH') : 0;
  }

  /** The content of `name`, marked as in Files.readMany, or the code of its failure. */
  #below(path: string, name: string): Buffer | string {
    try {
      if (name.endsWith('+')) return this.#ends(path, name.replace(/\++$/, ''));
      if (name.endsWith('/@')) return this.#targets(`${path}/${name.slice(0, -2)}`);
      if (name.endsWith('/')) return Buffer.from(this.list(`${path}/${name.slice(0, -1)}`).join('\0'));
      if (name.endsWith('*-')) return lineTails(this.read(`${path}/${name.slice(0, -2)}`));
      if (name.endsWith('*')) return this.read(`${path}/${name.slice(0, -1)}`);
      return name.endsWith('@') ? this.#content(`${path}/${name.slice(0, -1)}`, 'link') : this.read(`${path}/${name}`);
    } catch (error) {
      return (error as NodeJS.ErrnoException).code!;
    }
  }

  /** What a link leads to was not written down. */
  #ends(path: string, name: string): Buffer {
    const link = name.slice(0, -1);
    if (!link.endsWith('/')) return bytesOfEnd(link, this.#content(`${path}/${link}`, 'link'), Buffer.alloc(0));
    const ends = this.list(`${path}/${link.slice(0, -1)}`).map((each) => {
      const entry = this.#entries.get(`${path}/${link}${each}`);
      const info = this.#entries.get(`${path}/fdinfo/${each}`);
      const target = entry?.kind === 'link' ? entry.content : Buffer.alloc(0);
      return bytesOfEnd(each, target, info?.kind === 'file' ? info.content : Buffer.alloc(0));
    });
    return Buffer.concat(ends);
  }

  /** Name and target of each link in a directory; the target of one that is refused is empty. */
  #targets(path: string): Buffer {
    const pairs = this.list(path).flatMap((name) => {
      const entry = this.#entries.get(`${path}/${name}`);
      const target = entry?.kind === 'link' ? entry.content : Buffer.alloc(0);
      return entry?.kind === 'link' || entry?.kind === 'fails' ? [Buffer.from(`${name}\0`), target, Buffer.of(0)] : [];
    });
    return Buffer.concat(pairs);
  }

  #content(path: string, kind: Entry['kind']): Buffer {
    const entry = this.#entries.get(path);
    if (entry === undefined) throw failure('ENOENT', path);
    if (entry.kind === 'fails') throw failure(entry.content.toString(), path);
    if (entry.kind !== kind) throw failure('EINVAL', path);
    return entry.content;
  }
}

function failure(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code });
}
