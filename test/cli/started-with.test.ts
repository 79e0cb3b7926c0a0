import { expect, test } from 'vitest';
import { parseStartedWith } from '../../packages/cli/src/started-with.js';

const nothing = { openFiles: null, descriptors: null, ignoredSignals: [], blockedSignals: [] };

test.each([
  ['', nothing],
  [
    ' SigBlk:0000000000000000 SigIgn:0000000000000000 nofile:1024 fd:0 fd:1 fd:2 fd:63',
    { ...nothing, openFiles: 1024, descriptors: [0, 1, 2, 63] },
  ],
  [
    'SigIgn:0000000000001001 SigBlk:8000000000000200',
    { ...nothing, ignoredSignals: [1, 13], blockedSignals: [10, 64] },
  ],
  ['nofile:unlimited', { ...nothing, openFiles: Infinity }],
  // A shell's own, unless it is a program in the background.
  ['SigIgn:0000000000000004', nothing],
  ['SigIgn:0000000000000006', { ...nothing, ignoredSignals: [2, 3] }],
  // The C library's own.
  ['SigBlk:0000000180000000', nothing],
  ['SigBlk:nonsense fd: nofile: what', nothing],
])('%j', (text, expected) => {
  expect(parseStartedWith(text)).toEqual(expected);
});
