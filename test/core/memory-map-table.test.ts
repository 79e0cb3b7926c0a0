import { expect, test } from 'vitest';
import { fieldNamed } from '../../packages/core/src/select.js';
import { mappingKind, memoryMapTable } from '../../packages/core/src/tables/memory-maps.js';
import type { MappingRecord } from '../../packages/core/src/tables/memory-maps.js';

// proc_pid_maps(5): words in brackets are the kernel's.
test.each([
  ['/usr/bin/a', 'file'],
  ['/memfd:name', 'file'],
  ['/[heap]', 'file'],
  ['[anon]', 'anon'],
  ['[anon:glibc: malloc]', 'anon'],
  ['[anon_shmem:name]', 'anon'],
  ['[heap]', 'heap'],
  ['[stack]', 'stack'],
  ['[stack:12]', 'stack'],
  ['[vdso]', 'kernel'],
  ['[vvar_vclock]', 'kernel'],
  ['[vsyscall]', 'kernel'],
  ['anon_inode:[io_uring]', 'other'],
  ['socket:[12]', 'other'],
])('%s is %s', (path, kind) => {
  expect(mappingKind(path)).toBe(kind);
});

const sums = { rss: 70, size: 100, pss: 60, referenced: null, anonymous: 5, swap: 0 };
const parts = { sharedClean: 1, sharedDirty: 2, privateClean: 4, privateDirty: 8 };
const value = (name: string, record: MappingRecord): unknown => fieldNamed(memoryMapTable, name).get(record);

test('what is its own, and what was written to, are sums of the kernel’s figures', () => {
  const record: MappingRecord = { ...sums, ...parts, pid: 7, kind: 'file', path: '/a', count: 1 };
  expect([value('uss', record), value('dirty', record), value('referenced', record)]).toEqual([12, 10, null]);
});

test('of several mappings together no place is told', () => {
  const record: MappingRecord = { ...sums, ...parts, pid: 7, kind: 'file', path: null, count: 2 };
  for (const name of ['addr', 'perms', 'offset', 'device', 'inode', 'deleted', 'locked'])
    expect(value(name, record) ?? null, name).toBeNull();
  expect(value('locked', { ...record, details: { Locked: 4096 } })).toBe(4096);
});
