import type { WindowsNative } from '@sysu/native';
import { describe, expect, test, vi } from 'vitest';
import { AccessDenied } from '../../../../packages/core/src/errors.js';
import { drivePath } from '../../../../packages/core/src/platform/windows/image-paths.js';
import { MEMORY_BASIC_INFORMATION } from '../../../../packages/core/src/platform/windows/layouts-process.js';
import {
  EXTENDED_HANDLE_ENTRY,
  PROCESS_HANDLE_ENTRY,
} from '../../../../packages/core/src/platform/windows/layouts-undeclared.js';
import { memoryMapsOf } from '../../../../packages/core/src/platform/windows/memory-maps.js';
import { modeOf, openFilesOf } from '../../../../packages/core/src/platform/windows/open-files.js';
import { encode } from '../encode.js';
import { failure } from './captured-machine.js';
import { nativeWith } from './made-processes.js';
import type { Made } from './made-processes.js';

const made: Made = { pid: 132, name: 'work.exe', createTime: 1 };

/** As the kernel lists handles: how many, something else, and the handles. */
function listOf(entries: readonly Buffer[]): { bytes: Buffer; address: number } {
  const head = Buffer.alloc(16);
  head.writeBigUInt64LE(BigInt(entries.length));
  return { bytes: Buffer.concat([head, ...entries]), address: 0 };
}

describe('paths of the kernel', () => {
  test.each([
    ['\\Device\\HarddiskVolume2\\a\\b.txt', 'C:\\a\\b.txt'],
    ['\\Device\\HarddiskVolume20\\a', '\\Device\\HarddiskVolume20\\a'],
    ['\\??\\Z:\\home\\x', 'Z:\\home\\x'],
    ['\\Device\\NamedPipe\\x', '\\Device\\NamedPipe\\x'],
  ])('%s is %s', (path, shown) => {
    expect(drivePath(nativeWith([]), path)).toBe(shown);
  });
});

describe('open files', () => {
  const names = (_: number, handles: Float64Array): Promise<string[]> =>
    Promise.resolve([...handles].map((handle) => (handle === 8 ? '\\Device\\HarddiskVolume2\\log' : '')));
  const expected = [{ path: 'C:\\log', fd: 8, position: null, mode: 'a', flags: null, deleted: false }];

  test('are the handles of the process that have the name of a regular file', async () => {
    const handles = [
      encode(PROCESS_HANDLE_ENTRY, { handle: 4 }),
      encode(PROCESS_HANDLE_ENTRY, { handle: 8, grantedAccess: 4 }),
    ];
    const native = nativeWith([made], { fileNames: names, queryProcess: () => listOf(handles) });
    expect(await openFilesOf(native, 132)).toEqual(expected);
  });

  test('are found among those of all processes where the kernel does not list those of one', async () => {
    const handles = [
      encode(EXTENDED_HANDLE_ENTRY, { processId: 136, handle: 8, grantedAccess: 1 }),
      encode(EXTENDED_HANDLE_ENTRY, { processId: 132, handle: 8, grantedAccess: 4 }),
    ];
    const native = nativeWith([made], { fileNames: names, querySystem: () => listOf(handles) });
    expect(await openFilesOf(native, 132)).toEqual(expected);
  });

  test('are refused with the process', async () => {
    const native = nativeWith([{ ...made, refuses: 'everything' }]);
    await expect(openFilesOf(native, 132)).rejects.toThrow(AccessDenied);
  });

  test.each([
    [0x120089, 'r'],
    [0x120116, 'w'],
    [0x12019f, 'r+'],
    [0x4, 'a'],
    [0x5, 'a+'],
  ])('a handle with the rights %i is %s', (access, mode) => {
    expect(modeOf(access)).toBe(mode);
  });
});

describe('memory maps', () => {
  const regions = [
    { baseAddress: 0x10000, regionSize: 0x1000, state: 0x1000, protect: 0x04, type: 0x20000 },
    { baseAddress: 0x7ff600000000, regionSize: 0x2000, state: 0x1000, protect: 0x20, type: 0x1000000 },
    { baseAddress: 0x7ff600002000, regionSize: 0x3000, state: 0x2000, protect: 0, type: 0x20000 },
  ];
  const own: Partial<WindowsNative> = {
    memoryRegions: () => Buffer.concat(regions.map((region) => encode(MEMORY_BASIC_INFORMATION, region))),
    mappedFiles: () => ['', '\\Device\\HarddiskVolume2\\work.exe', ''],
  };

  test('are the regions that are taken, with what may be done there', () => {
    const maps = memoryMapsOf(nativeWith([made], own), 132);
    expect(maps.map(({ addr, path, size, perms, rss }) => ({ addr, path, size, perms, rss }))).toEqual([
      { addr: '10000-11000', path: '[anon]', size: 0x1000, perms: 'rw-p', rss: null },
      { addr: '7ff600000000-7ff600002000', path: 'C:\\work.exe', size: 0x2000, perms: 'r-xs', rss: null },
      { addr: '7ff600002000-7ff600005000', path: '[anon]', size: 0x3000, perms: '---p', rss: null },
    ]);
  });

  test('what a path stands for is asked once', () => {
    const deviceTarget = vi.fn<(name: string) => string>((name) => {
      if (name === 'C:') return '\\Device\\HarddiskVolume2';
      throw failure('ENOENT', 'QueryDosDevice');
    });
    const mappedFiles = (): string[] => Array<string>(3).fill('\\Device\\HarddiskVolume2\\work.exe');
    memoryMapsOf(nativeWith([made], { ...own, mappedFiles, deviceTarget }), 132);
    expect(deviceTarget.mock.calls).toEqual([['A:'], ['B:'], ['C:']]);
  });
});
