import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sysu } from '../oracle/beside.js';
import { setpriv } from '../works.js';
import { reading } from './every.js';

// A user who owns no process that is there before.
const nobody = ['--reuid=65534', '--regid=65534', '--clear-groups', '--inh-caps=-all', '--no-new-privs'];
const needed: Record<string, readonly string[]> = {
  pgrep: ['.'],
  pidof: ['init', 'systemd', 'node', 'bash'],
  pmap: [String(process.pid)],
  top: ['--once'],
};
// What is another's is all that was asked for.
const refusals = ['pmap'];

const asNobody = (words: readonly string[]): ReturnType<typeof spawnSync> & { stdout: string; stderr: string } => {
  const env = { PATH: process.env['PATH'], HOME: '/nonexistent', LC_ALL: 'C.UTF-8' };
  const command = ['env', process.execPath, sysu, ...words];
  return spawnSync('setpriv', [...nobody, ...command], { encoding: 'utf8', env, input: '', maxBuffer: 2 ** 28 });
};

/** The build may lie in a folder that is closed to others. */
function isReadable(): boolean {
  try {
    accessSync(sysu, constants.R_OK);
    return asNobody(['--version']).status === 0;
  } catch {
    return false;
  }
}

describe.runIf(setpriv && isReadable())('as a user who may see little', () => {
  const words = (name: string): string[] => [name, ...(needed[name] ?? [])];

  test.each(reading)('sysu %s shows what it may, and says in few lines what it may not', (name) => {
    const { stdout, stderr, status } = asNobody(words(name));
    expect(stderr).not.toMatch(/\n {4}at /);
    expect(stderr.split('\n').length).toBeLessThanOrEqual(3);
    for (const line of stderr.split('\n').filter(Boolean)) expect(line).toMatch(new RegExp(`^sysu ${name}: `));
    expect(status).toBe(refusals.includes(name) ? 1 : 0);
    if (refusals.includes(name))
      expect({ stdout, stderr }).toEqual({ stdout: '', stderr: expect.stringMatching(/denied/) });
  });

  test('what is refused is null, and counted once', () => {
    const { stdout, stderr } = asNobody(['ps', '--json', '--columns', 'pid,exe', '-p', '1']);
    expect(JSON.parse(stdout)).toEqual([{ pid: 1, exe: null }]);
    expect(stderr).toBe('sysu ps: 1 of 1 rows are not fully readable (run as root)\n');
  });

  test("another user's process is neither signalled nor set, and that is said", () => {
    for (const words of [
      ['kill', '-0', '1'],
      ['renice', '19', '-p', '1'],
      ['ionice', '-c', 'idle', '-p', '1'],
      ['taskset', '-cp', '0', '1'],
    ]) {
      const { stderr, status } = asNobody(words);
      expect({ words, status }).toEqual({ words, status: 1 });
      expect(stderr).toMatch(/denied|not permitted|EPERM/i);
    }
  });
});
