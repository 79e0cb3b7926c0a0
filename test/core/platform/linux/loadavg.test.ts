import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { createSystem } from '@sysu/core';
import { parseLoadavg } from '../../../../packages/core/src/platform/linux/loadavg.js';

test('/proc/loadavg tells the averages and the number given last', () => {
  expect(parseLoadavg('2.35 2.73 1.75 3/172 9901\n')).toEqual({ averages: [2.35, 2.73, 1.75], newestPid: 9901 });
});

test.each(['', '2.35 2.73', 'hello there, not this\n', '2.35 2.73 1.75 3/172'])('%j is none', (text) => {
  expect(() => parseLoadavg(text)).toThrow(`/proc/loadavg: not load averages: ${JSON.stringify(text)}`);
});

const { backend } = createSystem();
const isTold = process.platform === 'linux' && backend.cpuClocks([]) !== null && backend.newestPid() !== null;

test.skipIf(!isTold)('whoever is started has one of the numbers given since', async () => {
  const before = backend.newestPid()!;
  const child = spawn('sleep', ['60'], { stdio: 'ignore' });
  try {
    await once(child, 'spawn');
    const after = backend.newestPid()!;
    // After the highest number the lowest follow.
    const isAmong = after >= before ? child.pid! > before && child.pid! <= after : true;
    expect(isAmong).toBe(true);
  } finally {
    child.kill();
  }
});
