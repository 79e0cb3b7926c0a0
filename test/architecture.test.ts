import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { violations } from './architecture/violations.js';

const home = join(import.meta.dirname, '..');

function sources(): Map<string, string> {
  const packages = join(home, 'packages');
  const folders = ['core/src', 'cli/src', 'native/src'].map((folder) => join(packages, folder));
  const files = [
    ...folders.flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true })),
    ...readdirSync(join(packages, 'native'), { withFileTypes: true }),
  ];
  const paths = files
    .filter(({ name }) => /\.(ts|cc|c|h)$/.test(name))
    .map(({ parentPath, name }) => join(parentPath, name));
  return new Map(paths.map((path) => [relative(home, path), readFileSync(path, 'utf8')]));
}

test('the sources keep to the layers', () => {
  const found = sources();
  expect(found.size).toBeGreaterThan(30);
  expect(violations(found)).toEqual([]);
});

describe('a violation is found', () => {
  test.each([
    ['the model reads files', 'packages/core/src/model/cpu.ts', "import { readFileSync } from 'node:fs';"],
    [
      'a table knows a platform',
      'packages/core/src/tables/a.ts',
      "import type { A } from '../platform/linux/stat.js';",
    ],
    ['one platform knows another', 'packages/core/src/platform/linux/a.ts', "export * from '../darwin/a.js';"],
    ['the library loads the addon', 'packages/core/src/process.ts', "import { load } from '@sysu/native';"],
    ['the library starts a program', 'packages/core/src/system.ts', "import { execFile } from 'node:child_process';"],
    [
      'the platform is asked for twice',
      'packages/core/src/system.ts',
      "if (process.platform === 'win32') throw Error();",
    ],
    ['the platform is taken apart', 'packages/core/src/system.ts', 'const { platform } = process;'],
    ['the library prints', 'packages/core/src/system.ts', 'console.log(1);'],
    ['render reads a file', 'packages/cli/src/render/csv.ts', "import { readFileSync } from 'node:fs';"],
    ['render knows a command', 'packages/cli/src/render/csv.ts', "import { ps } from '../commands/ps.js';"],
    ['a command reads the environment', 'packages/cli/src/commands/ps.ts', 'const root = process.env.SYSU_ROOT;'],
    ['a command writes by itself', 'packages/cli/src/commands/ps.ts', "import { io } from '../io.js';"],
    [
      'a command loads the core by its path',
      'packages/cli/src/commands/ps.ts',
      "import '../../../core/src/system.js';",
    ],
    ['the dispatcher loads the core', 'packages/cli/src/main.ts', "import { PsutilError } from '@sysu/core';"],
    ['the dispatcher loads the frame', 'packages/cli/src/commands/index.ts', "import { main } from '../command.js';"],
    ['the dispatcher loads the parser', 'packages/cli/src/main.ts', "const { Command } = await import('commander');"],
    ['the screen library is loaded elsewhere', 'packages/cli/src/commands/top.ts', "await import('blessed');"],
    ['a second file prints', 'packages/cli/src/exit.ts', "process.stderr.write('x');"],
    ['the addon is loaded elsewhere', 'packages/core/src/platform/linux/a.ts', "require('./sysu_native.node');"],
    ['a file has no layer', 'packages/core/src/helpers/a.ts', ''],
    ['a file is too long', 'packages/native/src/linux/a.cc', '\n'.repeat(300) + 'x'],
  ])('%s', (_what, file, text) => {
    expect(violations(new Map([[file, text]]))).toHaveLength(1);
  });

  test('the dispatcher may name what it does not load', () => {
    const text = "import type { Main } from '../command.js';";
    expect(violations(new Map([['packages/cli/src/commands/index.ts', text]]))).toEqual([]);
  });

  test('a comment is none', () => {
    const text = "// console.log, process.platform\n/**\n * import 'node:os'\n */\nexport const a = 1;";
    expect(violations(new Map([['packages/core/src/system.ts', text]]))).toEqual([]);
  });
});
