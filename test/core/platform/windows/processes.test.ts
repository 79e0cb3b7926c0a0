import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { AccessDenied, NoSuchProcess } from '../../../../packages/core/src/errors.js';
import type { Figure, ProcessBatch } from '../../../../packages/core/src/model/process.js';
import type { Backend } from '../../../../packages/core/src/platform/backend.js';
import { processCalls } from '../../../../packages/core/src/platform/windows/process-calls.js';
import { failure } from './captured-machine.js';
import { nativeWith } from './made-processes.js';
import type { Made } from './made-processes.js';

/** 2026-01-01, 100 seconds before. */
const now = 1767225700;
const created = (1767225600 + 11644473600) * 1e7;
const made: Made = {
  pid: 132,
  name: 'work.exe',
  createTime: created,
  figures: {
    inheritedFromUniqueProcessId: 4,
    sessionId: 1,
    basePriority: 8,
    userTime: 2e8,
    kernelTime: 5e7,
    workingSetSize: 2 ** 30,
    peakWorkingSetSize: 2 ** 31,
    pagefileUsage: 3 * 2 ** 30,
    peakPagefileUsage: 2 ** 32,
    workingSetPrivateSize: 2 ** 29,
    pageFaultCount: 100,
    hardFaultsAndMostThreads: 2 ** 32 * 9 + 7,
    readOperationCount: 1,
    writeOperationCount: 2,
    readTransferCount: 3,
    writeTransferCount: 4,
  },
  threads: [
    { uniqueThread: 136, createTime: created, userTime: 1e8, state: 5, waitReason: 6, contextSwitchCount: 10 },
    { uniqueThread: 140, createTime: created, kernelTime: 5e7, state: 2, contextSwitchCount: 5 },
  ],
  commandLine: '"C:\\work.exe" "two words"',
  currentDirectory: 'C:\\place\\',
  environment: '=C:=C:\\place\0NAME=väl=ue\0Empty=\0\0rest',
};

beforeEach(() => void vi.useFakeTimers({ now: now * 1000, toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());

function machine(processes: readonly Made[], own: Parameters<typeof nativeWith>[1] = {}): Backend {
  const native = nativeWith(processes, { enableDebugPrivilege: () => true, ...own });
  const virtualMemory = (): never => ({ total: 2 ** 34 }) as never;
  return processCalls(native, { monotonic: () => 500, virtualMemory }) as Backend;
}

async function batch(backend: Backend, figures: Figure[], threads = false): Promise<ProcessBatch> {
  for await (const each of backend.sweep(new Set(figures), { threads })) return each;
  throw new Error('no batch');
}

describe('what the table tells', () => {
  test('in the units of the library', () => {
    const figures = [
      ...(['ppid', 'comm', 'session', 'numThreads', 'priority', 'status', 'state', 'createTime', 'age'] as const),
      ...([
        'userTime',
        'systemTime',
        'cpuClock',
        'sampledAt',
        'cpuAverage',
        'rss',
        'vms',
        'peakRss',
        'peakVms',
      ] as const),
      ...([
        'uss',
        'memoryPercent',
        'minorFaults',
        'majorFaults',
        'voluntarySwitches',
        'readBytes',
        'writeCount',
      ] as const),
    ];
    expect(machine([made]).readProcess(132, new Set(figures))).toEqual({
      missing: new Map(),
      record: {
        pid: 132,
        ppid: 4,
        comm: 'work.exe',
        session: 1,
        numThreads: 2,
        priority: 8,
        status: 'running',
        state: 'R',
        createTime: 1767225600,
        age: 100,
        userTime: 20,
        systemTime: 5,
        cpuClock: 25,
        sampledAt: 500,
        cpuAverage: 25,
        rss: 2 ** 30,
        vms: 3 * 2 ** 30,
        peakRss: 2 ** 31,
        peakVms: 2 ** 32,
        uss: 2 ** 29,
        memoryPercent: 6.25,
        minorFaults: 93,
        majorFaults: 7,
        voluntarySwitches: 15,
        readBytes: 3,
        writeCount: 2,
      },
    });
  });

  test('a row of each thread has its own times and state', async () => {
    const { records } = await batch(machine([made]), ['tid', 'comm', 'userTime', 'systemTime', 'status'], true);
    expect(records).toEqual([
      { pid: 132, tid: 136, comm: 'work.exe', userTime: 10, systemTime: 0, status: 'sleeping' },
      { pid: 132, tid: 140, comm: 'work.exe', userTime: 0, systemTime: 5, status: 'running' },
    ]);
  });

  test.each([
    ['stopped', [5, 5]],
    ['sleeping', [5, 6]],
  ])('a process with no thread on a CPU is %s', (status, waitReasons) => {
    const threads = waitReasons.map((waitReason) => ({ state: 5, waitReason }));
    expect(machine([{ ...made, threads }]).readProcess(132, new Set(['status'])).record.status).toBe(status);
  });

  test('the first process has no time of creation', () => {
    const { record } = machine([{ ...made, createTime: 0 }]).readProcess(132, new Set(['createTime', 'cpuAverage']));
    expect(record).toEqual({ pid: 132, createTime: null, cpuAverage: null });
  });
});

describe('what is asked of each process', () => {
  const figures: Figure[] = ['exe', 'cmdline', 'cwd', 'environ', 'nice', 'username'];
  const whole = {
    pid: 132,
    exe: 'C:\\work.exe',
    cmdline: ['C:\\work.exe', 'two words'],
    cwd: 'C:\\place',
    environ: { NAME: 'väl=ue', Empty: '' },
    nice: 0x20,
    username: 'FARM\\ann',
  };

  test('is its own', async () => {
    expect((await batch(machine([made]), figures)).records).toEqual([whole]);
  });

  test('is found in its memory where the kernel does not tell the command line', async () => {
    const { queryProcess } = nativeWith([made]);
    const older: typeof queryProcess = (process, information, size) => {
      if (information === 60) throw failure('EINVAL', 'NtQueryInformationProcess');
      return queryProcess(process, information, size);
    };
    expect((await batch(machine([made], { queryProcess: older }), figures)).records).toEqual([whole]);
  });

  test('does not take the right to read its memory, but for the folder and the environment', async () => {
    const { records, refused } = await batch(machine([{ ...made, refuses: 'memory' }]), figures);
    expect(records).toEqual([{ ...whole, cwd: null, environ: null }]);
    expect(refused).toBe(1);
  });

  test('is null where all is refused, and the program is then as the kernel has it', async () => {
    const { records, refused } = await batch(machine([{ ...made, refuses: 'everything' }]), [...figures, 'rss']);
    const refusedOnes = { cmdline: null, cwd: null, environ: null, nice: null, username: null };
    expect(records).toEqual([{ pid: 132, exe: 'C:\\Windows\\work.exe', ...refusedOnes, rss: 2 ** 30 }]);
    expect(refused).toBe(1);
  });

  test('leaves no handle open', async () => {
    const native = nativeWith([made, { ...made, pid: 136, refuses: 'memory' }], { enableDebugPrivilege: () => true });
    await batch(
      processCalls(native, { monotonic: () => 0, virtualMemory: vi.fn<Backend['virtualMemory']>() }) as Backend,
      figures,
    );
    expect((native as unknown as { open: Set<number> }).open).toEqual(new Set());
  });

  test('a process that has gone meanwhile is no row', async () => {
    const openProcess = (): never => {
      throw failure('ESRCH', 'OpenProcess');
    };
    expect((await batch(machine([made], { openProcess }), figures)).records).toEqual([]);
  });
});

describe('identity', () => {
  test('is the pid and the creation in microseconds, also where the process may not be opened', () => {
    const who = { pid: 132, key: null, startTicks: 1767225600 * 1e6 };
    expect(machine([made]).identify(132)).toEqual(who);
    expect(machine([{ ...made, refuses: 'everything' }]).identify(132)).toEqual(who);
    expect(() => machine([made]).identify(136)).toThrow(NoSuchProcess);
  });

  test('a later process under the same pid is not touched', () => {
    const terminateProcess = vi.fn<(process: number, code: number) => void>();
    const who = machine([made]).identify(132);
    const later = machine([{ ...made, createTime: created + 20_000 }], { terminateProcess });
    expect(later.isSame(who)).toBe(false);
    expect(() => later.signal(who, 15)).toThrow(NoSuchProcess);
    expect(terminateProcess).not.toHaveBeenCalled();
  });

  test('handles are counted also of who may not be opened, and of no later process', () => {
    const counted: Made = { ...made, refuses: 'everything', figures: { handleCount: 77 } };
    const backend = machine([counted]);
    const who = backend.identify(132);
    expect(backend.numHandles(who)).toBe(77);
    expect(() => backend.numHandles({ ...who, startTicks: 1 })).toThrow(NoSuchProcess);
  });

  test('TERM asks windows to close, and ends a process that has none; KILL ends any', () => {
    const terminateProcess = vi.fn<(process: number, code: number) => void>();
    const ended = (windows: number, signal: number): unknown[] => {
      terminateProcess.mockClear();
      const backend = machine([made], { terminateProcess, closeWindows: () => windows });
      backend.signal(backend.identify(132), signal);
      return terminateProcess.mock.calls;
    };
    expect(ended(2, 15)).toEqual([]);
    expect(ended(0, 15)).toEqual([[132, 15]]);
    expect(ended(2, 9)).toEqual([[132, 9]]);
  });

  test('who may not be opened may not be ended', () => {
    const backend = machine([{ ...made, refuses: 'everything' }]);
    expect(() => backend.signal(backend.identify(132), 15)).toThrow(AccessDenied);
  });
});
