import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { failureText, reasonOf } from '../../packages/cli/src/failure.js';

test.each([
  ["ENOENT: no such file or directory, open '/no/such'", '/no/such: no such file or directory'],
  ["ENOENT: No such file or directory, execvp 'it's'", "it's: no such file or directory"],
  ["EACCES: Permission denied, open 'a\n, b'", 'a\n, b: permission denied'],
  ["ENOENT: No such file or directory, execvp ''", '"": no such file or directory'],
  ['ENOSPC: no space left on device, write', 'write: no space left on device'],
  ['the disk is full', 'the disk is full'],
])('%j is told as the tools tell it', (message, text) => {
  expect(failureText(new Error(message))).toBe(text);
});

test('the reason stands alone where it is said of whom', () => {
  expect(reasonOf(new Error('EINVAL: Invalid argument, sched_setaffinity'))).toBe('invalid argument');
});

test('Node.js words its errors so', () => {
  expect(() => readFileSync('/no/such')).toThrow("ENOENT: no such file or directory, open '/no/such'");
});
