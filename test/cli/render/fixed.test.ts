import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { fixed } from '../../../packages/cli/src/render/fixed.js';
import { works } from '../../works.js';

test.runIf(works('printf', '%.1f', '0.5'))('is as printf(1) writes it', () => {
  const halves = Array.from({ length: 64 }, (_, i) => i / 16);
  const values = [
    ...halves,
    ...halves.map((value) => -value),
    ...halves.map((value) => 1000 + value),
    0.1,
    2.675,
    1e9 / 3,
  ];
  for (const digits of [0, 1, 2]) {
    const format = values.map(() => `%.${digits}f`).join(' ');
    const { stdout } = spawnSync('printf', [format, ...values.map(String)], { encoding: 'utf8', env: { LC_ALL: 'C' } });
    // Without the sign of nothing.
    const theirs = stdout.split(' ').map((text) => text.replace(/^-(0(\.0*)?)$/, '$1'));
    const ours = values.map((value) => fixed(value, digits).replace(/^-(0(\.0*)?)$/, '$1'));
    expect(ours).toEqual(theirs);
  }
});
