import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { isKnown, ofScreen, ofTable } from '../../packages/cli/src/optimize-later.js';

// V8 does not throw for a flag that it does not know, but writes an error where the screen is; Node.js ends for one.
test.runIf(isKnown).each([ofScreen, ofTable])('V8 knows what it is told: $start', ({ start, later }) => {
  expect(spawnSync(process.execPath, [...start, ...later, '--eval', '0'], { encoding: 'utf8' })).toMatchObject({
    status: 0,
    stderr: '',
  });
});
