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

test('every command is a chunk of its own, and so are every system but Linux, and what is seldom used', () => {
  const chunks = readdirSync(join(cli, 'dist')).filter((file) => file.endsWith('.cjs') && !file.startsWith('vendor-'));
  const names = [...commands(), ...systems(), 'main', 'rest'];
  expect(chunks.toSorted()).toEqual(names.map((name) => `${name}.cjs`).toSorted());
});

test('there is one copy of the classes of errors, and nothing of another system in what Linux reads', () => {
  const chunk = (name: string): string => readFileSync(join(cli, `dist/${name}.cjs`), 'utf8');
  // Calls of the addon on Windows and on the others.
  const foreign = /\.(querySystem|sysctl|kstats)\(/;
  for (const command of commands()) expect(chunk(command)).not.toMatch(foreign);
  for (const system of systems()) expect(chunk(system)).toMatch(foreign);
  for (const shared of [...systems(), 'rest']) expect(chunk(shared)).not.toMatch(/extends Error/);
});

describe('what is seldom used', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sysu-rest-'));
  const preload = join(folder, 'tell.cjs');
  writeFileSync(
    preload,
    `const vm = require('node:vm');
    vm.Script = class extends vm.Script {
      constructor(code, options) {
        super(code, options);
        require('node:fs').writeSync(2, 'reads ' + require('node:path').basename(options.filename) + '\\n');
      }
    };`,
  );
  afterAll(() => rmSync(folder, { recursive: true }));
  const read = async (words: string[]): Promise<{ chunks: (string | undefined)[]; stdout: string }> => {
    const { stdout, stderr } = await run(process.execPath, ['--require', preload, main, ...words]);
    return { stdout, chunks: [...stderr.matchAll(/^reads (.*)\.cjs$/gm)].map(([, name]) => name) };
  };

  test.each([['uptime'], ['ps', '--cpu-interval', '0'], ['free'], ['kill', '-0', `${process.pid}`]])(
    'is not read by %s',
    async (...words) => {
      expect((await read(words)).chunks).toEqual([words[0]]);
    },
  );

  test.each([['lsof', '-p', `${process.pid}`], ['pmap', `${process.pid}`], ['netstat', '-a'], ['doctor'], ['iostat']])(
    'is read, and works, in %s',
    async (command, ...words) => {
      const { chunks, stdout } = await read([command, ...words, '--json']);
      expect(chunks).toEqual([command, 'rest']);
      expect(Object.keys(JSON.parse(stdout) as object)).not.toEqual([]);
    },
  );
});

test('what runs before the command is chosen holds neither the library nor the parser', () => {
  const text = readFileSync(main, 'utf8');
  expect(text).not.toMatch(/dlopen|CommanderError|createSystem/);
  expect(text.length).toBeLessThan(16_384);
});

describe('no costly built-in module is loaded by', () => {
  // What each costs at start-up: scripts/bundle/lazy-builtins.mjs.
  const costly = ['child_process', 'http', 'net', 'perf_hooks', 'stream', 'tty', 'worker_threads', 'zlib'];
  const folder = mkdtempSync(join(tmpdir(), 'sysu-bundle-'));
  const preload = join(folder, 'tell.cjs');
  writeFileSync(preload, "process.on('exit', () => require('node:fs').writeSync(2, process.moduleLoadList.join()));");
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each(commands())('%s --help', async (command) => {
    const { stdout, stderr } = await run(process.execPath, ['--require', preload, main, command, '--help']);
    expect(stdout).not.toBe('');
    const loaded = stderr.split(',');
    expect(loaded).toContain('NativeModule fs');
    expect(costly.filter((name) => loaded.includes(`NativeModule ${name}`))).toEqual([]);
  });

  // They measure time, and the global `performance` is that module.
  test.each([['df'], ['netstat', '-rn'], ['kill', '-0', `${process.pid}`]])('%s', async (...words) => {
    const { stderr } = await run(process.execPath, ['--require', preload, main, ...words]);
    expect(stderr).toContain('NativeModule fs');
    expect(stderr).not.toContain('NativeModule perf_hooks');
  });
});
