import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import { build, type Plugin } from 'esbuild';
import { expect, onTestFinished, test } from 'vitest';

const cli = join(import.meta.dirname, '../packages/cli');
const { declaredOnce } = (await import(join(import.meta.dirname, '../scripts/bundle/declared-once.mjs'))) as {
  declaredOnce: Plugin;
};

// What commander looks through before it adds an option, and what it then reads.
const program = `
const { Command } = require('commander');
class Counting extends Command {
  looks = 0;
  _findOption(flag) {
    this.looks++;
    return super._findOption(flag);
  }
}
const command = new Counting().option('-a, --all').option('-n, --name <NAME>').option('--wide');
const looks = command.looks;
command.parse(['-a', '--name', 'ann', '--wide'], { from: 'user' });
module.exports = { looks, read: command.opts() };`;

async function resultOf(code: string, folder: string, plugins: Plugin[]): Promise<unknown> {
  const stdin = { contents: code, resolveDir: folder };
  const { outputFiles } = await build({
    stdin,
    plugins,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    write: false,
    logLevel: 'silent',
  });
  const module = { exports: {} };
  const load = runInThisContext(`(require, module) => {${outputFiles[0]!.text}}`) as (...world: unknown[]) => void;
  load(createRequire(import.meta.url), module);
  return module.exports;
}

test('no option that is declared is looked for among those before it, and all are read as ever', async () => {
  const read = { all: true, name: 'ann', wide: true };
  expect(await resultOf(program, cli, [])).toEqual({ looks: 5, read });
  expect(await resultOf(program, cli, [declaredOnce])).toEqual({ looks: 0, read });
});

test('a commander that looks in another way is not bundled', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sysu-declared-once-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'node_modules/commander/lib'), { recursive: true });
  writeFileSync(join(folder, 'node_modules/commander/lib/command.js'), 'module.exports = 1;\n');
  const code = `module.exports = { one: require('commander/lib/command.js') };`;
  expect(await resultOf(code, folder, [])).toEqual({ one: 1 });
  await expect(resultOf(code, folder, [declaredOnce])).rejects.toThrow(
    'commander looks in another way for flags that are declared twice',
  );
});
