import { expect, test } from 'vitest';
import { InterfaceIoSampler } from '../../packages/core/src/interface-io-sampler.js';
import type { InterfaceIoRecord } from '../../packages/core/src/tables/interfaces-io.js';
import { machineAt } from '../cli/moments.js';

const dev = (received: Record<string, number>): Record<string, string> => ({
  'proc/net/dev': `Inter-|\n face |\n${Object.entries(received)
    .map(([name, bytes]) => `${name}: ${bytes} 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n`)
    .join('')}`,
});
const rates = (records: readonly InterfaceIoRecord[]): [string, number | null][] =>
  records.map((record) => [record.interface, record.rates.bytesRecv]);

test('rates are over the span, and unknown of what was not there or counts anew', async () => {
  const sampler = new InterfaceIoSampler(
    machineAt(
      { time: 100, files: { 'proc/uptime': '1000.00 10.00\n', ...dev({ lo: 10, eth0: 1000, gone: 5 }) } },
      { time: 104, files: dev({ lo: 10, eth0: 3000, usb0: 7 }) },
      { time: 106, files: dev({ lo: 30, eth0: 100, usb0: 9 }) },
    ),
  );
  expect(rates(await sampler.sample({ interval: 0.001 }))).toEqual([
    ['lo', 0],
    ['eth0', 500],
    ['usb0', null],
  ]);
  expect(rates(await sampler.sample())).toEqual([
    ['lo', 10],
    ['eth0', null],
    ['usb0', 1],
  ]);
});

test('since boot, when that is asked for', async () => {
  const machine = machineAt({ time: 100, files: { 'proc/uptime': '1000.00 10.00\n', ...dev({ lo: 500 }) } });
  expect(rates(await new InterfaceIoSampler(machine).sample({ sinceBoot: true }))).toEqual([['lo', 0.5]]);
});

test('an aborted signal ends the wait', async () => {
  const machine = machineAt({ time: 100, files: { 'proc/uptime': '1000.00 10.00\n', ...dev({ lo: 500 }) } });
  const signal = AbortSignal.abort(new Error('enough'));
  await expect(new InterfaceIoSampler(machine).sample({ interval: 60, signal })).rejects.toThrow('enough');
});
