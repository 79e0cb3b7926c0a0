import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Kstat, SunosNative } from '@sysu/native';
import * as layouts from '../../../../packages/core/src/platform/sunos/layouts.js';
import { encode } from '../encode.js';

export const STARTED = 1_700_000_000;
const BIG_ENDIAN = true;

const bytes = (text: string): Buffer => Buffer.from(text);

/** Writes the files of a machine with SPARC, which is big-endian, below a folder. */
export function writeSolaris(root: string): void {
  const write = (path: string, content: Buffer | string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  };
  const link = (path: string, target: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    symlinkSync(target, join(root, path));
  };
  const info = (values: Parameters<typeof encode<typeof layouts.psinfo>>[1]): Buffer =>
    encode(layouts.psinfo, values, BIG_ENDIAN);
  write(
    'proc/321/psinfo',
    info({
      threads: 2,
      pid: 321,
      ppid: 1,
      pgid: 320,
      session: 319,
      realUid: 1001,
      uid: 1002,
      realGid: 1003,
      gid: 1004,
      virtualKilobytes: 2000,
      residentKilobytes: 1000,
      startSeconds: STARTED,
      startNanoseconds: 500_000_000,
      cpuSeconds: 3,
      cpuNanoseconds: 250_000_000,
      name: bytes('httpd'),
      arguments: bytes('/usr/sbin/httpd -k  start'),
      letter: 'O'.charCodeAt(0),
      niceness: 25,
      priority: 59,
      onCpu: 1,
    }),
  );
  write(
    'proc/321/usage',
    encode(
      layouts.prusage,
      {
        userSeconds: 2,
        userNanoseconds: 250_000_000,
        systemSeconds: 1,
        minorFaults: 5,
        majorFaults: 6,
        blocksIn: 7,
        blocksOut: 8,
        voluntarySwitches: 9,
        involuntarySwitches: 10,
      },
      BIG_ENDIAN,
    ),
  );
  write('proc/321/cred', encode(layouts.prcred, { savedUid: 1005, savedGid: 1006 }, BIG_ENDIAN));
  for (const [id, letter] of [
    ['1', 'S'],
    ['2', 'R'],
  ] as const) {
    const thread = { id: Number(id), letter: letter.charCodeAt(0), onCpu: -1, name: bytes(`worker ${id}`) };
    write(`proc/321/lwp/${id}/lwpsinfo`, encode(layouts.lwpsinfo, thread, BIG_ENDIAN));
    write(`proc/321/lwp/${id}/lwpusage`, encode(layouts.prusage, { userSeconds: Number(id) }, BIG_ENDIAN));
  }
  for (const fd of [0, 1, 2]) write(`proc/321/fd/${fd}`, '');
  link('proc/321/path/a.out', '/usr/sbin/httpd');
  link('proc/321/path/cwd', '/srv');
  link('proc/321/path/zfs.1.2.34', '/usr/lib/libc.so.1');
  write(
    'proc/321/xmap',
    Buffer.concat([
      encode(
        layouts.prxmap,
        { address: 0x10000, length: 8192, name: bytes('zfs.1.2.34'), flags: 5, pageSize: 8192, residentPages: 1 },
        BIG_ENDIAN,
      ),
      encode(
        layouts.prxmap,
        { address: 0x20000, length: 16384, flags: 0x16, pageSize: 8192, residentPages: 2, anonymousPages: 1 },
        BIG_ENDIAN,
      ),
    ]),
  );
  write('proc/400/psinfo', info({ pid: 400, ppid: 321, startSeconds: STARTED, name: bytes('gone') }));
  write('proc/500/psinfo', info({ threads: 1, pid: 500, name: bytes('fsflush'), letter: 'S'.charCodeAt(0) }));
  write('etc/passwd', 'web:x:1002:1004::/:\n');
}

const INT32 = 1;
const UINT64 = 4;

function named(name: string, value: number, isShort: boolean): Buffer {
  const figure = isShort ? { type: INT32, signedShort: value } : { type: UINT64, unsigned: value };
  return encode(layouts.kstatNamed, { name: bytes(name), ...figure }, BIG_ENDIAN);
}

function kstat(instance: number, name: string, figures: Record<string, number>, isShort = false): Kstat {
  const all = Object.entries(figures).map(([key, value]) => named(key, value, isShort));
  // Texts stand among the numbers.
  const text = encode(layouts.kstatNamed, { name: bytes('state'), type: 0 }, BIG_ENDIAN);
  return { instance, name, class: 'misc', type: 1, bytes: Buffer.concat([text, ...all]) };
}

const cpu = (instance: number, user: number): Kstat =>
  kstat(instance, 'sys', {
    cpu_nsec_user: user * 1e9,
    cpu_nsec_kernel: 2e9,
    cpu_nsec_idle: 3e9,
    pswitch: 100,
    intr: 200,
    syscall: 300,
  });

/** What its kernel counts. */
export const kstats: SunosNative = {
  kstats: (module) => {
    const all: Record<string, Kstat[]> = {
      cpu: [cpu(1, 7), cpu(0, 5), kstat(0, 'vm', {})],
      cpu_info: [kstat(0, 'cpu_info0', { chip_id: 0, core_id: 0 }), kstat(1, 'cpu_info1', { chip_id: 0, core_id: 0 })],
      unix: [
        kstat(0, 'system_pages', { physmem: 1_000_000, freemem: 250_000 }),
        kstat(
          0,
          'system_misc',
          { boot_time: STARTED - 100, avenrun_1min: 256, avenrun_5min: 128, avenrun_15min: 64 },
          true,
        ),
      ],
      sd: [
        {
          instance: 0,
          name: 'sd0',
          class: 'disk',
          type: 3,
          bytes: encode(
            layouts.kstatIo,
            { readBytes: 10, writtenBytes: 20, reads: 1, writes: 2, busyNanoseconds: 5_000_000 },
            BIG_ENDIAN,
          ),
        },
        { instance: 0, name: 'sd0,a', class: 'partition', type: 3, bytes: Buffer.alloc(80) },
      ],
      link: [kstat(0, 'net0', { rbytes64: 5_000_000_000, obytes64: 6, ipackets64: 7, opackets64: 8, ierrors: 1 })],
    };
    return all[module] ?? [];
  },
};
