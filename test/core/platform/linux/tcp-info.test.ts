import { expect, test } from 'vitest';
import { parseTcpInfo } from '../../../../packages/core/src/platform/linux/tcp-info.js';
import { Structs } from './kernel-structs.js';

/** A struct tcp_info as long as a kernel has it. */
function info(bigEndian: boolean, size: number, rtt = 1500): Buffer {
  const structs = new Structs(bigEndian);
  const whole = structs.struct(
    Buffer.alloc(68),
    [4, rtt],
    Buffer.alloc(28),
    [4, 3],
    Buffer.alloc(24),
    [8, 2 ** 40],
    Buffer.alloc(64),
    [8, 2 ** 41],
  );
  return whole.subarray(0, size);
}

test.each([false, true])('tells what its kernel knows; most significant byte first: %s', (bigEndian) => {
  const all = { bytesSent: 2 ** 41, bytesReceived: 2 ** 40, rtt: 0.0015, retransmits: 3 };
  expect(parseTcpInfo(info(bigEndian, 208), bigEndian)).toEqual(all);
  // Linux 4.1 to 4.18, and before.
  expect(parseTcpInfo(info(bigEndian, 192), bigEndian)).toEqual({ ...all, bytesSent: null });
  expect(parseTcpInfo(info(bigEndian, 104), bigEndian)).toEqual({ ...all, bytesSent: null, bytesReceived: null });
});

test('without a packet back there is no time for it', () => {
  expect(parseTcpInfo(info(false, 208, 0), false).rtt).toBeNull();
});
