import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { mappingsIn } from '../../../../packages/core/src/platform/linux/proc-smaps.js';
import { toBytes } from '../../../../packages/core/src/text.js';

function figures(kilobytes: number): string {
  return `Size:           ${kilobytes} kB
KernelPageSize:        4 kB
MMUPageSize:           4 kB
Rss:                   8 kB
Pss:                   3 kB
Pss_Dirty:             1 kB
Shared_Clean:          1 kB
Shared_Dirty:          2 kB
Private_Clean:         3 kB
Private_Dirty:         4 kB
Referenced:            5 kB
Anonymous:             6 kB
KSM:                   0 kB
LazyFree:              0 kB
Swap:                  7 kB
SwapPss:               9 kB
Locked:                0 kB
THPeligible:           0
VmFlags: rd mr mw me sd
`;
}

const parsed = {
  rss: 8192,
  pss: 3072,
  sharedClean: 1024,
  sharedDirty: 2048,
  privateClean: 3072,
  privateDirty: 4096,
  referenced: 5120,
  anonymous: 6144,
  swap: 7168,
};

function mappings(text: string): unknown[] {
  return [...mappingsIn(Buffer.from(text, 'latin1'))];
}

test('each mapping has its figures in bytes, and psutil names them in this order', () => {
  const file = `55d0a4fdd000-55d0a5000000 r-xp 00002000 fe:00 8012                       /usr/bin/a b\n${figures(140)}`;
  const anonymous = `7ffd8a3c5000-7ffd8a3e6000 rw-p 00000000 00:00 0 \n${figures(132)}`;
  const found = mappings(file + anonymous);
  expect(found).toMatchObject([
    { addr: '55d0a4fdd000-55d0a5000000', perms: 'r-xp', path: '/usr/bin/a b', size: 140 * 1024, ...parsed },
    { addr: '7ffd8a3c5000-7ffd8a3e6000', perms: 'rw-p', path: '[anon]', size: 132 * 1024, ...parsed },
  ]);
  expect(Object.keys(found[0] as object).join(' ')).toBe(
    'addr perms path rss size pss sharedClean sharedDirty privateClean privateDirty referenced anonymous swap ' +
      'offset device inode deleted details vmFlags',
  );
});

test('beyond psutil, where in which file it is, and all that the kernel tells by its own names (psutil #369, #1222)', () => {
  const line = '55d0a4fdd000-55d0a5000000 r-xp 00002000 fe:00 8012                       /a\n';
  const [mapping] = [...mappingsIn(Buffer.from(line + figures(140)))];
  expect(mapping).toMatchObject({ offset: '00002000', device: 'fe:00', inode: '8012', deleted: false });
  expect(mapping!.vmFlags).toEqual(['rd', 'mr', 'mw', 'me', 'sd']);
  expect(mapping!.details).toMatchObject({ Size: 143360, Pss_Dirty: 1024, SwapPss: 9216, THPeligible: 0 });
  expect(Object.keys(mapping!.details).join(' ')).toBe(
    'Size KernelPageSize MMUPageSize Rss Pss Pss_Dirty Shared_Clean Shared_Dirty Private_Clean Private_Dirty Referenced ' +
      'Anonymous KSM LazyFree Swap SwapPss Locked THPeligible',
  );
  const [bare] = [...mappingsIn(Buffer.from(line + figures(140)), false)];
  expect(bare).toEqual({ ...mapping, details: {}, vmFlags: [] });
});

test.each([
  ['[heap]', '[heap]'],
  ['[anon:glibc: malloc]', '[anon:glibc: malloc]'],
  ['/a (deleted)', '/a (deleted)'],
  ['/\xc3\xa9\xff', '/é\udcff'],
  ['/Rss: 4 kB', '/Rss: 4 kB'],
  ['/a\r', '/a\r'],
])('the path may be %j', (bytes, path) => {
  const header = `00400000-00401000 r--p 00000000 00:1f 12 ${' '.repeat(30)}${bytes}\n`;
  expect(mappings(header + figures(4))).toMatchObject([{ path }]);
});

// Before Linux 2.6.36.
test('an older kernel does not tell all (psutil #319, #1627)', () => {
  const old = figures(4).replaceAll(/^(Anonymous|Swap|VmFlags).*\n/gm, '');
  expect(mappings(`00400000-00401000 r--p 00000000 00:1f 12 /a\n${old}`)).toMatchObject([
    { rss: 8192, anonymous: null, swap: null },
  ]);
});

test('a mapping without flags has none (psutil #2560)', () => {
  const text = `00400000-00401000 r--p 00000000 00:1f 12 /a\n${figures(4).replace(/^VmFlags.*$/m, 'VmFlags:')}`;
  expect(mappings(text)).toMatchObject([{ path: '/a', rss: 8192, vmFlags: [] }]);
});

test('without mappings there is none', () => {
  expect(mappings('')).toEqual([]);
});

test('what no kernel writes is an error', () => {
  expect(() => mappings('00400000 r--p\n')).toThrow('not a mapping in smaps: "00400000 r--p"');
});

test('any path that the kernel can print is read back', () => {
  const path = fc.uint8Array({ minLength: 1 }).filter(([first]) => first !== 0x20);
  fc.assert(
    fc.property(path, (bytes) => {
      const text = Buffer.from(bytes).toString('latin1').replaceAll('\n', '\\012');
      const found = mappings(`00400000-00401000 r--p 00000000 00:1f 12 ${text}\n`) as { path: string }[];
      expect(found.map((mapping) => toBytes(mapping.path))).toEqual([Buffer.from(bytes)]);
    }),
  );
});
