import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { run } from './run.js';

const cli = join(import.meta.dirname, '../packages/cli');
const main = join(cli, 'dist/main.cjs');

function commands(): string[] {
  return readdirSync(join(cli, 'src/commands'))
    .filter((file) => file !== 'index.ts')
    .map((file) => file.replace('.ts', ''));
}

test('every command is a chunk of its own', () => {
  const chunks = readdirSync(join(cli, 'dist')).filter((file) => file.endsWith('.cjs') && !file.startsWith('vendor-'));
  expect(chunks.toSorted()).toEqual([...commands(), 'main'].map((name) => `${name}.cjs`).toSorted());
});

test('what runs before the command is chosen holds neither the library nor the parser', () => {
  const text = readFileSync(main, 'utf8');
  expect(text).not.toMatch(/dlopen|CommanderError|createSystem/);
  expect(text.length).toBeLessThan(16_384);
});

describe('asked for help, no costly built-in module is loaded by', () => {
  // What each costs at start-up: scripts/bundle/lazy-builtins.mjs.
  const costly = ['child_process', 'http', 'net', 'stream', 'tty', 'worker_threads', 'zlib'];
  const folder = mkdtempSync(join(tmpdir(), 'sysu-bundle-'));
  const preload = join(folder, 'tell.cjs');
  writeFileSync(preload, "process.on('exit', () => require('node:fs').writeSync(2, process.moduleLoadList.join()));");
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each(commands())('%s', async (command) => {
    const { stdout, stderr } = await run(process.execPath, ['--require', preload, main, command, '--help']);
    expect(stdout).not.toBe('');
    const loaded = stderr.split(',');
    expect(loaded).toContain('NativeModule fs');
    expect(costly.filter((name) => loaded.includes(`NativeModule ${name}`))).toEqual([]);
  });
});
