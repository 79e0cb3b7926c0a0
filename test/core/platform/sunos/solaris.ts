import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Kstat, SunosNative } from '@sysu/native';
import * as layouts from '../../../../packages/core/src/platform/sunos/layouts.js';
import { encode } from '../encode.js';
import { MadeMemory } from './made-memory.js';
import { mib } from './made-mib.js';

export const STARTED = 1_700_000_000;
const BIG_ENDIAN = true;

const bytes = (text: string): Buffer => Buffer.from(text);

// Where stacks are on SPARC: beyond what a number could hold.
const memory = new MadeMemory(0xffffffff7fff0000n);
const argumentsAt = memory.list(['/usr/sbin/httpd', '-k', '', 'a word']);
const environmentAt = memory.list(['LANG=C', '=odd=1', 'nothing', `LONG=${'x'.repeat(5000)}`]);

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
      arguments: bytes('/usr/sbin/httpd -k  a word'),
      argumentsAt: String(argumentsAt),
      environmentAt: String(environmentAt),
      dataModel: 2,
      terminal: 2 ** 64 - 2 ** 11,
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
  write(
    'proc/321/status',
    encode(layouts.pstatus, { childrenUserSeconds: 3, childrenSystemNanoseconds: 500_000_000 }, BIG_ENDIAN),
  );
  // Character device, regular files, the last of which has no name.
  for (const [fd, mode, position, flags] of [
    [0, 0o020620, 0, 2],
    [3, 0o100644, 99, 0x2],
    [4, 0o100644, 7, 0x9],
    [5, 0o100644, 0, 0],
  ] as const) {
    write(`proc/321/fd/${fd}`, '');
    write(`proc/321/fdinfo/${fd}`, encode(layouts.prfdinfo, { mode, position, flags }, BIG_ENDIAN));
  }
  link('proc/321/path/3', '/var/log/access');
  link('proc/321/path/4', '/var/log/errors');
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
  write(
    'proc/500/psinfo',
    info({ threads: 1, pid: 500, startSeconds: STARTED, name: bytes('fsflush'), letter: 'S'.charCodeAt(0) }),
  );
  write('proc/500/usage', encode(layouts.prusage, { systemSeconds: 9 }, BIG_ENDIAN));
  write('proc/500/status', encode(layouts.pstatus, {}, BIG_ENDIAN));
  write('proc/500/cred', encode(layouts.prcred, {}, BIG_ENDIAN));
  write('proc/500/xmap', '');
  mkdirSync(join(root, 'proc/500/fd'));
  write('proc/500/lwp/1/lwpsinfo', encode(layouts.lwpsinfo, { id: 1, letter: 'S'.charCodeAt(0) }, BIG_ENDIAN));
  write('proc/500/lwp/1/lwpusage', encode(layouts.prusage, { systemSeconds: 9 }, BIG_ENDIAN));
  write(
    'etc/mnttab',
    [
      'rpool/ROOT/1\t/\tzfs\trw,devices,setuid,dev=4010002\t1700000000',
      'swap\t/tmp\ttmpfs\txattr,dev=8000001\t1700000001',
      'server:/home\t/home\tnfs\trw,dev=8000002\t1700000002',
      'rpool/new\t/tmp\tzfs\trw,nosuid,dev=4010003\t1700000003',
      '',
    ].join('\n'),
  );
  write('var/adm/utmpx', Buffer.concat([loginRecord(2, '', 'system boot', 0), loginRecord(7, 'web', 'pts/3', 321)]));
  write('etc/passwd', 'web:x:1002:1004::/:\n');
}

/** A process becomes a zombie, with this status of wait(2). */
export function endProcess(root: string, pid: number, waitStatus: number): void {
  const left = { pid, waitStatus, startSeconds: STARTED, startNanoseconds: 500_000_000 };
  writeFileSync(join(root, `proc/${pid}/psinfo`), encode(layouts.psinfo, left, BIG_ENDIAN));
}

/** struct futmpx, by the offsets of its declaration: 32 + 4 + 32 bytes of text come first. */
function loginRecord(type: number, user: string, line: string, pid: number): Buffer {
  const record = Buffer.alloc(372);
  record.write(user, 0);
  record.write(line, 36);
  record.writeInt32BE(pid, 68);
  record.writeInt16BE(type, 72);
  record.writeInt32BE(STARTED, 80);
  record.writeInt32BE(250_000, 84);
  if (type === 7) record.write('client.example', 114);
  return record;
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
    sysfork: 4,
    sysvfork: 1,
  });

/** What its kernel counts. */
export const solaris: SunosNative = {
  mib: () => [...mib],
  readMemory: (pid, address, size) => {
    if (pid !== 321) throw Object.assign(new Error('pread'), { code: 'EACCES', syscall: 'pread' });
    return memory.read(address, size);
  },
  // struct swapent of 48 bytes: a pointer, start, length, pages, those that are free, flags.
  swapAreas: () => {
    const area = Buffer.alloc(48);
    area.writeBigInt64BE(1000n, 24);
    area.writeBigInt64BE(750n, 32);
    return area;
  },
  fileSystem: async () =>
    encode(
      layouts.statvfs,
      { unit: 512, blocks: 1000, blocksFree: 600, blocksAvailable: 500, files: 90, filesFree: 60 },
      BIG_ENDIAN,
    ),
  kstats: (module) => {
    const all: Record<string, Kstat[]> = {
      cpu: [cpu(1, 7), cpu(0, 5), kstat(0, 'vm', { pgswapin: 2, pgswapout: 3, pgpgin: 5, pgpgout: 6 })],
      cpu_info: [
        kstat(0, 'cpu_info0', { chip_id: 0, core_id: 0, current_clock_Hz: 1.2e9, clock_MHz: 2400 }),
        kstat(1, 'cpu_info1', { chip_id: 0, core_id: 0 }),
      ],
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
      link: [
        kstat(0, 'net0', {
          ifspeed: 1e9,
          link_state: 1,
          link_duplex: 2,
          rbytes64: 5_000_000_000,
          obytes64: 6,
          ipackets64: 7,
          opackets64: 8,
          ierrors: 1,
        }),
      ],
    };
    return all[module] ?? [];
  },
};
