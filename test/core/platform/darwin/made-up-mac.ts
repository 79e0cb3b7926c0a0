import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DarwinNative } from '../../../../packages/native/index.js';
import {
  pipeFdinfo,
  procFdinfo,
  socketFdinfo,
  vnodeFdinfo,
} from '../../../../packages/core/src/platform/darwin/layouts-descriptors.js';
import {
  cpuLoad,
  loadAverage,
  mallocStatistics,
  statfs,
  timeval,
  utmpx,
  vmStatistics,
  volumeUsage,
  xswUsage,
} from '../../../../packages/core/src/platform/darwin/layouts-machine.js';
import { ifmediareq } from '../../../../packages/core/src/platform/darwin/layouts-network.js';
import {
  kinfoProc,
  procRegioninfo,
  procTaskinfo,
  procThreadinfo,
  procVnodepathinfo,
  rusageInfo,
  taskVmInfo,
} from '../../../../packages/core/src/platform/darwin/layouts-processes.js';
import type { Decoded } from '../../../../packages/core/src/platform/layout.js';
import { encode } from '../encode.js';
import { addressMessage, groupMessage, inet, inet6, interfaceMessage, link, routeMessage } from './messages.js';

/** A process of the Mac that is made up. What is refused is so to everybody but its owner. */
export interface MadeUpProcess {
  kinfo: Partial<Decoded<typeof kinfoProc>> & { pid: number };
  args?: Buffer;
  path?: string;
  task?: Partial<Decoded<typeof procTaskinfo>>;
  threads?: Partial<Decoded<typeof procThreadinfo>>[];
  regions?: Partial<Decoded<typeof procRegioninfo>>[];
  descriptors?: { fd: number; type: number; bytes: Buffer }[];
  refused?: boolean;
}

export function failing(code: string): Error {
  return Object.assign(new Error(code), { code });
}

/** KERN_PROCARGS2: the count, the program, NULs up to a multiple of eight, arguments, environment, an empty text. */
export function procArgs(program: string, args: readonly string[], environ: readonly string[]): Buffer {
  const count = Buffer.alloc(4);
  count.writeInt32LE(args.length);
  const path = Buffer.alloc(Math.ceil((Buffer.byteLength(program) + 1) / 8) * 8);
  path.write(program);
  return Buffer.concat([count, path, Buffer.from([...args, ...environ, ''].map((text) => `${text}\0`).join(''))]);
}

const text = (value: string): Buffer => Buffer.from(value);
const started = { startSeconds: 1_700_000_000, startMicroseconds: 250_000 };

export const vnode = (values: Partial<Decoded<typeof vnodeFdinfo>>): Buffer => encode(vnodeFdinfo, values);
export const socket = (values: Partial<Decoded<typeof socketFdinfo>>): Buffer => encode(socketFdinfo, values);

/** launchd, a shell with all that a process can have, one of somebody else's, and a zombie. */
export function madeUpProcesses(): MadeUpProcess[] {
  return [
    {
      kinfo: { pid: 1, state: 2, comm: text('launchd'), flags: 0x4004, ...started, terminal: -1, pgid: 1 },
      args: procArgs('/sbin/launchd', ['/sbin/launchd'], []),
      path: '/sbin/launchd',
      task: { virtualSize: 4096 * 1000, residentSize: 4096 * 100, totalUser: 24e6, threads: 2, priority: 31 },
    },
    {
      kinfo: {
        pid: 501,
        ppid: 1,
        pgid: 501,
        tpgid: 501,
        state: 3,
        comm: text('a-name-of-16-byt'),
        niceness: 5,
        ...started,
      },
      args: procArgs('/bin/zsh', ['/bin/a-name-of-16-bytes', '-l', ''], ['HOME=/Users/ann', 'TERM=xterm']),
      path: '/bin/zsh',
      task: {
        virtualSize: 2 ** 35,
        residentSize: 2 ** 23,
        totalUser: 48e6,
        totalSystem: 12e6,
        faults: 500,
        pageins: 7,
        switches: 41,
        threads: 1,
      },
      threads: [{ userTime: 48e6, systemTime: 12e6, state: 3, name: text('main') }],
      regions: [
        { address: 0x100000000, size: 0x4000, shareMode: 2, privatePages: 3, sharedPages: 1, references: 1 },
        { address: 0x100004000, size: 0x4000, shareMode: 1, privatePages: 2, sharedPages: 9, references: 2 },
        { address: 0x180000000, size: 0x4000, shareMode: 1, privatePages: 50, sharedPages: 50, references: 1 },
      ],
      descriptors: [
        {
          fd: 3,
          type: 1,
          bytes: vnode({ flags: 0b1011, position: 77, mode: 0o100644, links: 1, inode: '12', path: text('/tmp/log') }),
        },
        {
          fd: 4,
          type: 2,
          bytes: socket({
            handle: '16045690984833335023',
            type: 1,
            protocol: 6,
            family: 2,
            kind: 2,
            tcpState: 1,
            localPort: 0xe807,
          }),
        },
        { fd: 5, type: 6, bytes: encode(pipeFdinfo, { handle: '99' }) },
        { fd: 6, type: 5, bytes: Buffer.alloc(0) },
      ],
    },
    { kinfo: { pid: 700, ppid: 1, state: 3, comm: text('secret'), ...started, terminal: -1 }, refused: true },
    { kinfo: { pid: 800, ppid: 501, state: 5, comm: text('gone'), ...started, terminal: -1 } },
  ];
}

const NAMED = {
  'hw.memsize': number(17179869184, 8),
  'hw.logicalcpu': number(2, 4),
  'hw.physicalcpu': number(2, 4),
  'hw.tbfrequency': number(24_000_000, 8),
  'hw.machine': text('arm64\0'),
  'kern.argmax': number(1048576, 4),
  'kern.ostype': text('Darwin\0'),
  'kern.osrelease': text('23.4.0\0'),
  'kern.hostname': text('mac.local\0'),
  'kern.boottime': encode(timeval, { seconds: 1_690_000_000, microseconds: 500_000 }),
  'vm.loadavg': encode(loadAverage, { one: 2048, five: 4096, fifteen: 1024, scale: 2048 }),
  'vm.swapusage': encode(xswUsage, { total: 2 ** 30, used: 2 ** 28, available: 3 * 2 ** 28 }),
};

function number(value: number, width: 4 | 8): Buffer {
  const bytes = Buffer.alloc(width);
  bytes.writeUIntLE(value, 0, Math.min(width, 6));
  return bytes;
}

// Written by Python's plistlib.
export const plists = {
  disk: 'YnBsaXN0MDBVZGlzazAIAAAAAAAAAQEAAAAAAAAAAQAAAAAAAAAAAAAAAAAAAA4=',
  statistics:
    'YnBsaXN0MDDWAQIDBAUGBwgJCgsMXEJ5dGVzIChSZWFkKV1CeXRlcyAoV3JpdGUpXxART3BlcmF0aW9ucyAoUmVhZClfEBJPcGVyYXRpb25zIChX' +
    'cml0ZSlfEBFUb3RhbCBUaW1lIChSZWFkKV8QElRvdGFsIFRpbWUgKFdyaXRlKRMAAAEAAAAAABEQABIAEtaHEFkSAFPsYBMAAAACAAAAAAgVIjBE' +
    'WW2Ci46TlZoAAAAAAAABAQAAAAAAAAANAAAAAAAAAAAAAAAAAAAAow==',
  battery:
    'YnBsaXN0MDDYAQIDBAUGBwgJCgsMDQ4PEF8QEEN1cnJlbnQgQ2FwYWNpdHlbSXMgQ2hhcmdpbmdaSXMgUHJlc2VudFxNYXggQ2FwYWNpdHlUTmFt' +
    'ZV8QElBvd2VyIFNvdXJjZSBTdGF0ZV1UaW1lIHRvIEVtcHR5VFR5cGUQSQgJEGRfEBFJbnRlcm5hbEJhdHRlcnktMF1CYXR0ZXJ5IFBvd2VyENNf' +
    'EA9JbnRlcm5hbEJhdHRlcnkIGSw4Q1BVanh9f4CBg5elpwAAAAAAAAEBAAAAAAAAABEAAAAAAAAAAAAAAAAAAAC5',
  pmgr: 'YnBsaXN0MDBFcG1ncgAIAAAAAAAAAQEAAAAAAAAAAQAAAAAAAAAAAAAAAAAAAA4=',
  efficient: 'YnBsaXN0MDBPEBAARsMjvAIAAAAkBnuEAwAACAAAAAAAAAEBAAAAAAAAAAEAAAAAAAAAAAAAAAAAAAAb',
  fast: 'YnBsaXN0MDBPEBAARsMjvAIAAAAp+b7oAwAACAAAAAAAAAEBAAAAAAAAAAEAAAAAAAAAAAAAAAAAAAAb',
  fastInKilohertz: 'YnBsaXN0MDBPEBBgkA8AvAIAAADZRADoAwAACAAAAAAAAAEBAAAAAAAAAAEAAAAAAAAAAAAAAAAAAAAb',
};

export const plist = (name: keyof typeof plists): Buffer => Buffer.from(plists[name], 'base64');

const mask = Buffer.from([7, 0, 0, 0, 0xff, 0xff, 0xff]);
const loopback = Buffer.from('00000000000000000000000000000001', 'hex');
const linkLocal = Buffer.from('fe800004000000000000000000000001', 'hex');

/** What the kernel of a Mac would hand over, from the tables that the compiler holds to its headers. */
export class MadeUpMac implements DarwinNative {
  processes: MadeUpProcess[] = madeUpProcesses();
  named: Record<string, Buffer> = { ...NAMED };
  interfaces: Buffer = Buffer.concat([
    interfaceMessage({ index: 1, flags: 0x8049, mtu: 16384, linkType: 0x18 }, link('lo0')),
    addressMessage(1, 0x24, Buffer.from([5, 0, 0, 0, 0xff]), inet(127, 0, 0, 1)),
    interfaceMessage(
      { index: 4, flags: 0x8863, mtu: 1500, linkType: 6, baudRate: 1e9, bytesIn: 2 ** 40, packetsIn: 9, bytesOut: 5 },
      link('en0', [0xa4, 0x83, 0xe7, 1, 2, 3]),
    ),
    addressMessage(4, 0xa4, mask, inet(10, 0, 0, 5), inet(10, 0, 0, 255)),
    addressMessage(4, 0x20, inet6(linkLocal)),
    groupMessage(4, 3, inet(224, 0, 0, 1)),
  ]);
  routes: Buffer = Buffer.concat([
    routeMessage({ index: 4, flags: 0x803, addresses: 7 }, inet(0, 0, 0, 0), inet(10, 0, 0, 1), Buffer.of(0)),
    routeMessage({ index: 4, flags: 0x101, addresses: 7, mtu: 1500 }, inet(10, 0, 0, 0), link('en0'), mask),
    routeMessage({ index: 4, flags: 0x20405, addresses: 3 }, inet(10, 0, 0, 1), link('en0', [1, 2, 3, 4, 5, 6])),
    routeMessage({ index: 1, flags: 0x5, addresses: 3 }, inet6(loopback), link('lo0')),
  ]);
  mounts: Buffer = encode(statfs, {
    blockSize: 4096,
    blocks: 1000,
    blocksFree: 400,
    blocksAvailable: 300,
    files: 50,
    filesFree: 20,
    device: 0x1000004,
    flags: 0x4000 | 0x1000,
    type: text('apfs'),
    mountpoint: text('/'),
    source: text('/dev/disk1s1'),
  });
  media: Buffer | string = encode(ifmediareq, { status: 3, active: 0x00100030 });
  /** What ends a watch: the status, or the code with which a watch fails. */
  ended: number | string | null = null;
  signals: [pid: number, signal: number][] = [];
  usage: Buffer | null = encode(volumeUsage, { figures: this.mounts, used: 2 ** 20 });

  #process(pid: number): MadeUpProcess {
    const found = this.processes.find(({ kinfo }) => kinfo.pid === pid);
    if (found === undefined) throw failing('ESRCH');
    return found;
  }

  /** Of a living process that is ours. */
  #open(pid: number): MadeUpProcess {
    const found = this.#process(pid);
    if (found.refused) throw failing('EPERM');
    if (found.task === undefined) throw failing('ESRCH');
    return found;
  }

  sysctl(mib: Int32Array): Buffer {
    const name = mib.join('.');
    if (name === '1.14.0.0') {
      const kernel = encode(kinfoProc, { pid: 0, state: 2, comm: text('kernel_task') });
      return Buffer.concat([...this.processes.map(({ kinfo }) => encode(kinfoProc, kinfo)).toReversed(), kernel]);
    }
    if (name === '4.17.0.0.6.0') return this.interfaces;
    if (name === '4.17.0.0.7.0') return this.routes;
    const pid = mib.at(-1)!;
    if (name.startsWith('1.14.1.')) {
      const found = this.processes.find(({ kinfo }) => kinfo.pid === pid);
      return found === undefined ? Buffer.alloc(0) : encode(kinfoProc, found.kinfo);
    }
    if (!name.startsWith('1.49.')) throw failing('ENOENT');
    const { args } = this.#process(pid);
    if (args === undefined) throw failing('EINVAL');
    return args;
  }

  sysctlByName(name: string): Buffer {
    const bytes = this.named[name];
    if (bytes === undefined) throw failing('ENOENT');
    return bytes;
  }

  procPidInfo(pid: number, flavor: number, argument: number, size: number): Buffer {
    const { task, threads = [], regions = [], descriptors = [] } = this.#open(pid);
    switch (flavor) {
      case 1:
        return Buffer.concat(descriptors.map(({ fd, type }) => encode(procFdinfo, { fd, type }))).subarray(0, size);
      case 4:
        return encode(procTaskinfo, task!);
      case 5:
        return encode(procThreadinfo, threads[argument - 1]!);
      case 6:
        return Buffer.concat(threads.map((_, i) => number(i + 1, 8)));
      case 7: {
        const region = regions.find(({ address, size: length }) => address! + length! > argument);
        if (region === undefined) throw failing('EINVAL');
        return encode(procRegioninfo, region);
      }
      case 9:
        return encode(procVnodepathinfo, { cwd: text('/Users/ann') });
      default:
        throw failing('EINVAL');
    }
  }

  procPidFdInfo(pid: number, descriptor: number): Buffer {
    const found = this.#open(pid).descriptors?.find(({ fd }) => fd === descriptor);
    if (found === undefined) throw failing('EBADF');
    return found.bytes;
  }

  procPidPath(pid: number): Buffer {
    const { path } = this.#process(pid);
    if (path === undefined) throw failing('ENOENT');
    return text(path);
  }

  procPidRusage(pid: number): Buffer {
    this.#open(pid);
    return encode(rusageInfo, { bytesRead: 4096, bytesWritten: 8192 });
  }

  taskInfo(pid: number): Buffer {
    this.#open(pid);
    return encode(taskVmInfo, { residentSizePeak: 2 ** 24, internal: 2 ** 21, external: 2 ** 20 });
  }

  getSession(pid: number): number {
    return this.#process(pid).kinfo.pgid ?? 0;
  }

  hostStatistics(): Buffer {
    return encode(cpuLoad, { user: 1000, system: 500, idle: 8000, nice: 25 });
  }

  hostStatistics64(): Buffer {
    const pages = { free: 1000, active: 2000, inactive: 1500, wired: 700, speculative: 100, fileBacked: 900 };
    return encode(vmStatistics, { ...pages, pageins: 11, pageouts: 12, swapins: 13, swapouts: 14 });
  }

  hostProcessorInfo(): Buffer {
    const load = (user: number): Buffer => encode(cpuLoad, { user, system: 250, idle: 4000, nice: 10 });
    return Buffer.concat([load(400), load(600)]);
  }

  fileSystems(): Buffer {
    return this.mounts;
  }

  statfs(): Buffer {
    if (this.usage === null) throw failing('ENOENT');
    return this.usage;
  }

  probeStatfs(): number {
    const folder = mkdtempSync(join(tmpdir(), 'made-up-mac-'));
    writeFileSync(join(folder, 'answer'), this.usage!);
    const descriptor = openSync(join(folder, 'answer'), 'r');
    rmSync(folder, { recursive: true });
    return descriptor;
  }

  watchProcess(pid: number, notes: number): number {
    this.#process(pid);
    if (typeof this.ended === 'string' && (notes & 0x04000000) !== 0) throw failing(this.ended);
    return this.#silent();
  }

  readWatch(): number | null {
    return typeof this.ended === 'number' ? this.ended : 0;
  }

  interfaceMedia(name: string): Buffer {
    if (name === 'lo0' || typeof this.media === 'string') throw failing('EINVAL');
    return this.media;
  }

  utmpx(): Buffer {
    const boot = encode(utmpx, { type: 2, seconds: 1_690_000_000 });
    const ann = { type: 7, user: text('ann'), line: text('ttys000'), pid: 501, seconds: 1_700_000_000 };
    return Buffer.concat([boot, encode(utmpx, ann)]);
  }

  deviceName(device: number): string | null {
    return device === 0 ? 'ttys000' : null;
  }

  heapStatistics(): Buffer {
    return encode(mallocStatistics, { inUse: 123456 });
  }

  heapTrim(): void {}

  ioServices(name: string): (Buffer | null)[][] {
    return name === 'IOBlockStorageDriver'
      ? [
          [plist('disk'), plist('statistics')],
          [null, plist('statistics')],
        ]
      : [
          [null, null, null],
          [plist('pmgr'), plist('efficient'), plist('fast')],
        ];
  }

  powerSources(): (Buffer | null)[] {
    return [null, plist('battery')];
  }

  kill(pid: number, signal: number): void {
    this.#open(pid);
    this.signals.push([pid, signal]);
  }

  getPriority(pid: number): number {
    return this.#process(pid).kinfo.niceness ?? 0;
  }

  setPriority(pid: number, priority: number): void {
    this.#open(pid).kinfo.niceness = priority;
  }

  constants(): { pageSize: number; clockTicks: number } {
    return { pageSize: 16384, clockTicks: 100 };
  }

  monotonic(): number {
    return performance.now() / 1000;
  }

  /** A descriptor that is at its end. */
  #silent(): number {
    return openSync('/dev/null', 'r');
  }

  lookUpNames(): number {
    return this.#silent();
  }

  pollReadable(_descriptor: number, callback: () => void): () => void {
    const timer = setImmediate(callback);
    return () => clearImmediate(timer);
  }

  close(descriptor: number): void {
    closeSync(descriptor);
  }

  exit(): never {
    throw new Error('exit ends us');
  }

  exec(): never {
    throw failing('ENOENT');
  }
}
