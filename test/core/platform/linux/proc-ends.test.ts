import {
  closeSync,
  fstatSync,
  mkdtempSync,
  openSync,
  readlinkSync,
  rmSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Descriptor, UsedFile } from '../../../../packages/core/src/model/file-use.js';
import type { Figure } from '../../../../packages/core/src/model/process.js';
import { procDescriptors } from '../../../../packages/core/src/platform/linux/proc-descriptors.js';
import { bytesOfEnd, endsIn, linkOf } from '../../../../packages/core/src/platform/linux/proc-ends.js';
import { createSystem } from '../../../../packages/core/src/system.js';
import { figuresOf } from './files.js';

const info = 'pos:\t5\nflags:\t0102001\nmnt_id:\t28\n';
const nothing = { device: null, rdev: null, size: null, links: null, mount: null };

describe('of links that nothing is known of but where they lead', () => {
  test.each([
    ['/a b\n', { path: '/a b\n', type: null, inode: null }],
    ['/gone (deleted)', { path: '/gone (deleted)', type: null, inode: null }],
    ['pipe:[12]', { path: 'pipe:[12]', type: 'FIFO', inode: '12' }],
    ['socket:[34]', { path: 'socket:[34]', type: 'sock', inode: '34' }],
    ['anon_inode:[eventfd]', { path: 'anon_inode:[eventfd]', type: 'a_inode', inode: null }],
    ['', { path: '', type: null, inode: null }],
  ])('%j', (target, expected) => {
    const [line] = endsIn(bytesOfEnd('3', Buffer.from(target), Buffer.alloc(0)));
    const file = { ...nothing, deleted: false, ...expected };
    expect(linkOf(line!)).toEqual({ name: '3', mode: 0, target, file });
  });

  test('fdinfo tells as what they are open', () => {
    const bytes = Buffer.concat([
      bytesOfEnd('3', Buffer.from('/a'), Buffer.from(info)),
      bytesOfEnd('10', Buffer.from('/b'), Buffer.alloc(0)),
    ]);
    expect(figuresOf(procDescriptors, bytes)).toMatchObject({
      descriptors: [
        { fd: 3, access: 'w', position: 5, flags: 0o102001, detail: null },
        { fd: 10, access: null, position: null, flags: null, detail: null },
      ],
    });
  });

  test('pipes and sockets differ in their numbers, and nothing else passes for one', () => {
    const lines = [
      '4 16704 4480 1 0:15 0:0 0 16 123 pipe:[123]',
      '5 16576 4480 1 0:15 0:0 0 16 124 pipe:[124]',
      '4 16704 4480 1 0:15 0:0 0 16 125 pipe:[125]',
      '6 41408 49663 1 0:9 0:0 0 9 77 socket:[77]',
      '7 0 - - - - - - - socket:[78]',
      '8 16704 33188 1 8:1 0:0 3 29 99 /tmp/a 5 pipe:[5]',
      '9 16704 33188 1 8:1 0:0 3 29 98 /tmp/[5]',
      '10 41408 384 1 0:16 0:0 0 17 12 anon_inode:[eventpoll]',
    ];
    const { descriptors } = figuresOf(procDescriptors, Buffer.from(lines.map((line) => `${line}\0\0`).join('')));
    expect(
      (descriptors as Descriptor[]).map(({ fd, access, file }) =>
        [fd, access, file.type, file.device, file.inode, file.path, file.links, file.mount].join(' '),
      ),
    ).toEqual([
      '4 r FIFO 0:15 123 pipe:[123] 1 16',
      '5 w FIFO 0:15 124 pipe:[124] 1 16',
      '4 r FIFO 0:15 125 pipe:[125] 1 16',
      '6 u sock 0:9 77 socket:[77] 1 9',
      '7  sock  78 socket:[78]  ',
      '8 r REG 8:1 99 /tmp/a 5 pipe:[5] 1 29',
      '9 r REG 8:1 98 /tmp/[5] 1 29',
      '10 u a_inode 0:16 12 anon_inode:[eventpoll] 1 17',
    ]);
  });

  test('what is no such line is an error', () => {
    expect(() => linkOf('3 /a')).toThrow('not a link with its end: "3 /a"');
  });

  test('one that was cut is left out', () => {
    const whole = bytesOfEnd('3', Buffer.from('/a'), Buffer.from(info));
    for (const length of [-1, 3, 0]) expect(endsIn(Buffer.concat([whole, whole.subarray(0, length)]))).toHaveLength(2);
  });
});

describe.runIf(process.platform === 'linux')('of this process', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ends-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const read = (...figures: Figure[]): Record<string, unknown> =>
    createSystem().backend.readProcess(process.pid, new Set(figures)).record;
  const device = (number: number): string =>
    `${((number >> 8) & 0xfff) | 0}:${(number & 0xff) | ((number >>> 12) & 0xfff00)}`;

  test('the program, and the folders, as stat has them', () => {
    const record = read('exeFile', 'cwdFile', 'rootFile');
    for (const [figure, link] of [
      ['exeFile', 'exe'],
      ['cwdFile', 'cwd'],
      ['rootFile', 'root'],
    ] as const) {
      const inode = statSync(`/proc/self/${link}`);
      expect(record[figure]).toMatchObject({
        path: readlinkSync(`/proc/self/${link}`),
        type: inode.isFile() ? 'REG' : 'DIR',
        device: device(inode.dev),
        inode: String(inode.ino),
        size: inode.size,
        links: inode.nlink,
        deleted: false,
      });
    }
  });

  test('what is open, as fstat has it; with positions only where they are asked for, or nothing else tells', () => {
    const path = join(folder, 'gone');
    const opened = [openSync(path, 'w'), openSync(folder, 'r'), openSync('/dev/null', 'r+')];
    writeSync(opened[0]!, 'hello');
    unlinkSync(path);
    const found = (figure: Figure): Descriptor[] =>
      (read(figure)[figure] as Descriptor[]).filter(({ fd }) => opened.includes(fd));
    const [briefly, whole] = [found('descriptors'), found('wholeDescriptors')];
    for (const [i, fd] of opened.entries()) {
      const inode = fstatSync(fd);
      const file: Partial<UsedFile> = {
        path: [path, folder, '/dev/null'][i]!,
        deleted: i === 0,
        type: ['REG', 'DIR', 'CHR'][i]!,
        inode: String(inode.ino),
        size: i === 2 ? null : inode.size,
        rdev: i === 2 ? '1:3' : null,
        links: inode.nlink,
      };
      const access = ['w', 'r', 'u'][i];
      expect(briefly[i]).toMatchObject({ fd, access, position: null, flags: null, file });
      expect(whole[i]).toMatchObject({ fd, access, position: [5, 0, 0][i], flags: expect.any(Number) as number, file });
      closeSync(fd);
    }
  });
});
