import { expect, test } from 'vitest';
import { createSystem } from '@sysu/core';
import { parsePressure } from '../../../../packages/core/src/platform/linux/proc-pressure.js';
import { fixture } from '../../../cli/context.js';

const some = 'some avg10=82.60 avg60=65.13 avg300=71.80 total=7520563675\n';
const full = 'full avg10=0.01 avg60=0.02 avg300=0.00 total=21622607\n';

test('percent over three spans, and seconds since boot', () => {
  expect(parsePressure(some + full)).toEqual({
    some: { average10: 82.6, average60: 65.13, average300: 71.8, total: 7520.563675 },
    full: { average10: 0.01, average60: 0.02, average300: 0, total: 21.622607 },
  });
});

test('before Linux 5.13 the CPU has no line `full`', () => {
  expect(parsePressure(some)).toMatchObject({ full: null });
});

test('what is no such file is not known', () => expect(parsePressure('')).toBeNull());

test('a kernel that does not measure it', () => {
  const { backend } = createSystem({ machineFile: fixture('qemu-two-batteries-two-nvme.machine') });
  expect(backend.pressure()).toEqual({ cpu: null, memory: null, io: null });
});
