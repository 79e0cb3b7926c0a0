import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commands } from '../packages/cli/src/commands/index.js';
import { isInstalled } from './oracle/oracle.js';
import { run, type Ended } from './run.js';

const home = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'sysu-packaging-'));
const tools = join(folder, 'tools');
const app = join(folder, 'app');

/** Runs in the empty folder, on a PATH that has Node.js and npm and no compiler, make or Python. */
function runBare(file: string, ...args: string[]): Promise<Ended> {
  return run(file, args, { cwd: app, env: { ...process.env, PATH: tools } });
}

beforeAll(async () => {
  mkdirSync(tools);
  for (const name of ['node', 'npm', 'npx', 'sh']) {
    const { stdout } = await run('sh', ['-c', `command -v ${name}`]);
    symlinkSync(stdout.trim(), join(tools, name));
  }
  mkdirSync(app);
  writeFileSync(join(app, 'package.json'), '{}');
  const { code, stdout, stderr } = await run(process.execPath, [join(home, 'scripts/pack.mjs'), folder]);
  if (code !== 0) throw new Error(stdout + stderr);
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true }));

/** The tarballs of the three packages. */
function packed(): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.tgz'))
    .map((file) => join(folder, file));
}

test('the packed packages install without a compiler and run', { timeout: 120_000 }, async () => {
  expect(packed()).toHaveLength(3);
  const installed = await runBare('npm', 'install', '--prefer-offline', '--no-audit', '--no-fund', ...packed());
  expect(installed).toMatchObject({ code: 0, stderr: '' });

  const ps = await runBare('npx', '--no', 'sysu', 'ps', '--json', '--columns', 'pid');
  expect(ps).toMatchObject({ code: 0, stderr: '' });
  expect(JSON.parse(ps.stdout)).toContainEqual({ pid: process.pid });

  const ask = 'console.log(pids().includes(process.pid))';
  const imported = await runBare('node', '--input-type=module', '-e', `import { pids } from '@sysu/core'; ${ask}`);
  expect(imported).toEqual({ code: 0, stdout: 'true\n', stderr: '' });
  const required = await runBare('node', '-e', `const { pids } = require('@sysu/core'); ${ask}`);
  expect(required).toEqual({ code: 0, stdout: 'true\n', stderr: '' });
});

test.skipIf(!isInstalled('man'))(
  'installed for all, man finds the page of every command',
  { timeout: 120_000 },
  async () => {
    const prefix = join(folder, 'global');
    const words = ['--global', '--prefix', prefix, '--prefer-offline', '--no-audit', '--no-fund'];
    expect(await runBare('npm', 'install', ...words, ...packed())).toMatchObject({ code: 0, stderr: '' });
    const names = Object.keys(commands).map((name) => `sysu-${name}.1`);
    expect(readdirSync(join(prefix, 'share/man/man1')).toSorted()).toEqual(['sysu.1', ...names].toSorted());
    const found = await run('man', ['-M', join(prefix, 'share/man'), '--where', 'sysu-ps']);
    expect(found).toMatchObject({ code: 0, stdout: expect.stringMatching(/\/sysu-ps\.1\n$/) as string });
  },
);
