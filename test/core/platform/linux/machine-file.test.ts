import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatMachineFile, parseMachineFile } from '../../../../packages/core/src/platform/linux/machine-file.js';
import type { Entry, MachineFile } from '../../../../packages/core/src/platform/linux/machine-file.js';
import { decodeText } from '../../../../packages/core/src/text.js';

const tricky = fc.constantFrom(0x0a, 0x0d, 0x20, 0x5c, 0x7c, 0x78, 0x30, 0x00, 0xff, 0x61);
const content = fc
  .oneof(fc.uint8Array({ maxLength: 80 }), fc.array(tricky, { maxLength: 30 }))
  .map((bytes) => Buffer.from(bytes));
const path = content.filter((bytes) => bytes.length > 0).map((bytes) => decodeText(bytes));
const id = fc.integer({ min: 0, max: 0xffffffff });
const kind = fc.constantFrom<Entry['kind']>('file', 'link', 'directory', 'fails');
const entry = fc
  .record({ kind, uid: id, gid: id, content })
  .map((made): Entry => (made.kind === 'fails' ? { ...made, content: Buffer.from('EACCES') } : made));

test('a machine that was written down is the same when it is read', () => {
  fc.assert(
    fc.property(
      fc.record({
        pageSize: fc.constantFrom(4096, 16384, 65536),
        clockTicks: fc.constantFrom(100, 250, 1024),
        bigEndian: fc.boolean(),
        entries: fc.array(fc.tuple(path, entry), { maxLength: 6 }).map((all) => new Map(all)),
      }),
      (machine: MachineFile) => {
        const text = formatMachineFile(machine);
        expect(text).toMatch(/^[\n\x20-\x7e]*$/);
        expect(parseMachineFile(text)).toEqual(machine);
      },
    ),
    { numRuns: 1000 },
  );
});

test('it can be written by hand', () => {
  const { pageSize, clockTicks, bigEndian, entries } = parseMachineFile(
    [
      'machine 1 pageSize=4096 clockTicks=100 byteOrder=big',
      '',
      'file proc/uptime 0 0',
      '|350735.47 234388.90',
      'link proc/1/exe 5 6',
      '|/usr/lib/a\\x20b\\\\c\\xFF\\',
      'directory proc/1 0 4242424242',
      'fails proc/1/environ 0 0',
      '|EACCES\\',
      'file proc/1/cmdline 0 0',
    ].join('\n'),
  );
  expect([pageSize, clockTicks, bigEndian]).toEqual([4096, 100, true]);
  expect([...entries]).toEqual([
    ['proc/uptime', { kind: 'file', uid: 0, gid: 0, content: Buffer.from('350735.47 234388.90\n') }],
    ['proc/1/exe', { kind: 'link', uid: 5, gid: 6, content: Buffer.from('/usr/lib/a b\\c\xff', 'latin1') }],
    ['proc/1', { kind: 'directory', uid: 0, gid: 4242424242, content: Buffer.alloc(0) }],
    ['proc/1/environ', { kind: 'fails', uid: 0, gid: 0, content: Buffer.from('EACCES') }],
    ['proc/1/cmdline', { kind: 'file', uid: 0, gid: 0, content: Buffer.alloc(0) }],
  ]);
});

const head = 'machine 1 pageSize=4096 clockTicks=100 byteOrder=little\n';

test.each([
  ['another file', 'root:x:0:0\n', 'its first line is "root:x:0:0"'],
  ['nothing', '', 'its first line is ""'],
  ['a later version', head.replace('machine 1', 'machine 2'), 'not a machine file'],
  ['a line of no kind', `${head}file a 0 0\n|x\nsocket b 0 0\n`, 'line 4 of the machine file'],
  ['content before the first entry', `${head}|x\n`, 'line 2 of the machine file'],
  ['a failure that is none', `${head}fails a 0 0\n|NOPE\\\n`, 'not the code of an error: "NOPE"'],
])('%s is refused', (_what, text, message) => {
  expect(() => parseMachineFile(text)).toThrow(message);
});
