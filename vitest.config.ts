import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

/** What the Node.js that runs it cannot change: .ci/run has it on one Node.js alone. */
const once = [
  'test/architecture.test.ts',
  'test/launcher.test.ts',
  'test/native-build.test.ts',
  'test/oracle/uses.test.ts',
];

/**
 * Neither changes its process nor measures it, as heap and wait-procs do, nor needs a new one, as fields does. A process
 * for each file loads all sources once more, which took a third of the time of a whole run.
 */
const shared = [
  'test/core/**/!(fields|heap|wait-procs).test.ts',
  'test/cli/!(top)/**/*.test.ts',
  'test/cli/top/recording/*.test.ts',
];

/** What compares all processes of the machine, or all that it does: nothing else may go on meanwhile. */
const machine = ['test/oracle/!(uses).test.ts', 'test/contract/*.test.ts', 'test/faults/shortage.test.ts'];

// Many wait for programs or for time to pass: of two processors one worker left half unused, three do not.
const maxWorkers = availableParallelism() + 1;

export default defineConfig({
  // Tests of the library and of the commands meet in one copy of it, and see its sources, not its last build.
  resolve: { alias: { '@sysu/core': fileURLToPath(new URL('packages/core/src/index.ts', import.meta.url)) } },
  test: {
    pool: 'forks',
    // Many tests start programs, and a busy machine takes its time.
    testTimeout: 60_000,
    projects: [
      project({ name: 'once', include: once, maxWorkers }),
      project({ name: 'shared', include: shared, isolate: false, maxWorkers }),
      project({ name: 'alone', include: ['test/**/*.test.ts'], exclude: [...once, ...shared, ...machine], maxWorkers }),
      project({ name: 'machine', include: machine, maxWorkers: 1, sequence: { groupOrder: 1 } }),
    ],
  },
});

function project(test: NonNullable<TestProjectInlineConfiguration['test']>): TestProjectInlineConfiguration {
  return { extends: true, test: { ...test, exclude: [...configDefaults.exclude, ...(test.exclude ?? [])] } };
}
