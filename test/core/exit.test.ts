import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { run } from '../run.js';
import type { Ended } from '../run.js';

const folder = mkdtempSync(join(tmpdir(), 'sysu-exit-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs a program that says when it is told of its end, and when Node.js tidies up. */
function ending(code: string, options: string[] = [], env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  const file = join(folder, 'program.mjs');
  const core = fileURLToPath(import.meta.resolve('@sysu/core'));
  writeFileSync(
    file,
    `import { writeSync } from 'node:fs';
    import { exit, pids } from ${JSON.stringify(core)};
    const { reallyExit } = process;
    process.reallyExit = (code) => {
      writeSync(1, 'tidies ');
      reallyExit.call(process, code);
    };
    process.on('exit', (code) => writeSync(1, 'told ' + code + ' '));
    ${code}`,
  );
  const { NODE_OPTIONS: _, NODE_V8_COVERAGE: __, ...given } = process.env;
  return run(process.execPath, [...options, file], { env: { ...given, ...env } });
}

test('Node.js does not tidy up behind a process that uses the addon, and who listens is told', async () => {
  expect(await ending('pids(); exit(3);')).toEqual({ code: 3, stdout: 'told 3 ', stderr: '' });
  expect(await ending('exit(3);')).toEqual({ code: 3, stdout: 'told 3 tidies ', stderr: '' });
});

test('what else it was to do does not hold it up', async () => {
  expect(await ending('pids(); setInterval(() => {}, 1000); exit(0);')).toMatchObject({ code: 0, stdout: 'told 0 ' });
});

test('a code that does not fit is left to Node.js', async () => {
  expect(await ending('pids(); exit(256);')).toMatchObject({ code: 0, stdout: 'told 256 tidies ' });
});

test('profiles and coverage are written', async () => {
  const [profiles, coverage, optional] = ['profiles', 'coverage', 'optional'].map((name) => join(folder, name));
  const ended = { code: 3, stdout: 'told 3 tidies ' };
  const profiling = ['--cpu-prof', `--cpu-prof-dir=${profiles!}`];
  expect(await ending('pids(); exit(3);', profiling)).toMatchObject(ended);
  expect(await ending('pids(); exit(3);', [], { NODE_V8_COVERAGE: coverage })).toMatchObject(ended);
  expect(
    await ending('pids(); exit(3);', [], { NODE_OPTIONS: `--heap-prof --heap-prof-dir=${optional!}` }),
  ).toMatchObject(ended);
  for (const written of [profiles, coverage, optional]) expect(readdirSync(written!)).toHaveLength(1);
});
