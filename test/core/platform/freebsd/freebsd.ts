import { loadavg } from '../../../../packages/core/src/platform/bsd/layouts.js';
import * as machine from '../../../../packages/core/src/platform/freebsd/layouts-machine.js';
import * as network from '../../../../packages/core/src/platform/freebsd/layouts-network.js';
import * as process from '../../../../packages/core/src/platform/freebsd/layouts-process.js';
import { int, long, message, text } from '../bsd/bytes.js';
import type { Answers } from '../bsd/made-up.js';
import { encode } from '../encode.js';
import { CONNECTION_PCB, networkAnswers } from './made-network.js';

/** Cut behind its path, as the kernel does, and rounded up to eight bytes. */
function cut(struct: Buffer, path: string): Buffer {
  const start = struct.length - 1024;
  const end = Math.ceil((start + Buffer.byteLength(path) + 1) / 8) * 8;
  struct.write(path, start);
  struct.writeInt32LE(end, 0);
  return struct.subarray(0, end);
}

export const openFile = (values: Parameters<typeof encode<typeof process.kinfoFile>>[1], path: string): Buffer =>
  cut(encode(process.kinfoFile, values), path);
export const mapping = (values: Parameters<typeof encode<typeof process.kinfoVmentry>>[1], path: string): Buffer =>
  cut(encode(process.kinfoVmentry, values), path);

// Major 0x1ab and minor 0x43cd, as makedev() of sys/types.h puts them together.
const DISK = String(0x143_0000_abcdn);
export const STARTED = 1_700_000_000;

/** init, a shell of a user, a zombie, and one of the kernel's. */
export const shell = encode(process.kinfoProc, {
  structSize: 1088,
  pid: 4321,
  ppid: 1,
  pgid: 4321,
  tpgid: 4321,
  session: 4300,
  terminal: 0xfff0,
  uid: 1001,
  realUid: 1002,
  savedUid: 1003,
  gid: 0,
  realGid: 1005,
  savedGid: 1006,
  virtualSize: 13_000_000,
  residentPages: 1000,
  textPages: 100,
  dataPages: 200,
  runtime: 3_500_000,
  startSeconds: STARTED,
  startMicroseconds: 250_000,
  state: 3,
  niceness: -5,
  comm: Buffer.from('a shell of a long n'),
  threadName: Buffer.from('worker'),
  waitMessage: Buffer.from('ttyin'),
  onCpu: -1,
  lastCpu: 1,
  threads: 2,
  tid: 100_101,
  priority: 120,
  userSeconds: 2,
  userMicroseconds: 500_000,
  systemSeconds: 1,
  peakKilobytes: 8000,
  minorFaults: 70,
  majorFaults: 7,
  blocksIn: 11,
  blocksOut: 12,
  voluntarySwitches: 30,
  involuntarySwitches: 3,
  childrenUserSeconds: 9,
});
const init = encode(process.kinfoProc, {
  structSize: 1088,
  pid: 1,
  pgid: 1,
  session: 1,
  tpgid: -1,
  terminal: 0xffffffff,
  virtualSize: 11_000_000,
  residentPages: 300,
  startSeconds: STARTED - 100,
  state: 2,
  comm: Buffer.from('init'),
  onCpu: 0,
  threads: 1,
  tid: 100_002,
  runtime: 1000,
});
const zombie = encode(process.kinfoProc, {
  structSize: 1088,
  pid: 5000,
  ppid: 4321,
  startSeconds: STARTED,
  state: 5,
  comm: Buffer.from('gone'),
  threads: 1,
  tid: 100_200,
});
const kernel = encode(process.kinfoProc, {
  structSize: 1088,
  pid: 2,
  startSeconds: STARTED - 100,
  state: 6,
  flags: 0x4,
  comm: Buffer.from('pagedaemon'),
  threads: 1,
  tid: 100_050,
});

const inet = (...bytes: number[]): Buffer => Buffer.from([16, 2, 0, 0, ...bytes, 0, 0, 0, 0, 0, 0, 0, 0]);
const inet6 = (...bytes: number[]): Buffer => Buffer.from([28, 28, 0, 0, 0, 0, 0, 0, ...bytes, 0, 0, 0, 0, 0, 0, 0, 0]);

const linkLocal = [0xfe, 0x80, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7];
const interfaces = Buffer.concat([
  message(
    encode(network.ifMsghdr, {
      type: 0xe,
      flags: 0x8843,
      index: 1,
      linkType: 6,
      linkState: 2,
      mtu: 1500,
      baudRate: 10_000_000_000,
      packetsIn: 1,
      errorsIn: 2,
      packetsOut: 3,
      errorsOut: 4,
      collisions: 5,
      bytesIn: 6_000_000_000_000,
      bytesOut: 7,
      multicastsIn: 8,
      dropsIn: 9,
      dropsOut: 10,
    }),
    Buffer.from([0x38, 18, 1, 0, 6, 3, 6, 0, 0x65, 0x6d, 0x30, 2, 0, 0, 0xaa, 0xbb, 0xcc]),
    Buffer.alloc(47),
  ),
  message(
    encode(network.ifaMsghdr, { type: 0xc, index: 1, addresses: (1 << 2) | (1 << 5) | (1 << 7) }),
    // The mask of 255.255.255.0 is cut after its last byte that is not 0.
    Buffer.from([7, 2, 0, 0, 255, 255, 255, 0]),
    inet(192, 0, 2, 5),
    inet(192, 0, 2, 255),
  ),
  message(
    encode(network.ifaMsghdr, { type: 0xc, index: 1, addresses: (1 << 2) | (1 << 5) }),
    inet6(0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0, 0, 0, 0, 0),
    inet6(...linkLocal),
  ),
]);

/** A machine with FreeBSD 13 and two CPUs. */
export const answers: Answers = {
  ...networkAnswers,
  'kern.osreldate': int(1_302_001),
  'kern.ostype': text('FreeBSD'),
  'kern.osrelease': text('13.2-RELEASE'),
  'kern.hostname': text('bsd.example'),
  'hw.machine': text('amd64'),
  'hw.ncpu': int(2),
  'hw.physmem': long(4_000_000_000),
  'kern.smp.cores': int(1),
  'kern.boottime': long(STARTED - 200, 500_000),
  'kern.clockrate': encode(machine.clockinfo, { hz: 1000, stathz: 127 }),
  'kern.cp_time': long(127, 254, 381, 508, 635),
  'kern.cp_times': long(127, 0, 0, 0, 254, 0, 127, 127, 127, 127, 9, 9, 9, 9, 9),
  'dev.cpu.0.freq': int(2400),
  'dev.cpu.0.freq_levels': text('2400/35000 1200/15000'),
  'dev.cpu.0.temperature': int(3182),
  'dev.cpu.0.coretemp.tjmax': int(3732),
  'vm.loadavg': encode(loadavg, { one: 1024, five: 2048, fifteen: 512, scale: 2048 }),
  'vm.vmtotal': encode(machine.vmtotal, { virtualShared: 10, realShared: 20, running: 2, blocked: 1 }),
  'vm.stats.sys.v_swtch': int(1000),
  'vm.stats.sys.v_intr': int(2000),
  'vm.stats.sys.v_soft': int(300),
  'vm.stats.sys.v_syscall': int(40),
  'vm.stats.vm.v_forks': int(77),
  'vm.stats.vm.v_free_count': int(100_000),
  'vm.stats.vm.v_active_count': int(200_000),
  'vm.stats.vm.v_inactive_count': int(50_000),
  'vm.stats.vm.v_laundry_count': int(1000),
  'vm.stats.vm.v_wire_count': int(300_000),
  'vm.stats.vm.v_swappgsin': int(5),
  'vm.stats.vm.v_swappgsout': int(6),
  'vfs.bufspace': long(7_000_000),
  'vm.swap_info.0': encode(machine.xswdev, { pages: 1000, used: 250 }),
  'vm.swap_info.1': encode(machine.xswdev, { pages: 1000, used: 0 }),
  'hw.acpi.battery.life': int(80),
  'hw.acpi.battery.time': int(90),
  'hw.acpi.battery.state': int(1),
  'hw.acpi.acline': int(0),
  'kern.devstat.all': Buffer.concat([
    long(3),
    encode(machine.devstat, {
      started: 12,
      ended: 10,
      name: Buffer.from('ada'),
      unit: 0,
      readBytes: 4096,
      writtenBytes: 8192,
      freedBytes: 512,
      reads: 4,
      writes: 5,
      frees: 1,
      readSeconds: 1,
      readFraction: 2 ** 63,
      writeSeconds: 2,
      busySeconds: 3,
    }),
    encode(machine.devstat, { name: Buffer.from('pass'), unit: 0, type: 0x100 }),
    encode(machine.devstat, { name: Buffer.from('cd'), unit: 1, type: 5 }),
  ]),
  '4.17.0.0.3.0': interfaces,
  '1.14.8': Buffer.concat([shell, kernel, zombie, init]),
  '1.14.1.1': init,
  '1.14.1.2': kernel,
  '1.14.1.4321': shell,
  '1.14.1.5000': zombie,
  '1.14.17.1': init,
  '1.14.17.2': kernel,
  '1.14.17.4321': Buffer.concat([shell, withTid(100_102)]),
  '1.14.17.5000': zombie,
  '1.14.7.1': text('/sbin/init', '--'),
  '1.14.7.2': Buffer.alloc(0),
  '1.14.7.4321': text('/usr/bin/a shell of a long name', '', 'line\nbreak'),
  '1.14.7.5000': Buffer.alloc(0),
  '1.14.12.1': text('/sbin/init'),
  '1.14.12.4321': text('/usr/bin/a shell of a long name'),
  '1.14.35.1': text('HOME=/'),
  '1.14.35.2': Buffer.alloc(0),
  '1.14.35.4321': text('A=1', '=B=2', 'nothing', 'C='),
  '1.14.35.5000': Buffer.alloc(0),
  '1.14.42.4321': openFile({ fd: -1, type: 1, fileType: 2 }, '/home/somebody'),
  '1.14.33.4321': Buffer.concat([
    openFile({ fd: -5, type: 1, fileType: 1, device: DISK, identity: '77', size: 4000 }, '/usr/bin/a'),
    openFile({ fd: -2, type: 1, fileType: 2 }, '/'),
    openFile({ fd: -1, type: 1, fileType: 2 }, '/home/somebody'),
    openFile({ fd: 7, type: 2, flags: 3, identity: String(CONNECTION_PCB) }, ''),
    openFile({ fd: 4, type: 1, fileType: 1, flags: 3, position: 99 }, '/tmp/\u00e9'),
    openFile({ fd: 0, type: 1, fileType: 4, flags: 3, rdev: String(0x503) }, '/dev/pts/3'),
    openFile({ fd: 3, type: 1, fileType: 1, flags: 6 }, '/var/log/x'),
    openFile({ fd: 5, type: 3, flags: 1, identity: '99' }, ''),
  ]),
  '1.14.32.4321': Buffer.concat([
    mapping(
      {
        type: 2,
        start: 0x200000,
        end: 0x210000,
        offset: 0x1000,
        fileId: '77',
        device: DISK,
        flags: 1,
        residentPages: 5,
        protection: 5,
      },
      '/usr/bin/a',
    ),
    mapping({ start: 0x7ffffffdf000, end: 0x7ffffffff000, flags: 32, residentPages: 2, protection: 3 }, ''),
  ]),
  '1.14.33.1': openFile({ fd: 0, type: 1, fileType: 4 }, '/dev/console'),
  '1.14.33.2': Buffer.alloc(0),
  '1.14.33.5000': Buffer.alloc(0),
  '1.14.32.1': mapping({ start: 0x200000, end: 0x210000, fileId: '5', residentPages: 1, protection: 5 }, '/sbin/init'),
  '1.14.32.2': Buffer.alloc(0),
  '1.14.32.5000': Buffer.alloc(0),
  '1.14.42.1': openFile({ fd: -1, type: 1, fileType: 2 }, '/'),
  '1.14.37.4321.8': encode(process.rlimit, { soft: 1024, hard: 2 ** 63 - 1024 }),
};

function withTid(tid: number): Buffer {
  const thread = Buffer.from(shell);
  thread.writeInt32LE(tid, 600);
  return thread;
}

/** '/' and a server's folder. */
export const fileSystems = Buffer.concat([
  encode(machine.statfs, {
    flags: 0x1000 | 0x10000000,
    id: '12',
    type: Buffer.from('ufs'),
    from: Buffer.from('/dev/ada0p2'),
    on: Buffer.from('/'),
  }),
  encode(machine.statfs, {
    flags: 0x8 | 0x1,
    id: '13',
    type: Buffer.from('nfs'),
    from: Buffer.from('server:/x'),
    on: Buffer.from('/net'),
  }),
]);
