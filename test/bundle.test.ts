import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
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
  expect(text).not.toMatch(/@sysu\/native|CommanderError|createSystem/);
  expect(text.length).toBeLessThan(16_384);
});

// What each costs at start-up on Node.js 20: scripts/bundle/lazy-builtins.mjs.
test.each(commands())('%s --help loads no costly built-in module', async (name) => {
  const costly = ['child_process', 'http', 'net', 'stream', 'tty', 'worker_threads', 'zlib'];
  const tell = `import { writeSync } from 'node:fs'; process.on('exit', () => writeSync(2, process.moduleLoadList.join()));`;
  const preload = `data:text/javascript,${encodeURIComponent(tell)}`;
  const { stdout, stderr } = await run(process.execPath, ['--import', preload, main, name, '--help']);
  expect(stdout).not.toBe('');
  expect(stderr.split(',').filter((module) => costly.some((name) => module === `NativeModule ${name}`))).toEqual([]);
});
