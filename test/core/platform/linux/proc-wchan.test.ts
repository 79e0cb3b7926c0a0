import { expect, test } from 'vitest';
import { procOomScore } from '../../../../packages/core/src/platform/linux/proc-oom-score.js';
import { procWchan } from '../../../../packages/core/src/platform/linux/proc-wchan.js';
import { figuresOf } from './files.js';

test.each([
  ['do_epoll_wait', 'do_epoll_wait'],
  ['0', null],
  ['', null],
])('wchan %j', (text, wchan) => {
  expect(figuresOf(procWchan, Buffer.from(text))).toEqual({ wchan });
});

test('the score is a number in a line', () => {
  expect(figuresOf(procOomScore, Buffer.from('668\n'))).toEqual({ oomScore: 668 });
});
