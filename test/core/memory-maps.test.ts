import { expect, test } from 'vitest';
import { grouped } from '../../packages/core/src/memory-maps.js';
import type { MemoryMap } from '../../packages/core/src/model/memory-map.js';

function mapping(path: string, bytes: number, more: Partial<MemoryMap> = {}): MemoryMap {
  const memory = { rss: bytes, size: bytes, pss: bytes, sharedClean: 0, sharedDirty: 0, privateClean: bytes };
  return {
    addr: '0-1',
    perms: 'r--p',
    path,
    ...memory,
    privateDirty: 1,
    referenced: 2,
    anonymous: 3,
    swap: 4,
    offset: '00001000',
    device: 'fe:00',
    inode: '8012',
    deleted: false,
    details: { Rss: bytes },
    vmFlags: ['rd'],
    ...more,
  };
}

const psutils = 'path rss size pss sharedClean sharedDirty privateClean privateDirty referenced anonymous swap';

test('mappings of one path are one, where the first of them was', () => {
  const maps = [mapping('/a', 1), mapping('[anon]', 10), mapping('/a', 2), mapping('/a', 4)];
  expect(grouped(maps)).toMatchObject([
    {
      path: '/a',
      rss: 7,
      size: 7,
      pss: 7,
      sharedClean: 0,
      sharedDirty: 0,
      privateClean: 7,
      privateDirty: 3,
      referenced: 6,
      anonymous: 9,
      swap: 12,
    },
    { path: '[anon]', rss: 10, swap: 4 },
  ]);
  for (const group of grouped(maps)) expect(Object.keys(group).join(' ')).toBe(psutils);
});

test('what is not known of one is not known of all', () => {
  expect(grouped([mapping('/a', 1, { swap: null }), mapping('/a', 1)])).toMatchObject([{ swap: null, anonymous: 6 }]);
  expect(grouped([])).toEqual([]);
});
