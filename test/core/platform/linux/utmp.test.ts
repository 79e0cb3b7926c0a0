import { describe, expect, test } from 'vitest';
import { parseUtmp } from '../../../../packages/core/src/platform/linux/utmp.js';
import { utmpRecord } from '../../../utmp-record.js';
import type { Login } from '../../../utmp-record.js';

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
    expect(parseUtmp(utmp([{}, { type: 2 }, { type: 8 }], layout), layout.bigEndian)).toEqual([ann]);
  });

  test('is told from the other length, however many there are', () => {
    for (const count of [1, 24, 25, 48]) {
      const records = Array.from({ length: count }, () => ({}));
      expect(parseUtmp(utmp(records, layout), layout.bigEndian)).toHaveLength(count);
    }
  });

  test('may be of a time that 31 bits do not hold', () => {
    const [session] = parseUtmp(utmp([{ seconds: 2200000000 }], layout), layout.bigEndian);
    expect(session!.started).toBe(2200000000);
  });
});

test('texts that fill their field end there', () => {
  const [session] = parseUtmp(utmp([{ line: 'l'.repeat(40), user: 'u'.repeat(40), host: 'h'.repeat(300) }]), false);
  expect(session).toMatchObject({ terminal: 'l'.repeat(32), name: 'u'.repeat(32), host: 'h'.repeat(256) });
});

test.each(['', ':0', ':0.0', ':12'])('host %j is this machine', (host) => {
  expect(parseUtmp(utmp([{ host }]), false)[0]!.host).toBe('localhost');
});

test('a host may hold anything', () => {
  expect(parseUtmp(utmp([{ host: '\x1b[2J\xff' }]), false)[0]!.host).toBe('\x1b[2J\udcff');
});

test('without a terminal, a pid or a name', () => {
  expect(parseUtmp(utmp([{ line: '', pid: 0 }]), false)).toMatchObject([{ terminal: null, pid: null }]);
  expect(parseUtmp(utmp([{ user: '' }]), false)).toEqual([]);
});

test('only sessions of people count', () => {
  const types = [0, 1, 2, 3, 4, 5, 6, 8, 9];
  expect(parseUtmp(utmp(types.map((type) => ({ type }))), false)).toEqual([]);
});

test('a record cut off, an empty file and noise do not break it', () => {
  expect(parseUtmp(utmp([{}, {}]).subarray(0, 500), false)).toEqual([ann]);
  expect(parseUtmp(Buffer.alloc(0), false)).toEqual([]);
  const noise = Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 167) % 256));
  for (const session of parseUtmp(noise, false)) expect(session.name.length).toBeLessThanOrEqual(32);
});
