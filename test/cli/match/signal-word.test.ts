import { expect, test } from 'vitest';
import { rewriteSignals } from '../../../packages/cli/src/match/signal-word.js';

test.each([
  ['-9', '--signal=9'],
  ['-KILL', '--signal=KILL'],
  ['-SIGHUP', '--signal=SIGHUP'],
  ['-hup', '--signal=hup'],
  ['-RTMIN+1', '--signal=RTMIN+1'],
  ['-NOPE', '--signal=NOPE'],
  ['-io', '-io'],
  ['-fx', '-fx'],
  ['-AF', '-AF'],
  ['-u0', '-u0'],
  ['kill', 'kill'],
])('%s becomes %s', (word, becomes) => {
  expect(rewriteSignals([word, 'x'])).toEqual([becomes, 'x']);
});

test('behind -- every word is itself', () => {
  expect(rewriteSignals(['-9', '--', '-9'])).toEqual(['--signal=9', '--', '-9']);
});
