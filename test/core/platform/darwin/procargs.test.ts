import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseProcArgs } from '../../../../packages/core/src/platform/darwin/procargs.js';
import { procArgs } from './made-up-mac.js';

const shell = procArgs('/bin/zsh', ['zsh', '-c', '', 'a b'], ['HOME=/Users/ann', 'X=', '=no name', 'none']);

test('arguments, also empty ones, and the environment until an empty text', () => {
  const more = Buffer.concat([shell, Buffer.from('ptr_munge=secret\0')]);
  const { cmdline, environ } = parseProcArgs(more);
  expect(cmdline).toEqual(['zsh', '-c', '', 'a b']);
  expect({ ...environ }).toEqual({ HOME: '/Users/ann', X: '' });
});

test('bytes that are not UTF-8 are kept', () => {
  const bytes = Buffer.from(procArgs('/x', ['A'], []));
  bytes[bytes.indexOf('A')] = 0xff;
  expect(parseProcArgs(bytes).cmdline).toEqual(['\udcff']);
});

describe('whatever a process writes over its arguments', () => {
  test('a count that is too large ends with the bytes', () => {
    const bytes = Buffer.from(procArgs('/x', ['a', 'b'], []));
    bytes.writeUInt32LE(0xffffffff, 0);
    expect(parseProcArgs(bytes)).toEqual({ cmdline: ['a', 'b', ''], environ: {} });
  });

  test('names that objects have are names like others', () => {
    const { environ } = parseProcArgs(procArgs('/x', [], ['__proto__=1', 'constructor=2']));
    expect(Object.keys(environ)).toEqual(['__proto__', 'constructor']);
  });

  test('cut anywhere, it is what is left', () => {
    for (let length = 0; length <= shell.length; length++) {
      const { cmdline } = parseProcArgs(shell.subarray(0, length));
      expect(cmdline.length).toBeLessThanOrEqual(4);
    }
  });

  test('any bytes are taken', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        const { cmdline } = parseProcArgs(bytes);
        expect(cmdline.join('\0').length).toBeLessThanOrEqual(bytes.length);
      }),
    );
  });
});
