import { decodeText } from '../../text.js';
import { errorNumber } from './errno.js';
import type { Batch, Constants, Files, ReadOptions } from './files.js';
import type { Entry, MachineFile } from './machine-file.js';

/** Serves a machine file as if it were the machine. */
export class MachineFiles implements Files {
  readonly constants: Constants;
  readonly #entries: Map<string, Entry>;
  readonly #children = new Map<string, Set<string>>();

  constructor({ pageSize, clockTicks, bigEndian, entries }: MachineFile) {
    this.constants = { pageSize, clockTicks, bigEndian };
    this.#entries = entries;
    for (const path of entries.keys()) {
      for (let slash = path.length; slash > 0;) {
        const name = path.slice(0, slash);
        slash = name.lastIndexOf('/');
        const parent = name.slice(0, Math.max(slash, 0));
        const names = this.#children.get(parent) ?? new Set();
        this.#children.set(parent, names.add(name.slice(slash + 1)));
      }
    }
  }

  read(path: string): Buffer {
    return this.#content(path, 'file');
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

  listIds(path: string): { ids: Int32Array; errno: number } {
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
    const path = `${parent}/${directory}`;
    const own = this.#entries.get(path);
    const there = own !== undefined || this.#children.has(path);
    const state = !there ? errorNumber('ENOENT') : own?.kind === 'fails' ? errorNumber(own.content.toString()) : 0;
    const contents = names.map((name) => this.#below(path, name));
    const slots: number[] = [];
    let start = 0;
    for (const content of contents) {
      const length = typeof content === 'string' ? -errorNumber(content) : Math.min(content.length, limit + 1);
      slots.push(start, length);
      start += Math.max(0, length);
    }
    return {
      count: 1,
      bytes: Buffer.concat(
        contents.map((content) => (typeof content === 'string' ? Buffer.alloc(0) : content.subarray(0, limit + 1))),
      ),
      slots: Int32Array.from(slots),
      states: Int32Array.of(state),
      owners: Uint32Array.of(own?.uid ?? 0, own?.gid ?? 0),
      clocks: Float64Array.of(Number.NaN),
      times: Float64Array.of(0),
    };
  }

  /** The content of `name`, marked as in Files.readMany, or the code of its failure. */
  #below(path: string, name: string): Buffer | string {
    try {
      if (name.endsWith('/')) return Buffer.from(this.list(`${path}/${name.slice(0, -1)}`).join('\0'));
      return name.endsWith('@') ? this.#content(`${path}/${name.slice(0, -1)}`, 'link') : this.read(`${path}/${name}`);
    } catch (error) {
      return (error as NodeJS.ErrnoException).code!;
    }
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
