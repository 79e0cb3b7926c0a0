import type { Native } from '@sysu/native';
import { describe, expect, test } from 'vitest';
import { linkSettings, parseEthtoolCmd } from '../../../../packages/core/src/platform/linux/ethtool.js';
import { KernelBytes } from '../../../../packages/core/src/platform/kernel-bytes.js';
import { Structs } from './kernel-structs.js';

/** A struct ethtool_cmd. */
function command(bigEndian: boolean, speed: number, duplex: number): Buffer {
  const [high, low] = [speed >>> 16, speed & 0xffff];
  return new Structs(bigEndian).struct(
    Buffer.alloc(12),
    [2, low],
    [1, duplex],
    Buffer.alloc(13),
    [2, high],
    Buffer.alloc(14),
  );
}

describe.each([false, true])('what a driver says; most significant byte first: %s', (bigEndian) => {
  test.each([
    [1000, 1, { speed: 1000, duplex: 2 }],
    [10, 0, { speed: 10, duplex: 1 }],
    // psutil #2095.
    [100_000, 1, { speed: 100_000, duplex: 2 }],
    [800_000, 1, { speed: 800_000, duplex: 2 }],
    [0xffffffff, 0xff, { speed: null, duplex: 0 }],
    [0xffff, 0xff, { speed: null, duplex: 0 }],
    [0, 0xff, { speed: null, duplex: 0 }],
  ])('%i Mb/s, %i', (speed, duplex, expected) => {
    expect(parseEthtoolCmd(new KernelBytes(command(bigEndian, speed, duplex), bigEndian))).toEqual(expected);
  });
});

const failing = (code: string): Native =>
  ({
    ethtoolSettings: () => {
      throw Object.assign(new Error(code), { code });
    },
  }) as unknown as Native;

// psutil #797, #2732.
test.each(['ENOTSUP', 'EOPNOTSUPP', 'EINVAL', 'EBUSY', 'EPERM'])('a driver that answers %s does not know', (code) => {
  expect(linkSettings(failing(code), false, 'eth0')).toEqual({ speed: null, duplex: 0 });
});

// psutil #1279.
test('an interface that has gone is none', () => {
  expect(linkSettings(failing('ENODEV'), false, 'eth0')).toBeNull();
});

test('what is wrong with us is not taken for the driver’s', () => {
  expect(() => linkSettings(failing('EMFILE'), false, 'eth0')).toThrow('EMFILE');
});
