import { describe, expect, test } from 'vitest';
import { FakeMachine, killOn } from './fake-machine.js';

const TERM = 15;

describe('a person is asked', () => {
  const machine = (): FakeMachine => new FakeMachine({ pid: 100, name: 'web' }, { pid: 101, name: 'web' });

  test('when more than one matches', async () => {
    const made = machine();
    const { stderr, code } = await killOn(made, ['web'], { answer: () => 'y' });
    expect(stderr).toBe('  100 web\n  101 web\nSend TERM to these 2 processes? [y/N] ');
    expect(code).toBe(0);
    expect(made.sent).toHaveLength(2);
  });

  test.each(['', 'n', 'no', 'yep', 'Y E S'])('and %j is no', async (answer) => {
    const made = machine();
    const { stderr, code } = await killOn(made, ['web'], { answer: () => answer });
    expect(stderr).toMatch(/sysu kill: nothing was done\n$/);
    expect({ code, sent: made.sent }).toEqual({ code: 1, sent: [] });
  });

  test.each([
    [['web', '--yes'], 2],
    [['100', '101'], 2],
    [['web', '--dry-run'], 0],
    [['100'], 1],
  ])('but not by %j', async (args, signalled) => {
    const made = machine();
    const refuse = (): string => {
      throw new Error('asked');
    };
    expect((await killOn(made, args, { answer: refuse })).code).toBe(0);
    expect(made.sent).toHaveLength(signalled);
  });

  test('before a tree found by name is hit', async () => {
    const made = new FakeMachine({ pid: 100, name: 'web' }, { pid: 101, ppid: 100 });
    await killOn(made, ['web', '--tree'], { answer: () => 'n' });
    expect(made.sent).toEqual([]);
  });

  test('and never without a terminal: a script is not held up', async () => {
    const made = machine();
    expect((await killOn(made, ['web'])).code).toBe(0);
    expect(made.sent).toHaveLength(2);
  });

  test('who took over a pid while the question stood is not hit', async () => {
    const made = machine();
    const { stdout, code } = await killOn(made, ['web'], {
      answer: () => {
        made.start({ pid: 100, name: 'web' });
        return 'yes';
      },
    });
    expect(stdout).toBe('100 web: had ended before\n101 web: TERM sent\n');
    expect({ code, sent: made.sent }).toEqual({ code: 0, sent: [[101, TERM]] });
  });

  test('of many only the first are listed', async () => {
    const many = new FakeMachine(...Array.from({ length: 25 }, (_, i) => ({ pid: 100 + i, name: 'web' })));
    const { stderr } = await killOn(many, ['web'], { answer: () => 'n' });
    expect(stderr).toContain('  119 web\n  and 5 more\nSend TERM to these 25 processes? [y/N] ');
  });
});
