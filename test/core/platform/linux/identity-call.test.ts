import type { Native } from '@sysu/native';
import { closeSync, openSync } from 'node:fs';
import { expect, test } from 'vitest';
import { AccessDenied, NoSuchProcess } from '../../../../packages/core/src/errors.js';
import type { Identity } from '../../../../packages/core/src/model/process.js';
import { Identities } from '../../../../packages/core/src/platform/linux/identity.js';
import { filesOf } from './files.js';

/** A kernel on which pid 5 is now one process, now another, or nobody; other pids nobody is. */
class Kernel {
  /** The inode of the pidfd; null for nobody. */
  now: string | null = 'first';
  hasPidfds = true;
  mayBeSignalled = true;
  readonly #opened = new Map<number, string>();

  readonly native = {
    close: closeSync,
    pidfdOpen: () => {
      if (!this.hasPidfds) throw failure('ENOSYS');
      if (this.now === null) throw failure('ESRCH');
      const descriptor = openSync('/dev/null', 'r');
      this.#opened.set(descriptor, this.now);
      return descriptor;
    },
    pidfdInode: (descriptor: number) => this.#opened.get(descriptor)!,
    pidfdSendSignal: (descriptor: number) => {
      if (this.#opened.get(descriptor) !== this.now) throw failure('ESRCH');
      if (!this.mayBeSignalled) throw failure('EPERM');
    },
  } as unknown as Native;
}

function failure(code: string): Error {
  return Object.assign(new Error(code), { code });
}

function identities(kernel: Kernel, start = '100'): { all: Identities; first: Identity } {
  const stat = `5 (a) S 1 5 5 0 -1 0 0 0 0 0 0 0 0 0 20 0 1 0 ${start} 4096 1\n`;
  const all = new Identities(kernel.native, filesOf({ 'proc/5/stat': stat }));
  return { all, first: all.identify(5) };
}

test('a call is about the process that was identified', () => {
  const { all, first } = identities(new Kernel());
  expect(all.call(first, 'niceness', (pid) => pid)).toBe(5);
});

test('a call is not made when the pid is another process, or nobody', () => {
  const kernel = new Kernel();
  const { all, first } = identities(kernel);
  for (const now of ['second', null]) {
    kernel.now = now;
    expect(() => all.call(first, 'niceness', () => expect.unreachable())).toThrow(NoSuchProcess);
  }
});

test('a call that may have reached another one is not believed', () => {
  const kernel = new Kernel();
  const { all, first } = identities(kernel);
  expect(() => all.call(first, 'niceness', () => (kernel.now = 'second'))).toThrow(NoSuchProcess);
  kernel.now = 'first';
  expect(() => all.call(first, 'niceness', () => (kernel.now = null))).toThrow(NoSuchProcess);
});

test('a process is there also if it is not ours to signal', () => {
  const kernel = new Kernel();
  kernel.mayBeSignalled = false;
  const { all, first } = identities(kernel);
  expect(all.call(first, 'niceness', () => 'answer')).toBe('answer');
});

test('without pidfds the start time tells', () => {
  const kernel = new Kernel();
  kernel.hasPidfds = false;
  const { all, first } = identities(kernel);
  expect(first.key).toBeNull();
  expect(all.call(first, 'niceness', () => 'answer')).toBe('answer');
  expect(() => identities(kernel, '101').all.call(first, 'niceness', () => 'answer')).toThrow(NoSuchProcess);
});

test.each([
  ['EPERM', AccessDenied],
  ['EACCES', AccessDenied],
  ['ESRCH', NoSuchProcess],
])('%s', (code, expected) => {
  const { all, first } = identities(new Kernel());
  const refuse = (): never => {
    throw failure(code);
  };
  expect(() => all.call(first, 'niceness', refuse)).toThrow(expected);
});

test('other errors are those of the call', () => {
  const { all, first } = identities(new Kernel());
  const refuse = (): never => {
    throw new RangeError('what a value');
  };
  expect(() => all.call(first, 'niceness', refuse)).toThrow('what a value');
});
