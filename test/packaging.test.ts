import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
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
  const packed = await run(process.execPath, [join(home, 'scripts/pack.mjs'), folder]);
  if (packed.code !== 0) throw new Error(packed.stdout + packed.stderr);
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true }));

test('the packed packages install without a compiler and run', { timeout: 120_000 }, async () => {
  const packages = readdirSync(folder).filter((file) => file.endsWith('.tgz'));
  expect(packages).toHaveLength(3);
  const paths = packages.map((file) => join(folder, file));
  const installed = await runBare('npm', 'install', '--prefer-offline', '--no-audit', '--no-fund', ...paths);
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
