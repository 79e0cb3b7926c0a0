import type { WindowsNative } from '@sysu/native';
import {
  KERNEL_USER_TIMES,
  PROCESS_BASIC_INFORMATION,
  SYSTEM_PROCESS_INFORMATION,
  SYSTEM_THREADS,
  UNICODE_STRING,
} from '../../../../packages/core/src/platform/windows/layouts-process.js';
import { PROCESS_PARAMETERS } from '../../../../packages/core/src/platform/windows/layouts-undeclared.js';
import { encode } from '../encode.js';
import { failure } from './captured-machine.js';

/** A process as a test wants it. */
export interface Made {
  pid: number;
  name: string;
  /** In ticks of 100 ns since 1601. */
  createTime: number;
  figures?: Partial<Parameters<typeof encode<typeof SYSTEM_PROCESS_INFORMATION>>[1]>;
  threads?: Partial<Parameters<typeof encode<typeof SYSTEM_THREADS>>[1]>[];
  commandLine?: string;
  currentDirectory?: string;
  environment?: string;
  /** May not be opened at all, or not be read. */
  refuses?: 'everything' | 'memory';
}

/** Where the table, the process environment block and the parameters of each process lie. */
const [TABLE, PEB, PARAMETERS, TEXTS] = [0x10000, 0x20000, 0x30000, 0x40000] as const;
const wide = (text: string): Buffer => Buffer.from(text, 'utf16le');

/** The bytes of SystemProcessInformation of these processes, as they lie at TABLE. */
export function tableOf(processes: readonly Made[]): { bytes: Buffer; address: number } {
  const rows: Buffer[] = [];
  let at = TABLE;
  for (const [i, { pid, name, createTime, figures, threads = [] }] of processes.entries()) {
    const text = wide(name);
    const size = SYSTEM_PROCESS_INFORMATION.size + threads.length * SYSTEM_THREADS.size;
    const whole = size + Math.ceil(text.length / 8) * 8;
    const row = encode(SYSTEM_PROCESS_INFORMATION, {
      nextEntryOffset: i === processes.length - 1 ? 0 : whole,
      numberOfThreads: threads.length,
      uniqueProcessId: pid,
      createTime,
      imageNameLength: text.length,
      imageNameBuffer: at + size,
      ...figures,
    });
    const own = threads.map((thread) => encode(SYSTEM_THREADS, thread));
    rows.push(Buffer.concat([row, ...own, text], whole));
    at += whole;
  }
  return { bytes: Buffer.concat(rows), address: TABLE };
}

/** An addon on a machine with these processes; a handle is the pid. `own` answers in its place. */
export function nativeWith(processes: readonly Made[], own: Partial<WindowsNative> = {}): WindowsNative {
  const open = new Set<number>();
  const of = (pid: number): Made => processes.find((each) => each.pid === pid)!;
  const calls: Partial<WindowsNative> = {
    querySystem: () => tableOf(processes),
    openProcess: (pid, access) => {
      const made = processes.find((each) => each.pid === pid);
      if (made === undefined) throw failure('ESRCH', 'OpenProcess');
      const reads = (access & 0x10) !== 0;
      if (made.refuses === 'everything' || (made.refuses === 'memory' && reads)) throw failure('EACCES', 'OpenProcess');
      open.add(pid);
      return pid;
    },
    closeHandle: (handle) => void open.delete(handle),
    hasEnded: () => false,
    closeWindows: () => 0,
    queryProcess: (pid, information) => {
      const { createTime, commandLine = '' } = of(pid);
      if (information === 0) return { bytes: encode(PROCESS_BASIC_INFORMATION, { pebBaseAddress: PEB }), address: 0 };
      if (information === 4) return { bytes: encode(KERNEL_USER_TIMES, { createTime }), address: 0 };
      if (information !== 60) throw failure('EINVAL', 'NtQueryInformationProcess');
      const text = wide(commandLine);
      const head = encode(UNICODE_STRING, { length: text.length, buffer: TEXTS + UNICODE_STRING.size });
      return { bytes: Buffer.concat([head, text]), address: TEXTS };
    },
    readMemory: (pid, address, size) => memoryOf(of(pid), address, size),
    processOwner: () => 'S-1-5-21-1-2-3-1001',
    accountName: async () => 'FARM\\ann',
    getPriorityClass: () => 0x20,
    imageName: (pid) => `C:\\${of(pid).name}`,
    imageNameOfPid: (pid) => `\\Device\\HarddiskVolume2\\Windows\\${of(pid).name}`,
    deviceTarget: (name) => {
      if (name !== 'C:') throw failure('ENOENT', 'QueryDosDevice');
      return '\\Device\\HarddiskVolume2';
    },
    ...own,
  };
  return Object.assign(calls as WindowsNative, { open });
}

function memoryOf(
  { commandLine = '', currentDirectory = '', environment = '' }: Made,
  address: number,
  size: number,
): Buffer {
  const texts = [commandLine, currentDirectory, environment].map(wide);
  const places = texts.map((_, i) => TEXTS + i * 0x1000);
  const parameters = encode(PROCESS_PARAMETERS, {
    commandLineLength: texts[0]!.length,
    commandLineBuffer: places[0]!,
    currentDirectoryLength: texts[1]!.length,
    currentDirectoryBuffer: places[1]!,
    environment: places[2]!,
    environmentSize: texts[2]!.length,
  });
  const pointer = Buffer.alloc(8);
  pointer.writeBigUInt64LE(BigInt(PARAMETERS));
  const memory = new Map([
    [PEB + 0x20, pointer],
    [PARAMETERS, parameters],
    ...places.map((place, i) => [place, texts[i]!] as const),
  ]);
  const bytes = memory.get(address);
  if (bytes === undefined || bytes.length < size) throw failure('EFAULT', 'ReadProcessMemory');
  return bytes.subarray(0, size);
}
