import type { Native } from '@sysu/native';
import { expect, test } from 'vitest';
import { NoSuchProcess } from '@sysu/core';
import type { Files } from '../../../../packages/core/src/platform/linux/files.js';
import type { Identities } from '../../../../packages/core/src/platform/linux/identity.js';
import { settingCalls } from '../../../../packages/core/src/platform/linux/process-settings.js';
import { filesOf } from './files.js';

const identity = { pid: 5, key: '55', startTicks: null };
const identities = { call: (_: unknown, __: unknown, make: (pid: number) => unknown) => make(5) } as Identities;

test('a thread is set if it is one of the process before and after', () => {
  const contents: Record<string, string> = { 'proc/5/task/6/comm': 'worker\n' };
  const set: number[] = [];
  const native = {
    setPriority: (tid: number) => {
      set.push(tid);
      if (set.length === 2) delete contents['proc/5/task/6/comm'];
    },
  } as Partial<Native> as Native;
  // Read anew each time, as the kernel's files are.
  const files = { text: (path: string) => filesOf({ ...contents }).text(path) } as Files;
  const { setNice } = settingCalls(native, files, identities);
  const gone = new NoSuchProcess(5, null, 'process 5 has no thread 6');
  setNice(identity, 1, 6);
  expect(() => setNice(identity, 1, 6)).toThrow(gone);
  expect(() => setNice(identity, 1, 6)).toThrow(gone);
  expect(set).toEqual([6, 6]);
});
