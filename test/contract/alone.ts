// Runs the contract on the machine as whoever runs it, without a test runner; what came of it goes to stdout.
// SYSU_EMULATOR names what stands between us and the kernel.
import { createSystem } from '../../packages/core/src/system.js';
import { assertions } from './assert.js';
import { contract } from './contract.js';
import { emulators } from './emulators.js';

/** What came of a run. */
export interface Outcome {
  system: string;
  /** null where users have no numbers. */
  uid: number | null;
  passed: number;
  assertions: number;
  failures: string[];
  skipped: string[];
}

const system = createSystem();
const untold = emulators[process.env['SYSU_EMULATOR'] ?? ''] ?? {};
const outcome: Outcome = {
  system: system.backend.system,
  uid: process.getuid?.() ?? null,
  passed: 0,
  assertions: 0,
  failures: [],
  skipped: [],
};
const checks: [name: string, check: () => Promise<void> | void][] = [];
contract({ test: (name, check) => void checks.push([name, check]), system, isOwn: true });

async function run(): Promise<void> {
  for (const [name, check] of checks) {
    const reason = untold[name];
    if (reason !== undefined) {
      outcome.skipped.push(`${name}: ${reason}`);
      continue;
    }
    try {
      await check();
      outcome.passed++;
    } catch (error) {
      outcome.failures.push(`${name}: ${(error as Error).stack}`);
    }
  }
  outcome.assertions = assertions();
  process.stdout.write(JSON.stringify(outcome));
  process.exitCode = outcome.failures.length > 0 ? 1 : 0;
}

void run();
