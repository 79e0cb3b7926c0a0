import { describe, expect, test } from 'vitest';
import { parseUtmp } from '../../../../packages/core/src/platform/linux/utmp.js';
import { sessionsOf } from '../../../../packages/core/src/platform/sessions.js';
import type { Session } from '../../../../packages/core/src/model/host.js';
import { utmpRecord } from '../../../utmp-record.js';
import type { Login } from '../../../utmp-record.js';

function sessions(bytes: Buffer, bigEndian = false): Session[] {
  return sessionsOf(parseUtmp(bytes, bigEndian));
}

function utmp(records: Login[], layout?: Parameters<typeof utmpRecord>[1]): Buffer {
  return Buffer.concat(records.map((record) => utmpRecord(record, layout)));
}

const ann = { name: 'ann', terminal: 'pts/0', host: '192.0.2.1', started: 1700000000, pid: 100 };

describe.each([
  ['x86-64', { size: 384, bigEndian: false }],
  ['arm64', { size: 400, bigEndian: false }],
  ['ppc', { size: 384, bigEndian: true }],
  ['s390x', { size: 400, bigEndian: true }],
])('a record of %s', (_machine, layout) => {
  test('is read', () => {
    expect(sessions(utmp([{}, { type: 2 }, { type: 8 }], layout), layout.bigEndian)).toEqual([ann]);
  });

  test('is told from the other length, however many there are', () => {
    for (const count of [1, 24, 25, 48]) {
      const records = Array.from({ length: count }, () => ({}));
      expect(parseUtmp(utmp(records, layout), layout.bigEndian)).toHaveLength(count);
    }
  });

  test('may be of a time that 31 bits do not hold', () => {
    const [session] = sessions(utmp([{ seconds: 2200000000 }], layout), layout.bigEndian);
    expect(session!.started).toBe(2200000000);
  });
});

test('texts that fill their field end there (psutil #2470, #2877)', () => {
  const [session] = sessions(utmp([{ line: 'l'.repeat(40), user: 'u'.repeat(40), host: 'h'.repeat(300) }]));
  expect(session).toMatchObject({ terminal: 'l'.repeat(32), name: 'u'.repeat(32), host: 'h'.repeat(256) });
});

test.each(['', ':0', ':0.0', ':12'])('host %j is this machine (psutil #555)', (host) => {
  expect(sessions(utmp([{ host }]))[0]!.host).toBe('localhost');
});

test('a host may hold anything', () => {
  expect(sessions(utmp([{ host: '\x1b[2J\xff' }]))[0]!.host).toBe('\x1b[2J\udcff');
});

test('without a terminal, a pid or a name', () => {
  expect(sessions(utmp([{ line: '', pid: 0 }]))).toMatchObject([{ terminal: null, pid: null }]);
  expect(sessions(utmp([{ user: '' }]))).toEqual([]);
});

test('only sessions of people count', () => {
  const types = [0, 1, 2, 3, 4, 5, 6, 8, 9];
  expect(sessions(utmp(types.map((type) => ({ type }))))).toEqual([]);
});

test('a record cut off, an empty file and noise do not break it', () => {
  expect(sessions(utmp([{}, {}]).subarray(0, 500))).toEqual([ann]);
  expect(sessions(Buffer.alloc(0))).toEqual([]);
  const noise = Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 167) % 256));
  for (const session of sessions(noise)) expect(session.name.length).toBeLessThanOrEqual(32);
});

describe.each([
  ['x86-64', { size: 384, bigEndian: false }],
  ['arm64', { size: 400, bigEndian: false }],
  ['s390x', { size: 400, bigEndian: true }],
])('what else a record of %s tells', (_machine, layout) => {
  const only = (login: Login): object => parseUtmp(utmp([login], layout), layout.bigEndian)[0]!;

  test('the run level, and the one before, in place of a pid', () => {
    expect(only({ type: 1, pid: 0x3335, user: 'runlevel' })).toMatchObject({
      type: 'runLevel',
      pid: null,
      runLevel: '5',
      lastRunLevel: '3',
    });
    expect(only({ type: 1, pid: 0x35 })).toMatchObject({ runLevel: '5', lastRunLevel: null });
  });

  test('how what is dead has ended', () => {
    expect(only({ type: 8, termination: 15, exitCode: 3, id: 's/9' })).toMatchObject({
      type: 'dead',
      id: 's/9',
      termination: 15,
      exitCode: 3,
    });
    expect(only({ type: 7, termination: 15 })).toMatchObject({ termination: null, exitCode: null });
  });

  test('addresses of both kinds, and none', () => {
    expect(only({ address: [192, 0, 2, 1] })).toMatchObject({ address: '192.0.2.1' });
    expect(only({ address: [0x20, 1, 0xd, 0xb8, ...Array.from({ length: 11 }, () => 0), 1] })).toMatchObject({
      address: '2001:db8::1',
    });
    expect(only({})).toMatchObject({ address: null });
  });

  test('every type by its name', () => {
    const types = 'empty runLevel boot newTime oldTime init login user dead accounting'.split(' ');
    const records = parseUtmp(
      utmp(
        types.map((_, type) => ({ type })),
        layout,
      ),
      layout.bigEndian,
    );
    expect(records.map(({ type }) => type)).toEqual(types);
  });
});
