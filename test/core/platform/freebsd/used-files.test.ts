import { expect, test } from 'vitest';
import { fileUses } from '../../../../packages/core/src/file-uses.js';
import type { FileUse, Use } from '../../../../packages/core/src/model/file-use.js';
import { freebsdMachine } from '../../../../packages/core/src/platform/freebsd/index.js';
import { deviceNumber } from '../../../../packages/core/src/platform/freebsd/used-files.js';
import { MadeUpKernel } from './made-up.js';

const backend = freebsdMachine(new MadeUpKernel());

async function usesOf(...uses: readonly Use[]): Promise<FileUse[]> {
  const wanted = new Set(['sockets', 'locks', 'positions'] as const);
  return (await fileUses(backend, wanted, { uses: new Set(uses), pids: [4321] })).records;
}

test('the program and the folders, which the kernel lists among what is open', async () => {
  const told = (await usesOf('exe', 'cwd', 'root')).map(({ use, file }) => [use, file.path, file.type]);
  expect(told).toEqual([
    ['cwd', '/home/somebody', 'DIR'],
    ['root', '/', 'DIR'],
    ['exe', '/usr/bin/a', 'REG'],
  ]);
  const [program] = await usesOf('exe');
  expect(program!.file).toMatchObject({ device: '427:17357', inode: '77', size: 4000 });
});

test('what is mapped, but for the program itself', async () => {
  expect(await usesOf('mapped')).toMatchObject([{ file: { path: '/usr/bin/a', device: '427:17357', inode: '77' } }]);
  expect((await usesOf('exe', 'mapped')).map(({ use }) => use)).toEqual(['exe']);
});

test('what is open, with its flags; sockets as the lists have them', async () => {
  const told = (await usesOf('open')).map(({ file, descriptor, socket }) => [
    descriptor!.fd,
    descriptor!.access,
    descriptor!.position,
    file.type,
    file.path,
    socket?.status ?? null,
  ]);
  expect(told).toEqual([
    [0, 'u', 0, 'CHR', '/dev/pts/3', null],
    [3, 'w', 0, 'REG', '/var/log/x', null],
    [4, 'u', 99, 'REG', '/tmp/\u00e9', null],
    [5, 'r', null, 'FIFO', 'pipe:[99]', null],
    [7, 'u', null, 'sock', 'socket:[18446735277921931266]', 'ESTABLISHED'],
  ]);
  const [terminal] = await usesOf('open');
  expect(terminal!.file.rdev).toBe('5:3');
});

test('devices have numbers of 64 bits', () => {
  expect([0n, 0x503n, 0x143_0000_abcdn].map(deviceNumber)).toEqual(['0:0', '5:3', '427:17357']);
});
