import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run, type Ended } from './run.js';

const home = join(import.meta.dirname, '../packages/native');
const folder = mkdtempSync(join(tmpdir(), 'sysu-native-build-'));
const source = join(folder, 'src/addon.c');
const header = join(folder, 'src/answer.h');
const addon = join(folder, 'build/Release/sysu_native.node');
const code = `#include <node_api.h>
  #include "answer.h"
  NAPI_MODULE_INIT() {
    napi_value answer;
    napi_create_int32(env, ANSWER, &answer);
    return answer;
  }\n`;

/** A package with the build script of the addon, and one small source with its header. */
beforeAll(() => {
  for (const part of ['scripts', 'package.json']) cpSync(join(home, part), join(folder, part), { recursive: true });
  symlinkSync(join(home, 'node_modules'), join(folder, 'node_modules'));
  mkdirSync(join(folder, 'src'));
  writeFileSync(source, code);
  writeFileSync(header, '#define ANSWER 1\n');
  const target = { target_name: 'sysu_native', sources: ['src/addon.c'] };
  writeFileSync(join(folder, 'binding.gyp'), JSON.stringify({ targets: [target] }));
});

afterAll(() => rmSync(folder, { recursive: true }));

function build(env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  return run(process.execPath, [join(folder, 'scripts/build.mjs')], { env: { ...process.env, ...env } });
}

/** What the built addon exports. */
async function answer(): Promise<string> {
  const { stdout } = await run(process.execPath, ['-p', `require('${addon}')`]);
  return stdout.trim();
}

test.each([
  ['C++ compiler', []],
  ['make', ['g++']],
  ['python3', ['clang++', 'make']],
])('without %s, one sentence says what to install', async (missing, there) => {
  const tools = mkdtempSync(join(folder, 'tools-'));
  for (const name of there) symlinkSync(process.execPath, join(tools, name));
  const { code, stdout, stderr } = await build({ PATH: tools });
  expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
  expect(stderr).toMatch(/^sysu: there is no .*\n$/);
  expect(stderr).toContain(`there is no ${missing} on the PATH: install `);
});

test(
  'builds without Node’s own headers, once for the same sources, and all anew for others, whatever their times',
  { timeout: 60_000 },
  async () => {
    // Where a download would go to, and headers that are not there.
    const offline = { npm_config_disturl: 'http://127.0.0.1:9', npm_config_nodedir: '/nonexistent' };
    expect(await build(offline)).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(await answer()).toBe('1');

    expect(await build({ PATH: '' })).toEqual({ code: 0, stdout: '', stderr: '' });

    // As one that was copied with its time, or written while its compiler was at work.
    writeFileSync(header, '#define ANSWER 2\n');
    utimesSync(header, 0, 0);
    expect(await build()).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(await answer()).toBe('2');

    writeFileSync(source, '#error no such luck\n');
    const failed = await build();
    expect(failed.code).toBe(3);
    expect(await answer()).toBe('2');
    expect(failed.stderr).toMatch(/no such luck[\s\S]*\nsysu: the native addon could not be built: .*build\.log\n$/);
  },
);

test(
  'one that begins and ends within another gets in the way of neither, and the addon of the older sources is not kept',
  { timeout: 60_000 },
  async () => {
    writeFileSync(source, code);
    writeFileSync(header, '#define ANSWER 3\n');
    const compiler = join(folder, 'compiler');
    writeFileSync(
      compiler,
      `#!/bin/sh
      if mkdir '${folder}/within' 2>/dev/null; then
        echo '#define ANSWER 4' >'${header}'
        env -u MAKEFLAGS -u MAKELEVEL '${process.execPath}' '${folder}/scripts/build.mjs' || exit
        '${process.execPath}' -p "require('${addon}')" >'${folder}/within/answer'
      fi
      exec cc "$@"\n`,
      { mode: 0o755 },
    );
    expect(await build({ CC: compiler })).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(readFileSync(join(folder, 'within/answer'), 'utf8')).toBe('4\n');
    expect(await answer()).toBe('3');

    expect(await build()).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(await answer()).toBe('4');
    expect(readdirSync(join(folder, 'build')).toSorted()).toEqual(['Release', 'made-of.sha256']);
  },
);

test('what a build left behind that was killed goes with the next one', { timeout: 60_000 }, async () => {
  const dead = spawnSync(process.execPath, ['-e', '']).pid;
  mkdirSync(join(folder, `build/${dead}/src`), { recursive: true });
  mkdirSync(join(folder, `build/${process.pid}`));
  writeFileSync(header, '#define ANSWER 5\n');
  await build();
  expect(readdirSync(join(folder, 'build')).toSorted()).toEqual([`${process.pid}`, 'Release', 'made-of.sha256']);
});
