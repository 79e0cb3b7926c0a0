import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run, type Ended } from './run.js';

const home = join(import.meta.dirname, '..');

let clone: string;
let tools: string;

/** A clone whose `npx` installs nothing and whose `npm run build` takes half a second and counts itself. */
beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'sysu-launcher-'));
  clone = join(folder, 'clone');
  tools = join(folder, 'tools');
  for (const part of ['bin', 'scripts/bootstrap', 'package.json', 'pnpm-lock.yaml']) {
    cpSync(join(home, part), join(clone, part), { recursive: true });
  }
  mkdirSync(join(clone, 'packages/cli/src'), { recursive: true });
  mkdirSync(tools);
  program('npx', 'echo "installing $*"; mkdir -p node_modules/.pnpm; cp pnpm-lock.yaml node_modules/.pnpm/lock.yaml');
  program(
    'npm',
    `echo "npm $*"; echo built >> ../builds; sleep 0.5
     mkdir -p packages/cli/dist
     echo 'console.log(JSON.stringify([process.argv.slice(2), process.env.NODE_EXTRA_CA_CERTS, process.env.SYSU_NODE_EXTRA_CA_CERTS]))' > packages/cli/dist/main.cjs
     touch packages/cli/dist/built`,
  );
});

afterEach(() => rmSync(join(clone, '..'), { recursive: true }));

function program(name: string, script: string): void {
  writeFileSync(join(tools, name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(tools, name), 0o755);
}

function sysu(args: string[] = [], env: NodeJS.ProcessEnv = {}, command = join(clone, 'bin/sysu')): Promise<Ended> {
  const path = [tools, process.env['PATH']].join(delimiter);
  return run(command, args, { env: { ...process.env, CI: '', NODE_EXTRA_CA_CERTS: undefined, PATH: path, ...env } });
}

function builds(): number {
  return existsSync(join(clone, '../builds'))
    ? readFileSync(join(clone, '../builds'), 'utf8').trimEnd().split('\n').length
    : 0;
}

describe('in a fresh clone', () => {
  test('installs, builds and runs, and stdout is the program’s alone', async () => {
    const { code, stdout, stderr } = await sysu(['ps', 'a b', '*']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '[["ps","a b","*"],null,null]\n' });
    expect(stderr).toContain('installing the packages');
    expect(readFileSync(join(clone, 'bootstrap.log'), 'utf8')).toMatch(
      /^installing --yes pnpm@[\d.]+ install --frozen-lockfile\n$/,
    );
  });

  test('builds once', async () => {
    await sysu();
    expect(await sysu()).toEqual({ code: 0, stdout: '[[],null,null]\n', stderr: '' });
    expect(builds()).toBe(1);
  });

  test('takes a build without its last file for none', async () => {
    await sysu();
    rmSync(join(clone, 'packages/cli/dist/built'));
    await sysu();
    expect(builds()).toBe(2);
  });

  test('a second first run waits for the first and says so', async () => {
    const runs = await Promise.all([sysu(), sysu(), sysu()]);
    expect(runs.map(({ code }) => code)).toEqual([0, 0, 0]);
    expect(new Set(runs.map(({ stdout }) => stdout))).toEqual(new Set(['[[],null,null]\n']));
    expect(runs.filter(({ stderr }) => /process \d+ is building this clone/.test(stderr))).toHaveLength(2);
    expect(builds()).toBe(1);
  });

  test('the lock of a dead process is taken over by one of several', async () => {
    const { stdout: dead } = await run('sh', ['-c', 'printf $$']);
    symlinkSync(dead, join(clone, '.bootstrap.lock'));
    const runs = await Promise.all([sysu(), sysu(), sysu()]);
    expect(runs.map(({ code }) => code)).toEqual([0, 0, 0]);
    expect(builds()).toBe(1);
  });

  test.each([
    ['whose reason the addon’s build has told', 3, 'sysu: no compiler\n'],
    ['of the other sources', 2, 'sysu: no compiler\nsysu: the sources do not build, see above: .*\n'],
  ])('a failed build %s ends the run and leaves no lock', async (_what, code, end) => {
    program('npm', `echo "sysu: no compiler" >&2; exit ${code}`);
    const ended = await sysu();
    expect(ended).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(new RegExp(`building\n${end}$`)),
    });
    expect(existsSync(join(clone, '.bootstrap.lock'))).toBe(false);
  });

  test('a failed installation shows its last lines and where the others are', async () => {
    program('npx', 'echo "no network"; exit 1');
    const { code, stderr } = await sysu();
    expect(code).toBe(1);
    expect(stderr).toMatch(/no network\nsysu: the packages could not be installed: .*bootstrap\.log\n$/);
  });
});

describe('where it cannot build, one sentence says what to do', () => {
  test.each(['v18.20.1', 'v20.18.9'])('Node.js %s', async (version) => {
    program('node', `echo ${version}`);
    expect(await sysu()).toEqual({
      code: 1,
      stdout: '',
      stderr: `sysu: needs Node.js 20.19 or newer, and the node on the PATH is ${version}: install a newer one\n`,
    });
  });

  test('no npm', async () => {
    const without = join(clone, '../without');
    mkdirSync(without);
    symlinkSync(process.execPath, join(without, 'node'));
    expect(await sysu([], { PATH: without })).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^sysu: there is no npx .*\n$/),
    });
  });

  test('no clone', async () => {
    rmSync(join(clone, 'packages/cli/src'), { recursive: true });
    expect(await sysu()).toMatchObject({ code: 1, stderr: expect.stringMatching(/^sysu: nothing to build in .*\n$/) });
  });

  test.runIf(process.getuid?.() === 0)('another user’s clone', async () => {
    chownSync(clone, 4321, 4321);
    expect(await sysu()).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^sysu: this clone .* belongs to 4321: .*\n$/),
    });
    expect(builds()).toBe(0);
    expect(existsSync(join(clone, '.bootstrap.lock'))).toBe(false);
  });
});

test('Node.js does not see NODE_EXTRA_CA_CERTS, which costs it 37 ms, and sysu can give it back', async () => {
  await sysu();
  expect((await sysu([], { NODE_EXTRA_CA_CERTS: '/a b' })).stdout).toBe('[[],null,"/a b"]\n');
});

test('is found through a chain of links', async () => {
  await sysu();
  mkdirSync(join(clone, '../links/deep'), { recursive: true });
  symlinkSync('../../clone/bin/sysu', join(clone, '../links/deep/two'));
  symlinkSync('deep/two', join(clone, '../links/one'));
  expect(await sysu(['x'], {}, join(clone, '../links/one'))).toMatchObject({ code: 0, stdout: '[["x"],null,null]\n' });
});
