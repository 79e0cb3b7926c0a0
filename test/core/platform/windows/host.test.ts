import { expect, test } from 'vitest';
import { Unsupported } from '../../../../packages/core/src/errors.js';
import { hostCalls } from '../../../../packages/core/src/platform/windows/host.js';
import { WTS_CLIENT_ADDRESS, WTSINFO } from '../../../../packages/core/src/platform/windows/layouts-host.js';
import { encode } from '../encode.js';
import { capturedMachine, failure } from './captured-machine.js';
import { ticksOf, wide } from './wide.js';

const [ADDRESS, SESSION] = [14, 24];

/** Somebody at the machine, two from elsewhere, the session of the services, and one that has just ended. */
const sessions: Readonly<Record<number, Readonly<Record<number, Buffer>>>> = {
  0: { [SESSION]: encode(WTSINFO, { winStationName: wide('Services') }) },
  1: {
    [SESSION]: encode(WTSINFO, {
      userName: wide('ann'),
      winStationName: wide('console'),
      logonTime: ticksOf('2026-01-02T03:04:05Z'),
    }),
    [ADDRESS]: encode(WTS_CLIENT_ADDRESS, {}),
  },
  2: {
    [SESSION]: encode(WTSINFO, { userName: wide('Zoë'), winStationName: wide('rdp-tcp#0') }),
    [ADDRESS]: encode(WTS_CLIENT_ADDRESS, { family: 2, address: Buffer.from('0000c0000207', 'hex') }),
  },
  3: {
    [SESSION]: encode(WTSINFO, { userName: wide('twenty-letters-long-') }),
    [ADDRESS]: encode(WTS_CLIENT_ADDRESS, {
      family: 23,
      address: Buffer.from('000020010db8000000000000000000000007', 'hex'),
    }),
  },
  4: {},
};
const machine = capturedMachine({
  sessionIds: () => Uint32Array.from(Object.keys(sessions), Number),
  sessionInformation: (session: number, information: number) => {
    const bytes = sessions[session]?.[information];
    if (bytes === undefined) throw failure('EIO', 'WTSQuerySessionInformationW');
    return bytes;
  },
});
const none = { terminal: null, host: null, started: null, pid: null };
const users = [
  { ...none, name: 'ann', terminal: 'console', started: Date.parse('2026-01-02T03:04:05Z') / 1000 },
  { ...none, name: 'Zoë', terminal: 'rdp-tcp#0', host: '192.0.2.7' },
  { ...none, name: 'twenty-letters-long-', host: '2001:db8::7' },
];

test('who is logged in, and from where', async () => {
  expect(await hostCalls(machine).users()).toEqual(users);
  expect(await hostCalls(capturedMachine()).users()).toEqual([]);
});

test('the record of sessions is that of now, and begins with the boot', async () => {
  const { loginRecords, bootTime } = hostCalls(machine);
  const records = await loginRecords(null);
  expect(records.map(({ type, user, time }) => [type, user, time])).toEqual([
    ['boot', null, bootTime()],
    ...users.map(({ name, started }) => ['user', name, started]),
  ]);
  await expect(loginRecords('C:\\wtmp')).rejects.toThrow(Unsupported);
});

test('when Wine says that the machine started', () => {
  // The struct says 134401861078207100.
  expect(hostCalls(capturedMachine()).bootTime()).toBeCloseTo(1795712507.82, 2);
});
