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

/** The chunks of those that the library knows. */
function systems(): string[] {
  const platform = readFileSync(join(cli, '../core/src/platform/index.ts'), 'utf8');
  const names = [...platform.matchAll(/'\.\/(\w+)\/index\.js'/g)].map(([, name]) => name);
  return names.filter((name) => name !== 'linux').map((name) => `system-${name}`);
}

test('every command is a chunk of its own, and so is every system but Linux', () => {
  const chunks = readdirSync(join(cli, 'dist')).filter((file) => file.endsWith('.cjs') && !file.startsWith('vendor-'));
  expect(chunks.toSorted()).toEqual([...commands(), ...systems(), 'main'].map((name) => `${name}.cjs`).toSorted());
});

test('there is one copy of the classes of errors, and nothing of another system in what Linux reads', () => {
  const chunk = (name: string): string => readFileSync(join(cli, `dist/${name}.cjs`), 'utf8');
  // Calls of the addon on Windows and on the others.
  const foreign = /\.(querySystem|sysctl|kstats)\(/;
  for (const command of commands()) expect(chunk(command)).not.toMatch(foreign);
  for (const system of systems()) {
    expect(chunk(system)).toMatch(foreign);
    expect(chunk(system)).not.toMatch(/extends Error/);
  }
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
