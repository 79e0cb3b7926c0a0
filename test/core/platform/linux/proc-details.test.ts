import { describe, expect, test } from 'vitest';
import { parseAutogroup } from '../../../../packages/core/src/platform/linux/proc-autogroup.js';
import { procLabel } from '../../../../packages/core/src/platform/linux/proc-label.js';
import { procLoginUid } from '../../../../packages/core/src/platform/linux/proc-login-uid.js';
import { parseNamespaces } from '../../../../packages/core/src/platform/linux/proc-namespaces.js';
import { readProcess } from '../../../../packages/core/src/platform/linux/processes.js';
import { filesOf } from './files.js';

test('namespaces by name; where all were refused nothing is known', () => {
  const links = 'net\0net:[4026531833]\0pid\0\0pid_for_children\0pid:[4026531836]\0';
  expect(parseNamespaces(Buffer.from(links))).toEqual({ net: '4026531833', pid_for_children: '4026531836' });
  expect(parseNamespaces(Buffer.from('net\0\0pid\0\0'))).toBeNull();
});

test('an autogroup has a number and a niceness; the first processes are in none', () => {
  expect(parseAutogroup(Buffer.from('/autogroup-3054 nice -5\n'))).toEqual({ id: 3054, nice: -5 });
  expect(parseAutogroup(Buffer.from(''))).toBeNull();
});

test.each([
  ['1000', 1000],
  ['4294967295', null],
])('%s as user who logged in: %s', (text, uid) => {
  expect(procLoginUid.parse(Buffer.from(text))).toBe(uid);
});

describe('the label of a security module', () => {
  test.each([
    ['unconfined\n', 'unconfined'],
    ['system_u:system_r:init_t:s0\0', 'system_u:system_r:init_t:s0'],
    ['', null],
  ])('%j: %s', (text, label) => {
    expect(procLabel.parse(Buffer.from(text))).toBe(label);
  });

  test('is not known where there is no such module, and the process is there all the same', () => {
    const stat = `7 (sh) S ${'1 '.repeat(49)}1\n`;
    const files = filesOf({ 'proc/7/stat': stat, 'proc/7/attr/current': new Error('EINVAL') });
    const { record } = readProcess(files, 7, new Set(['securityLabel', 'comm']));
    expect(record).toEqual({ pid: 7, comm: 'sh', securityLabel: null });
  });
});
