import { expect, test } from 'vitest';
import { withPoint } from '../../../packages/cli/src/top/state/history.js';
import type { Point } from '../../../packages/cli/src/top/state/history.js';
import { sampleOf } from './made.js';

test('graphs remember so much and no more, the newest last', () => {
  let points: readonly Point[] = [];
  for (let cpuPercent = 0; cpuPercent < 1500; cpuPercent++) points = withPoint(points, sampleOf([], { cpuPercent }));
  expect(points).toHaveLength(600);
  expect(points.at(-1)?.cpu).toBe(1499);
  expect(points[0]?.cpu).toBe(900);
});

test('what is not known of a sample is not known of its point', () => {
  const [point] = withPoint([], sampleOf([], { cpuPercent: null, disk: null, nic: null }));
  const none = { cpu: null, diskRead: null, diskWrite: null, received: null, sent: null, io: null };
  expect(point).toEqual({ ...none, memory: 37.5 });
});
