import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { run } from '../run.js';
import { binary } from './addon.js';

const home = join(import.meta.dirname, '../../packages/native');
let folder: string;

/** The package without any binary. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sysu-load-'));
  for (const part of ['dist', 'package.json']) cpSync(join(home, part), join(folder, part), { recursive: true });
  symlinkSync(join(home, 'node_modules'), join(folder, 'node_modules'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function place(where: string, content?: string, name = 'sysu_native.node'): void {
  mkdirSync(join(folder, where), { recursive: true });
  const file = join(folder, where, name);
  if (content === undefined) cpSync(binary, file);
  else writeFileSync(file, content);
}

async function load(env: Record<string, string> = {}): Promise<string> {
  const code = `const { load } = require(${JSON.stringify(join(folder, 'dist/index.js'))});
    try {
      const native = load('here');
      const file = /\\S*sysu_native[.]\\S*node/.exec(require('node:fs').readFileSync('/proc/self/maps', 'latin1'));
      console.log(native === load('here') && native.constants().pageSize > 0, String(file));
    } catch (error) {
      console.log(error.message, '|', error.cause?.message);
    }`;
  return (await run(process.execPath, ['-e', code], { env: { ...process.env, ...env } })).stdout
    .trim()
    .replaceAll(folder, 'HOME');
}

test('takes the one that was built here', async () => {
  place('build/Release');
  place('prebuilds/here', 'not a binary');
  expect(await load()).toBe('true HOME/build/Release/sysu_native.node');
});

test('else the one that came with the package', async () => {
  place('prebuilds/here');
  place('prebuilds/elsewhere', 'not a binary');
  expect(await load()).toBe('true HOME/prebuilds/here/sysu_native.node');
});

test('passes over one that does not load', async () => {
  place('build/Release', 'not a binary');
  place('prebuilds/here');
  expect(await load()).toBe('true HOME/prebuilds/here/sysu_native.node');
});

// By the names that scripts/prebuilds/all.sh gives them.
test('of two C libraries takes the binary for ours', async () => {
  place('prebuilds/linux-x64', 'for glibc, which does not load');
  place('prebuilds/linux-x64', undefined, 'sysu_native.musl.node');
  const x64 = { npm_config_platform: 'linux', npm_config_arch: 'x64' };
  expect(await load({ ...x64, LIBC: 'musl' })).toBe('true HOME/prebuilds/linux-x64/sysu_native.musl.node');
  expect(await load({ ...x64, LIBC: 'glibc' })).toMatch(/^@sysu\/native has no binary that loads on here/);
});

test('what was built for ARMv7 is for no older ARM', async () => {
  place('prebuilds/linux-arm', undefined, 'sysu_native.armv7.node');
  const arm = { npm_config_platform: 'linux', npm_config_arch: 'arm' };
  expect(await load({ ...arm, ARM_VERSION: '7' })).toBe('true HOME/prebuilds/linux-arm/sysu_native.armv7.node');
  expect(await load({ ...arm, ARM_VERSION: '6' })).toMatch(/^@sysu\/native has no binary that loads on here/);
});

test('says in one sentence what to do when there is none', async () => {
  expect(await load()).toMatch(
    /^@sysu\/native has no binary that loads on here: run "[^"]+" in HOME, which takes [^.]+ \|/,
  );
});

test('and why the one that is there did not load', async () => {
  place('prebuilds/here', 'not a binary');
  expect(await load()).toMatch(/\| HOME\/prebuilds\/here\/sysu_native\.node: .*(header|short)/);
});
