import { describe, expect, test } from 'vitest';
import { NoSuchProcess } from '../../../../packages/core/src/errors.js';
import type { Figure, ProcessRecord } from '../../../../packages/core/src/model/process.js';
import type { Backend } from '../../../../packages/core/src/platform/backend.js';
import type { MadeUpBsd } from './made-up.js';
import { rowOf } from './rows.js';

/** One of the BSDs, with process 4321, a shell, as each of them is made up. */
interface Bsd {
  /** A new machine, and its kernel. */
  machine(): { kernel: MadeUpBsd; backend: Backend };
  /** What this kernel lists otherwise of the shell, or besides. */
  shell: Partial<ProcessRecord>;
}

// Pages are of 4096 bytes.
const shellOfAll = {
  ppid: 1,
  pgid: 4321,
  session: 4300,
  tpgid: 4321,
  uids: { real: 1002, effective: 1001, saved: 1003 },
  gids: { real: 1005, effective: 10, saved: 1006 },
  uid: 1001,
  gid: 10,
  nice: -5,
  rss: 4_096_000,
  text: 409_600,
  data: 819_200,
  peakRss: 8_192_000,
  userTime: 2.5,
  systemTime: 1,
  minorFaults: 70,
  majorFaults: 7,
  readCount: 11,
  writeCount: 12,
  voluntarySwitches: 30,
  involuntarySwitches: 3,
  cpuNum: 1,
  numThreads: 2,
  wchan: 'ttyin',
} satisfies Partial<ProcessRecord>;

/** What all of them do alike. */
export function testAlike({ machine, shell }: Bsd): void {
  describe('processes, as on every BSD', () => {
    test('what the kernel lists of each', async () => {
      const listed = { ...shellOfAll, ...shell };
      expect(await rowOf(machine().backend, 4321, Object.keys(listed) as Figure[])).toEqual({ pid: 4321, ...listed });
    });

    test('what is refused is null, and counted', async () => {
      const { kernel, backend } = machine();
      kernel.closed.add(4321);
      let refused = 0;
      for await (const batch of backend.sweep(new Set<Figure>(['environ']), {})) refused += batch.refused;
      expect(refused).toBe(1);
      const { record, missing } = backend.readProcess(4321, new Set<Figure>(['environ', 'rss']));
      expect(record).toMatchObject({ environ: null, rss: 4_096_000 });
      expect(missing).toEqual(new Map([['environ', 'EACCES']]));
    });

    test('a signal goes to the one that was identified', () => {
      const { kernel, backend } = machine();
      const who = backend.identify(4321);
      backend.signal(who, 15);
      expect(() => backend.signal({ ...who, startTicks: 1 }, 15)).toThrow(NoSuchProcess);
      expect(kernel.done.filter(([name]) => name === 'kill')).toEqual([['kill', 4321, 15]]);
      kernel.end(4321, 0);
      expect(backend.isSame(who)).toBe(false);
      expect(() => backend.signal(who, 15)).toThrow(NoSuchProcess);
      expect(kernel.done.filter(([name]) => name === 'kill')).toHaveLength(1);
    });

    test('its end is told with its exit code', async () => {
      const { kernel, backend } = machine();
      const waiting = backend.waitExit(backend.identify(4321));
      await Promise.resolve();
      kernel.end(4321, 7 << 8);
      expect(await waiting).toBe(7);
      expect(kernel.done.at(-1)).toEqual(['close', 100]);
    });

    test('the end of one that must not be watched is looked for', async () => {
      const { kernel, backend } = machine();
      kernel.closed.add(4321);
      const waiting = backend.waitExit(backend.identify(4321));
      setTimeout(() => kernel.end(4321, 0), 20);
      expect(await waiting).toBeNull();
    });

    test('waiting can be given up', async () => {
      const { kernel, backend } = machine();
      const abort = new AbortController();
      const waiting = backend.waitExit(backend.identify(4321), abort.signal);
      abort.abort(new Error('enough'));
      await expect(waiting).rejects.toThrow('enough');
      expect(kernel.done.at(-1)).toEqual(['close', 100]);
    });
  });
}
