// Within the one file: runs test files, and prints what came of them as JSON, as test/contract/alone.ts does.
import { startTests } from '@vitest/runner';
import { emulators } from '../../test/contract/emulators.js';

const untold = emulators[process.env.SYSU_EMULATOR ?? ''] ?? {};

/** @param {Readonly<Record<string, () => Promise<unknown>>>} files */
export async function run(files) {
  const runner = { config, importFile: (file) => files[file](), onCollected: skipUntold };
  const results = await startTests(Object.keys(files), runner);
  const all = results.flatMap((file) => outcomes(file, file.filepath));
  const of = (state) => all.filter((each) => each.state === state);
  const failures = of('fail').map(({ name, errors }) => [name, ...errors].join('\n'));
  const skipped = of('skip').map(({ name }) => `${name}: ${untold[name] ?? 'the test says so'}`);
  process.stdout.write(
    JSON.stringify({ system: process.platform, files: results.length, passed: of('pass').length, failures, skipped }),
  );
  process.exitCode = failures.length > 0 ? 1 : 0;
}

function skipUntold(files) {
  for (const { test, name } of files.flatMap((file) => testsOf(file, file.filepath)))
    if (name in untold) test.mode = 'skip';
}

/** Each test below a task, with the names that lead to it. */
function testsOf(task, name) {
  if (task.type === 'test') return [{ test: task, name }];
  return task.tasks.flatMap((each) => testsOf(each, `${name} > ${each.name}`));
}

/** Of each test below a task; and of what failed outside of a test. */
function outcomes(task, path) {
  const errors = (task.result?.errors ?? []).map(({ message, stack }) => stack ?? message);
  const isOne = task.type === 'test' || errors.length > 0;
  const own = isOne ? [{ name: path, state: task.result?.state ?? 'skip', errors }] : [];
  return [...own, ...(task.tasks ?? []).flatMap((each) => outcomes(each, `${path} > ${each.name}`))];
}

const config = {
  root: '/',
  setupFiles: [],
  sequence: { hooks: 'stack', setupFiles: 'list', concurrent: false, shuffle: false, seed: 0 },
  maxConcurrency: 1,
  // An emulator on a busy machine takes its time.
  testTimeout: 600_000,
  hookTimeout: 600_000,
  retry: 0,
  tags: [],
};
