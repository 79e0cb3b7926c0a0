import { expect, test } from 'vitest';
import { stateIn } from '../../../packages/cli/src/sockets/state.js';

test.each([
  ['time-wait', 'TIME_WAIT'],
  ['TIME_WAIT', 'TIME_WAIT'],
  ['fin_wait_1', 'FIN_WAIT1'],
  ['listening', 'LISTEN'],
  ['LISTEN', 'LISTEN'],
  ['closed', 'CLOSE'],
  ['close', 'CLOSE'],
  ['SYN_RCVD', 'SYN_RECV'],
  ['Idle', 'NONE'],
  ['unbound', 'NONE'],
  ['wait', null],
  ['', null],
])('%s is the state %s', (word, state) => {
  expect(stateIn(word)).toBe(state);
});
