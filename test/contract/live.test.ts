import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { program } from '../faults/program.js';
import type { Outcome } from './alone.js';
import { Planted } from '../planted.js';
import { run } from '../run.js';
import { setpriv } from '../works.js';

// What a sweep meets on a busy machine: one that has ended, one that is stopped, names that bite, comings and goings.
describe.runIf(process.platform === 'linux')('the machine we run on', () => {
  const planted = new Planted();
  beforeAll(async () => {
    await planted.zombie();
    await planted.stopped();
    await planted.named(') R 1\n', '\x1b[2J', '');
    await planted.churn();
  });
  afterAll(() => planted.end());

  async function asWhoever(...command: string[]): Promise<Outcome> {
    await planted.zombieLeader();
    const [file, ...args] = [...command, process.execPath, program('../contract/alone.ts')];
    const { stdout, stderr } = await run(file, args);
    expect(stderr).toBe('');
    return JSON.parse(stdout) as Outcome;
  }

  test('keeps the contract', { timeout: 300_000 }, async () => {
    const { passed, failures } = await asWhoever();
    expect(failures).toEqual([]);
    expect(passed).toBeGreaterThan(60);
  });

  test.runIf(setpriv)('keeps it before somebody who may see little', { timeout: 300_000 }, async () => {
    const nobody = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'];
    const { passed, failures, uid } = await asWhoever(...nobody);
    expect(uid).toBe(65534);
    expect(failures).toEqual([]);
    expect(passed).toBeGreaterThan(60);
  });
});
