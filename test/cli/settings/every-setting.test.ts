import { describe, expect, test } from 'vitest';
import { Unsupported } from '@sysu/core';
import { commands } from '../../../packages/cli/src/commands/index.js';
import type { Main } from '../../../packages/cli/src/command.js';
import { fixture, recordingContext, runCommand } from '../context.js';
import { FakeMachine, runOn } from '../kill/fake-machine.js';

const settings: [name: string, words: string[]][] = [
  ['renice', ['5', '100']],
  ['ionice', ['-c', '2', '-p', '100']],
  ['taskset', ['-p', '1', '100']],
  ['prlimit', ['--core=0', '-p', '100']],
];

const mainOf = async (name: string): Promise<Main> => (await commands[name]!.load()).main;
const raw = /[\0-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f]/;

describe.each(settings)('sysu %s', (name, words) => {
  test.each([[[]], [['--verbose']], [['--dry-run']], [['--tree']], [['--json']], [['--ndjson']]])(
    'with %j shows no name raw',
    async (form) => {
      const child = { pid: 101, ppid: 100, name: '\x1b]0;title\x07', denied: true };
      const machine = new FakeMachine({ pid: 100, name: '\x1b[2J\u202e\n\x9b\u200b' }, child);
      const { stdout, stderr } = await runOn(await mainOf(name), machine, [...form, ...words, '101', '\x1b[31m']);
      expect(`${stdout}${stderr}`.replaceAll('\n', '')).not.toMatch(raw);
      if (form.includes('--json')) expect(JSON.parse(stdout)).toHaveLength(2);
    },
  );

  test('says what a machine that is only read lacks', async () => {
    const ofInit = words.map((word) => (word === '100' ? '1' : word));
    const root = ['--root', fixture('debian-12.machine')];
    const { stdout, stderr, code } = await runCommand(await mainOf(name), [...ofInit, ...root]);
    expect({ stdout, code }).toEqual({ stdout: '', code: 3 });
    expect(stderr).toMatch(/^sysu \w+: \w+\(\) is not supported on a machine file\n$/);
  });
});

test('a system without a way to run a command in our place says so', async () => {
  const { context, output } = recordingContext({ pid: process.pid });
  const become = (): never => {
    throw new Unsupported('exec()', 'on another system');
  };
  const code = await (await mainOf('prlimit'))(['true'], { ...context, become });
  expect({ ...output(), code }).toEqual({
    stdout: '',
    stderr: 'sysu prlimit: exec() is not supported on another system\n',
    code: 3,
  });
});
