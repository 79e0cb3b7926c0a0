// Runs the contract on the machine as whoever runs it, without a test runner; what failed goes to stdout.
import { createSystem } from '../../packages/core/src/system.js';
import { contract } from './contract.js';

const checks: [name: string, check: () => Promise<void> | void][] = [];
contract({ test: (name, check) => void checks.push([name, check]), system: createSystem(), isOwn: true });

async function run(): Promise<void> {
  const failures: string[] = [];
  for (const [name, check] of checks) {
    try {
      await check();
    } catch (error) {
      failures.push(`${name}: ${(error as Error).stack}`);
    }
  }
  process.stdout.write(JSON.stringify({ checks: checks.length, failures, uid: process.getuid!() }));
}

void run();
