import { expect, test } from 'vitest';
import { procIo } from '../../../../packages/core/src/platform/linux/proc-io.js';
import { figuresOf } from './files.js';

const captured = `rchar: 6976
wchar: 12
syscr: 10
syscw: 2
read_bytes: 4096
write_bytes: 8192
cancelled_write_bytes: 0
`;

test("the counters have psutil's names", () => {
  expect(figuresOf(procIo, Buffer.from(captured))).toEqual({
    readCount: 10,
    writeCount: 2,
    readBytes: 4096,
    writeBytes: 8192,
    readChars: 6976,
    writeChars: 12,
    cancelledWriteBytes: 0,
  });
});

test('blank and broken lines are passed over, and what is missing is unknown (psutil #275, #1004, #1357)', () => {
  expect(figuresOf(procIo, Buffer.from('\nrchar: 1\nnonsense\nsyscr 3\nwchar: x\n'))).toEqual({
    readCount: null,
    writeCount: null,
    readBytes: null,
    writeBytes: null,
    readChars: 1,
    writeChars: null,
    cancelledWriteBytes: null,
  });
});
