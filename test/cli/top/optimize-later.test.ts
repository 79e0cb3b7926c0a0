import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { flags } from '../../../packages/cli/src/top/optimize-later.js';

// V8 does not throw for a flag that it does not know, but writes an error where the screen is; Node.js ends for one.
test('V8 knows what it is told', () => {
  const told = flags === null ? [] : [...flags.start, ...flags.later];
  expect(spawnSync(process.execPath, [...told, '--eval', '0'], { encoding: 'utf8' })).toMatchObject({
    status: 0,
    stderr: '',
  });
});
