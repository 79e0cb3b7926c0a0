import type { FreebsdNative } from '@sysu/native';
import { answers as all, fileSystems } from './freebsd.js';
import type { Answers } from './freebsd.js';

const ACCESS = 13;
const names: Readonly<Record<string, string>> = { 2: 'ENOENT', 3: 'ESRCH', 13: 'EACCES' };

export function failed(errno: number, syscall: string): Error {
  return Object.assign(new Error(syscall), { code: names[errno], errno, syscall });
}

/** The calls of a FreeBSD that answers with these bytes; what it was told is in `done`. */
export class MadeUpKernel implements FreebsdNative {
  readonly answers: Answers;
  readonly done: unknown[][] = [];
  /** Processes that may not be looked into. */
  readonly closed = new Set<number>();
  readonly #names: string[] = [];
  readonly #watched = new Map<number, { pid: number; ended: () => void; status: number | null }>();

  constructor(answers: Answers = all) {
    this.answers = { ...answers };
  }

  sysctl(name: Int32Array): Uint8Array {
    const [first, index, ...below] = name;
    const key = first === -1 ? [this.#names[index!]!, ...below].join('.') : name.join('.');
    if (this.closed.has(name[3]!) && name[2] !== 1 && name[1] === 14) throw failed(ACCESS, 'sysctl');
    const answer = this.answers[key];
    // One that is there but has no such thing is not gone.
    const isGone = name[1] === 14 && this.answers[`1.14.1.${name[3]}`] === undefined;
    if (answer === undefined) throw failed(isGone ? 3 : 2, 'sysctl');
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
    return fileSystems;
  }

  getPriority(): number {
    return -5;
  }

  setPriority(pid: number, priority: number): void {
    this.done.push(['setPriority', pid, priority]);
  }

  getAffinity(): Uint8Array {
    return Uint8Array.of(0b10, ...Array.from({ length: 127 }, () => 0));
  }

  setAffinity(pid: number, cpus: Uint8Array): void {
    this.done.push(['setAffinity', pid, cpus[0]]);
  }

  kill(pid: number, signal: number): void {
    this.done.push(['kill', pid, signal]);
  }

  watchExit(pid: number): number {
    if (this.answers[`1.14.1.${pid}`] === undefined) throw failed(3, 'kevent');
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
    delete this.answers[`1.14.1.${pid}`];
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
