import type { BsdNative } from '@sysu/native';

/** Answers of sysctl(3): by its numbers, '1.14.8.0', or by name. */
export type Answers = Record<string, Buffer>;

/** What is made up of one of the BSDs. */
export interface MadeUp {
  answers: Answers;
  /** Of getfsstat(2). */
  fileSystems: Buffer;
  /** The process that these numbers ask of; null where they ask of none. */
  processIn(name: readonly number[]): number | null;
  /** The key of the answer that shows that a process is there, which everybody may have. */
  rowOf(pid: number): string;
}

const ACCESS = 13;
const names: Readonly<Record<string, string>> = { 2: 'ENOENT', 3: 'ESRCH', 6: 'ENXIO', 13: 'EACCES', 22: 'EINVAL' };

export function failed(errno: number, syscall: string): Error {
  return Object.assign(new Error(syscall), { code: names[errno], errno, syscall });
}

/** The calls of a BSD that answers with these bytes; what it was told is in `done`. */
export class MadeUpBsd implements BsdNative {
  readonly answers: Answers;
  readonly done: unknown[][] = [];
  /** Processes that may not be looked into. */
  readonly closed = new Set<number>();
  /** Numbers that fail with this errno, though they are known. */
  readonly failing = new Map<string, number>();
  readonly #madeUp: MadeUp;
  readonly #names: string[] = [];
  readonly #watched = new Map<number, { pid: number; ended: () => void; status: number | null }>();

  constructor(madeUp: MadeUp, answers: Answers = {}) {
    this.#madeUp = madeUp;
    this.answers = { ...madeUp.answers, ...answers };
  }

  sysctl(name: Int32Array): Uint8Array {
    const [first, index, ...below] = name;
    const key = first === -1 ? [this.#names[index!]!, ...below].join('.') : name.join('.');
    const pid = this.#madeUp.processIn([...name]);
    const isThere = pid === null || this.answers[this.#madeUp.rowOf(pid)] !== undefined;
    if (!isThere) throw failed(3, 'sysctl');
    if (pid !== null && this.closed.has(pid) && key !== this.#madeUp.rowOf(pid)) throw failed(ACCESS, 'sysctl');
    const errno = this.failing.get(key);
    const answer = this.answers[key];
    if (errno !== undefined || answer === undefined) throw failed(errno ?? 2, 'sysctl');
    return Buffer.from(answer);
  }

  setSysctl(name: Int32Array, value: Uint8Array): void {
    this.answers[name.join('.')] = Buffer.from(value);
  }

  sysctlName(name: string): Int32Array {
    const isThere = Object.keys(this.answers).some((key) => key === name || key.startsWith(`${name}.`));
    if (!isThere) throw failed(2, 'sysctlnametomib');
    return Int32Array.of(-1, this.#names.push(name) - 1);
  }

  fileSystems(): Uint8Array {
    return this.#madeUp.fileSystems;
  }

  getPriority(): number {
    return -5;
  }

  setPriority(pid: number, priority: number): void {
    this.done.push(['setPriority', pid, priority]);
  }

  kill(pid: number, signal: number): void {
    this.done.push(['kill', pid, signal]);
  }

  watchExit(pid: number): number {
    if (this.answers[this.#madeUp.rowOf(pid)] === undefined) throw failed(3, 'kevent');
    if (this.closed.has(pid)) throw failed(ACCESS, 'kevent');
    const descriptor = 100 + this.#watched.size;
    this.#watched.set(descriptor, { pid, ended: () => {}, status: null });
    return descriptor;
  }

  pollReadable(descriptor: number, callback: () => void): () => void {
    const watch = this.#watched.get(descriptor)!;
    watch.ended = callback;
    return () => void (watch.ended = () => {});
  }

  /** The process ends with this status of wait(2). */
  end(pid: number, status: number): void {
    delete this.answers[this.#madeUp.rowOf(pid)];
    for (const watch of this.#watched.values()) {
      if (watch.pid !== pid) continue;
      watch.status = status;
      watch.ended();
    }
  }

  readExit(descriptor: number): number | null {
    return this.#watched.get(descriptor)!.status;
  }

  close(descriptor: number): void {
    this.done.push(['close', descriptor]);
  }

  pageSize(): number {
    return 4096;
  }
}
