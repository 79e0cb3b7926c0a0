import { expect, test } from 'vitest';
import { FieldLines } from '../../../packages/cli/src/lsof/field-lines.js';
import { offsetText } from '../../../packages/cli/src/lsof/columns.js';
import { fieldText } from '../../../packages/cli/src/lsof/name-text.js';
import type { Connection, FileUse } from '../../../packages/core/src/index.js';

const names = { hosts: new Map<string, string>(), services: new Map<string, string>() };
const file: FileUse['file'] = {
  path: '/srv/copy',
  deleted: false,
  type: 'REG',
  device: '8:1',
  rdev: null,
  inode: '77',
  size: 5000,
  links: 1,
  mount: 1,
};
const record: FileUse = {
  process: { pid: 7 },
  command: 'cp',
  use: 'open',
  file,
  descriptor: { fd: 3, access: 'u', file, position: 4000, flags: 2, detail: null },
  socket: null,
  kernelSocket: null,
  unlistedProtocol: null,
  lock: null,
};

test.each([
  ['', 's5000'],
  ['s', 's5000'],
  ['o', 'o0t4000'],
  ['so', 's5000 o0t4000'],
])('-F %s: the offset of what has a size too where it is asked for', (letters, told) => {
  const fields = new FieldLines(letters, true).text([record], names).split('\n');
  expect(fields.filter((line) => /^[so]/.test(line)).join(' ')).toBe(told);
});

test('an address of IPv4 in a socket of IPv6 is shown as what it is', () => {
  const socket = {
    family: 'AF_INET6',
    type: 'SOCK_STREAM',
    laddr: { ip: '::ffff:10.0.0.1', port: 443 },
    raddr: { ip: '2001:db8::9', port: 5 },
  } as Connection;
  expect(fieldText({ ...record, socket }, names)).toBe('10.0.0.1:443->[2001:db8::9]:5');
});

test.each([
  ['1:3', '0t0'],
  ['1:11', '0t0'],
  ['13:64', '0t0'],
  ['188:0', '0t0'],
  ['226:128', '0t0'],
  ['1:1', ''],
  ['29:0', ''],
])('the device %s: where nothing can be positioned, 0', (rdev, text) => {
  const device = { ...file, type: 'CHR', size: null, rdev };
  const descriptor = { ...record.descriptor!, file: device, position: null };
  expect(offsetText({ ...record, file: device, descriptor }, 8)).toBe(text);
});
