import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createSystem } from '../../packages/core/src/system.js';
import { contract } from './contract.js';

const folder = join(import.meta.dirname, '../fixtures');

// Those that hold all that is read of a machine.
describe.each(['debian-12.machine', 'made-container-arm64.machine'])('%s', (name) => {
  contract({ test, system: createSystem({ machineFile: join(folder, name) }), isOwn: false });
});

describe('a backend that breaks the contract is caught', () => {
  const checks = new Map<string, () => Promise<void> | void>();
  const { backend } = createSystem({ machineFile: join(folder, 'debian-12.machine') });
  const { sweep, readProcess } = backend;
  const system = createSystem({ backend });
  contract({ test: (name, check) => void checks.set(name, check), system, isOwn: false });

  test.each([
    [
      'by a figure of the wrong type',
      'uptime() 1 brings what it promises',
      () => (backend.uptime = () => '5' as never),
    ],
    ['by a figure below zero', 'getloadavg() brings what it promises', () => (backend.getloadavg = () => [-1, 0, 0])],
    ['by a missing figure', 'swapMemory() 1 brings what it promises', () => (backend.swapMemory = () => ({}) as never)],
    ['by an answer at once', 'users() brings what it promises', () => (backend.users = () => [] as never)],
    ['by pids out of order', 'pids are ascending, each once, and exist', () => (backend.pids = () => [2, 1])],
    [
      'by a column',
      'every column of every process is of its unit, or null',
      () =>
        (backend.sweep = async function* (...args) {
          for await (const batch of sweep(...args)) {
            for (const record of batch.records) record.vms = 0.5;
            yield batch;
          }
        }),
    ],
    [
      'by an attribute',
      'status of every process',
      () =>
        (backend.readProcess = (...args) => {
          const reading = readProcess(...args);
          reading.record.status = 'asleep';
          return reading;
        }),
    ],
  ])('%s', async (_what, name, breakIt) => {
    await checks.get(name)!();
    breakIt();
    await expect(async () => checks.get(name)!()).rejects.toThrow();
  });
});
