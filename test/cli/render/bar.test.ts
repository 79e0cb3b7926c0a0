import { expect, test } from 'vitest';
import { bar } from '../../../packages/cli/src/render/bar.js';
import { toneAbove, toneBelow } from '../../../packages/cli/src/render/thresholds.js';

test.each([
  [0, '..........'],
  [0.1, '#.........'],
  [19.9, '#.........'],
  [20, '##........'],
  [99.9, '#########.'],
  [100, '##########'],
  [130, '##########'],
  [-1, '..........'],
])('%f percent of ten cells', (percent, drawn) => {
  expect(bar(percent, 10, false)).toBe(drawn);
});

test('blocks where the terminal has them', () => {
  expect(bar(50, 4, true)).toBe('██░░');
});

test('what is much, or little, is told from a threshold on', () => {
  const limits = { warning: 80, alarm: 90 };
  expect([79.9, 80, 89.9, 90, null, undefined].map((value) => toneAbove(value, limits))).toEqual([
    undefined,
    'warning',
    'warning',
    'alarm',
    undefined,
    undefined,
  ]);
  const left = { warning: 10, alarm: 1 };
  expect([11, 10, 1.1, 1, 0, null].map((value) => toneBelow(value, left))).toEqual([
    undefined,
    'warning',
    'warning',
    'alarm',
    'alarm',
    undefined,
  ]);
});
