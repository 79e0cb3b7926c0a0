import { constants } from 'node:os';
import { describe, expect, test } from 'vitest';
import { codeOf, isSilence } from '../../../../packages/core/src/platform/error-codes.js';
import { errorCode, errorNumber } from '../../../../packages/core/src/platform/linux/errno.js';

test('numbers and codes belong together', () => {
  for (let errno = 1; errno < 134; errno++) expect(errorNumber(errorCode(errno))).toBe(errno);
  expect(() => errorNumber('EWHATEVER')).toThrow('not the code of an error');
});

describe.runIf(process.platform === 'linux' && ['x64', 'arm64'].includes(process.arch))('on Linux', () => {
  test('they are those of the system', () => {
    const ours = Array.from({ length: 133 }, (_, i) => i + 1).filter((errno) => errorCode(errno).startsWith('E'));
    expect(ours.length).toBeGreaterThan(15);
    for (const errno of ours) expect(constants.errno).toHaveProperty(errorCode(errno), errno);
  });
});

test('what runs short or breaks is never taken for nothing', () => {
  for (const code of ['EMFILE', 'ENFILE', 'ENOMEM', 'EIO', 'EINTR', 'EAGAIN']) expect(isSilence(code)).toBe(false);
  for (const code of ['ENOENT', 'ESRCH', 'EACCES', 'EPERM', 'ENODEV']) expect(isSilence(code)).toBe(true);
});

test('an error of our own is no failed system call', () => {
  expect(codeOf(Object.assign(new Error('x'), { code: 'ENOENT' }))).toBe('ENOENT');
  for (const error of [new TypeError('x'), null, 'ENOENT', { code: 7 }]) expect(() => codeOf(error)).toThrow();
});
