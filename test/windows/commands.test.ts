import { spawn, spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir, totalmem } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Child } from './child.js';
import { isWindows } from './on-windows.js';

// A built clone: scripts/check/windows/stage.sh makes one for Wine.
const clone = process.env['SYSU_CLONE'] ?? process.cwd();
const main = join(clone, 'packages/cli/dist/main.cjs');

describe.skipIf(!isWindows)('commands on Windows', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sysu-commands-'));
  let child: Child;

  beforeAll(async () => {
    child = new Child();
    await child.beating();
  });
  afterAll(async () => {
    await child[Symbol.asyncDispose]();
    rmSync(folder, { recursive: true });
  });

  /** Its output goes into a file, as it does for whoever runs it on Wine. `node` is this Node.js. */
  function run(file: string, ...args: string[]): { code: number | null; output: string } {
    const path = join(folder, 'output');
    const descriptor = openSync(path, 'w');
    const env = { ...process.env, PATH: `${dirname(process.execPath)}${delimiter}${process.env['PATH']}` };
    const { status } = spawnSync(file, args, { env, stdio: ['ignore', descriptor, descriptor] });
    closeSync(descriptor);
    return { code: status, output: readFileSync(path, 'utf8') };
  }

  const sysu = (...args: string[]): ReturnType<typeof run> => run(process.execPath, main, ...args);
  const json = (...args: string[]): unknown => JSON.parse(sysu(...args).output);

  test('ps --json has a process with its arguments', () => {
    const rows = json('ps', '--json', '--columns', 'pid,ppid,args', '--cpu-interval', '0') as { pid: number }[];
    const args = [process.execPath, ...child.words];
    expect(rows.find(({ pid }) => pid === child.pid)).toEqual({ pid: child.pid, ppid: process.pid, args });
  });

  test('ps for people has a line of each', () => {
    const { code, output } = sysu('ps');
    expect(code).toBe(0);
    expect(output).toMatch(/^PID USER +CPU% MEM% /m);
    expect(output).toMatch(new RegExp(`^ *${child.pid} \\S+\\\\\\S+ `, 'm'));
  });

  test('top -b has a table below its summary', () => {
    const { code, output } = sysu('top', '-b', '-n', '1');
    expect(code).toBe(0);
    expect(output).toMatch(/^top - /);
    expect(output).toMatch(new RegExp(`^ *${child.pid} `, 'm'));
  });

  test('bin\\sysu.cmd runs it, and hands its exit code on', () => {
    const command = join(clone, 'bin/sysu.cmd');
    expect(run('cmd', '/c', command, 'ps').output).toMatch(/^PID USER /m);
    expect(run('cmd', '/c', command, 'ps', '--columns', 'nonsense').code).toBe(2);
  });

  test('free says how much memory there is', () => {
    const { memory } = json('free', '--json') as { memory: { total: number } };
    expect(memory.total).toBe(totalmem());
  });

  test('kill --timeout ends a process, and says how', () => {
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    try {
      const { code, output } = sysu('kill', '--timeout', '5', String(other.pid));
      expect({ code, output }).toMatchObject({ code: 0 });
      expect(output).toContain(String(other.pid));
    } finally {
      other.kill();
    }
  });

  test('kill of a pid that is not there fails', () => {
    expect(sysu('kill', '3')).toMatchObject({ code: 1 });
  });
});
