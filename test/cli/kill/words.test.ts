import { expect, test } from 'vitest';
import { rewriteHabits } from '../../../packages/cli/src/kill/words.js';

test.each([
  ['-9 123', '--signal=9 123'],
  ['-0 123', '--signal=0 123'],
  ['-KILL 123', '--signal=KILL 123'],
  ['-SIGKILL 123', '--signal=SIGKILL 123'],
  ['-term 123', '--signal=term 123'],
  ['-RTMIN+3 123', '--signal=RTMIN+3 123'],
  ['-n 9 123', '--signal 9 123'],
  ['-s TERM 123', '-s TERM 123'],
  ['-sTERM 123', '-sTERM 123'],
  // Not an option of ours, but meant as a signal all the same: the message should be about signals.
  ['-TREM 123', '--signal=TREM 123'],
  ['-l 137', '-l 137'],
  ['-L', '-L'],
  ['-uroot', '-uroot'],
  ['-vy nginx', '-vy nginx'],
  // A group, once there is a signal; before that it could be one.
  ['-9 -123', '--signal=9 -- -123'],
  ['-s TERM -123 456', '-s TERM 456 -- -123'],
  ['--signal=TERM -123', '--signal=TERM -- -123'],
  ['-123', '--signal=123'],
  ['-9 -1', '--signal=9 -- -1'],
  ['-9 -- -123 -KILL', '--signal=9 -- -123 -KILL'],
  ['-- -9', '-- -9'],
  // What an option takes is left alone.
  ['--timeout -5 1', '--timeout -5 1'],
  ['--name -KILL', '--name -KILL'],
  ['-u -9 1', '-u -9 1'],
  ['--timeout 3 -9 1', '--timeout 3 --signal=9 1'],
  ['1 -n', '1 --signal'],
])('%s reaches the parser as %s', (words, rewritten) => {
  expect(rewriteHabits(words.split(' '))).toEqual(rewritten.split(' '));
});
