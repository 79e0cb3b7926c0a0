import { expect, test } from 'vitest';
import { parseCmdline } from '../../../../packages/core/src/platform/linux/proc-cmdline.js';

test.each([
  ['a command and its arguments', ['node', 'server.js', '--port', '80', ''], ['node', 'server.js', '--port', '80']],
  ['a thread of the kernel, or a zombie', [], []],
  ['empty arguments (psutil #634)', ['a', '', 'b', '', ''], ['a', '', 'b', '']],
  ['one empty argument', ['', ''], ['']],
  ['no final NUL, as when the memory behind it is not there', ['a b', 'c d'], ['a b', 'c d']],
  ['a title written over the arguments (psutil #1179)', ['nginx: master process'], ['nginx:', 'master', 'process']],
  ['a title with the final NUL of the old arguments', ['sshd: root@pts/0', ''], ['sshd:', 'root@pts/0']],
  ['a title before NULs that are left over', ['postgres: writer', '', '', ''], ['postgres: writer', '', '']],
  ['spaces within arguments', ['sh', '-c', 'sleep 10', ''], ['sh', '-c', 'sleep 10']],
  ['newline, tab and escape', ['a\n', '\tb', '\x1b[0m', ''], ['a\n', '\tb', '\x1b[0m']],
])('%s', (_what, pieces, argv) => {
  expect(parseCmdline(Buffer.from(pieces.join('\0')))).toEqual(argv);
});

test('arguments that are not UTF-8 keep their bytes', () => {
  expect(parseCmdline(Buffer.from([0x61, 0xff, 0, 0xc3, 0xa9, 0]))).toEqual(['a\udcff', 'é']);
});

test('two megabytes of arguments', () => {
  const argv = Array.from({ length: 15 }, (_, i) => String.fromCharCode(97 + i).repeat(131_000));
  expect(parseCmdline(Buffer.from([...argv, ''].join('\0')))).toEqual(argv);
});
