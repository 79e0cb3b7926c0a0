import { describe, expect, test } from 'vitest';
import { declared } from '../../../packages/cli/src/command.js';
import { main as iotop } from '../../../packages/cli/src/commands/iotop.js';
import { main as top } from '../../../packages/cli/src/commands/top.js';
import { iotopOptions, topOptions } from '../../../packages/cli/src/top/screen-options.js';

describe('whose processes are shown on the screen', () => {
  test.each([
    [['-u', 'ada'], { user: 'ada' }],
    [['-U', 'ada', '--where', 'cpu > 1'], { user: 'ada', filter: 'cpu > 1' }],
    [['-u', '1000'], { filter: 'uid == 1000' }],
    [['-u', '!root'], { filter: 'user != "root"' }],
    [['-u', '!0', '--where', 'cpu > 1 or nice > 0'], { filter: '(uid != 0) and (cpu > 1 or nice > 0)' }],
  ])('of top %j', (words, expected) => {
    const { user, filter } = topOptions(declared(top.declaration).parse(words, { from: 'user' }));
    expect({ user, filter }).toEqual({ user: undefined, filter: undefined, ...expected });
  });

  test.each([
    [['-u', 'ada,7'], 'user == "ada" or uid == 7'],
    [['-u', '!ada,!7'], '(user != "ada") and (uid != 7)'],
    [['-u', 'ada,7,!0', '--where', 'prio > 3'], '(user == "ada" or uid == 7) and (uid != 0) and (prio > 3)'],
  ])('of iotop %j', (words, filter) => {
    expect(iotopOptions(declared(iotop.declaration).parse(words, { from: 'user' })).filter).toBe(filter);
  });
});
