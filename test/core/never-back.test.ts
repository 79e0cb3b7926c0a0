import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NeverBack } from '../../packages/core/src/never-back.js';

interface Counters {
  sent: number;
  received: number | null;
}

function run(samples: Record<string, Counters>[]): Record<string, Counters>[] {
  const neverBack = new NeverBack<Counters>();
  return samples.map((sample) => Object.fromEntries(neverBack.apply(new Map(Object.entries(sample)))));
}

test('a counter that went back goes on from where it was, also again (psutil #802)', () => {
  const sent = run([100, 50, 60, 10].map((value) => ({ eth0: { sent: value, received: 5 } }))).map(
    (s) => s['eth0']!.sent,
  );
  expect(sent).toEqual([100, 150, 160, 170]);
});

test('each counter of each device by itself', () => {
  const [, last] = run([
    { eth0: { sent: 9, received: 1 }, eth1: { sent: 9, received: 1 } },
    { eth0: { sent: 1, received: 2 }, eth1: { sent: 10, received: 0 } },
  ]);
  expect(last).toEqual({ eth0: { sent: 10, received: 2 }, eth1: { sent: 10, received: 1 } });
});

test('a device that was unplugged starts anew', () => {
  const samples = run([
    { eth0: { sent: 9, received: 1 } },
    { eth0: { sent: 2, received: 1 } },
    {},
    { eth0: { sent: 3, received: 1 } },
  ]);
  expect(samples.map((sample) => sample['eth0']?.sent)).toEqual([9, 11, undefined, 3]);
});

test('what is not counted stays unknown', () => {
  const samples = run([{ eth0: { sent: 1, received: null } }, { eth0: { sent: 1, received: null } }]);
  expect(samples[1]).toEqual({ eth0: { sent: 1, received: null } });
});

test('cleared, it begins anew', () => {
  const neverBack = new NeverBack<Counters>();
  const apply = (sent: number): number => neverBack.apply(new Map([['eth0', { sent, received: 0 }]])).get('eth0')!.sent;
  expect([apply(10), apply(4)]).toEqual([10, 14]);
  neverBack.clear();
  expect([apply(4), apply(3)]).toEqual([4, 7]);
});

test('whatever the counters do, no sum of a device that stays goes back, and none is changed in place', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1000), { minLength: 2 }), (values) => {
      const read = values.map((sent) => ({ a: { sent, received: sent } }));
      const sums = run(read).map((sample) => sample['a']!.sent);
      for (const [i, sum] of sums.entries()) if (i > 0) expect(sum).toBeGreaterThanOrEqual(sums[i - 1]!);
      expect(read.map(({ a }) => a.sent)).toEqual(values);
    }),
  );
});
