import { describe, expect, test } from 'vitest';
import { FakeMachine, killOn } from './fake-machine.js';

const TERM = 15;

describe('who must not be hit by mistake', () => {
  test.each([
    ['1', 'sysu kill: 1 init: refused, it is the first process (--force)\n'],
    ['800', 'sysu kill: 800 bash: refused, it is an ancestor of this process (--force)\n'],
    ['900', 'sysu kill: 900 node: refused, it is this process (--force)\n'],
  ])('%s is refused, and the others are signalled', async (word, message) => {
    const machine = new FakeMachine({ pid: 100 });
    expect(await killOn(machine, [word, '100'])).toEqual({ stdout: '', stderr: message, code: 1 });
    expect(machine.sent).toEqual([[100, TERM]]);
  });

  test('--force hits them, ourselves last', async () => {
    const machine = new FakeMachine({ pid: 100 });
    expect((await killOn(machine, ['--force', '900', '800', '1', '100'])).code).toBe(0);
    expect(machine.sent.map(([pid]) => pid)).toEqual([800, 1, 100, 900]);
  });

  test('0 is our group and -1 is everyone but us and the first, with --force alone', async () => {
    const machine = new FakeMachine({ pid: 100 }, { pid: 101, pgid: 900 });
    await killOn(machine, ['--force', '0', '-HUP']);
    expect(machine.sent.map(([pid]) => pid)).toEqual([101, 900]);
    const another = new FakeMachine({ pid: 100 });
    await killOn(another, ['--force', '--', '-1']);
    expect(another.sent.map(([pid]) => pid)).toEqual([800, 100]);
  });

  test('a group with us in it is signalled without us', async () => {
    const machine = new FakeMachine({ pid: 101, pgid: 900 });
    expect(await killOn(machine, ['--', '-900'])).toMatchObject({ code: 1 });
    expect(machine.sent.map(([pid]) => pid)).toEqual([101]);
  });

  test('a tree with us in it is refused whole', async () => {
    const machine = new FakeMachine({ pid: 801, ppid: 800 });
    expect((await killOn(machine, ['--tree', '800'])).code).toBe(1);
    expect(machine.sent).toEqual([]);
  });

  test('signal 0 only asks, and nobody is refused that', async () => {
    const machine = new FakeMachine();
    expect(await killOn(machine, ['-0', '1', '800', '900'])).toEqual({ stdout: '', stderr: '', code: 0 });
  });

  test('on the files of another machine nobody is signalled', async () => {
    const machine = new FakeMachine({ pid: 100 });
    const root = new URL('.', import.meta.url).pathname;
    const { code } = await killOn(machine, [String(process.pid)], { rootOptions: () => ({ root }) });
    expect(code).toBe(1);
    expect(machine.sent).toEqual([]);
  });
});
