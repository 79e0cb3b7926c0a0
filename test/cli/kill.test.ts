import { describe, expect, test } from 'vitest';
import { FakeMachine, killOn } from './kill/fake-machine.js';

const TERM = 15;
const KILL = 9;

describe('by pid', () => {
  test('is silent when all went well, as kill is', async () => {
    const machine = new FakeMachine({ pid: 100 }, { pid: 101 });
    expect(await killOn(machine, ['100', '101'])).toEqual({ stdout: '', stderr: '', code: 0 });
    expect(machine.sent).toEqual([
      [100, TERM],
      [101, TERM],
    ]);
  });

  test.each([
    [['-9', '100'], 9],
    [['-KILL', '100'], 9],
    [['-SIGKILL', '100'], 9],
    [['-s', 'hup', '100'], 1],
    [['-s', '1', '100'], 1],
    [['--signal', 'SIGHUP', '100'], 1],
    [['100', '-n', '10'], 10],
    [['-RTMIN+1', '100'], 35],
    [['-0', '100'], 0],
  ])('%j sends %i', async (args, signal) => {
    const machine = new FakeMachine({ pid: 100 });
    expect((await killOn(machine, args)).code).toBe(0);
    expect(machine.sent).toEqual([[100, signal]]);
  });

  test('signals each once, however often it is named', async () => {
    const machine = new FakeMachine({ pid: 100, name: 'nginx' });
    await killOn(machine, ['100', '100', 'nginx', '100:4', '-v']);
    expect(machine.sent).toEqual([[100, TERM]]);
  });

  test('says who is missing and goes on with the others', async () => {
    const machine = new FakeMachine({ pid: 100 });
    const { stderr, code } = await killOn(machine, ['4242', '100']);
    expect({ stderr, code }).toEqual({ stderr: 'sysu kill: 4242: no such process\n', code: 1 });
    expect(machine.signalsTo(100)).toEqual([TERM]);
  });

  test('says who was denied', async () => {
    const machine = new FakeMachine({ pid: 100, name: 'sshd', denied: true });
    const { stderr, code } = await killOn(machine, ['100']);
    expect({ stderr, code }).toEqual({ stderr: 'sysu kill: 100 sshd: permission denied\n', code: 1 });
  });

  test('with the inode means that process and no later one', async () => {
    const machine = new FakeMachine({ pid: 100, name: 'first' });
    const [{ key }] = JSON.parse((await killOn(machine, ['100', '--dry-run', '--json'])).stdout);
    machine.start({ pid: 100, name: 'second' });
    expect((await killOn(machine, [key])).code).toBe(1);
    expect(machine.sent).toEqual([]);
    const [{ key: later }] = JSON.parse((await killOn(machine, ['100', '--dry-run', '--json'])).stdout);
    expect((await killOn(machine, [later])).code).toBe(0);
    expect(machine.signalsTo(100)).toEqual([TERM]);
  });

  test('says of a zombie that no signal helps, and counts it as done', async () => {
    const machine = new FakeMachine({ pid: 100, name: 'ghost', state: 'Z' });
    const { stderr, code } = await killOn(machine, ['-9', '100']);
    expect({ stderr, code }).toEqual({
      stderr: 'sysu kill: 100 ghost: has ended already, and waits for its parent to collect it\n',
      code: 0,
    });
  });

  test('a process whose first thread alone has ended still gets its signal', async () => {
    const machine = new FakeMachine({ pid: 100, state: 'Z', numThreads: 3 });
    await killOn(machine, ['100']);
    expect(machine.signalsTo(100)).toEqual([TERM]);
  });
});

describe('what is not understood signals nobody', () => {
  test.each([
    [['100', ''], 'not a pid: ""'],
    [['100', '1e3'], 'not a pid: "1e3"'],
    [['100', '0x10'], 'not a pid: "0x10"'],
    [['100', ' 12 '], 'not a pid: " 12 "'],
    [['100', '99999999999'], 'not a pid: "99999999999"'],
    [['100', '0'], '0 means our own process group: refused without --force'],
    [['-9', '100', '-1'], '-1 means every process there is: refused without --force'],
    [['-100'], 'unknown signal "100"; process group 100 is -- -100'],
    [['-100', '100'], 'unknown signal "100"; process group 100 is -- -100'],
    [['-s', 'TREM', '100'], 'unknown signal "TREM"; did you mean TERM?'],
    [['-TREM', '100'], 'unknown signal "TREM"; did you mean TERM?'],
    [['-9', '-s', 'TERM', '100'], 'more than one signal: 9 and TERM'],
    [['--timeout', '0', '100'], 'not a number of seconds: "0"'],
    [['--timeout', '-1', '100'], 'not a number of seconds: "-1"'],
    [['--timeout', '1e9', '100'], 'not a number of seconds: "1e9"'],
    [['--timeout', 'NaN', '100'], 'not a number of seconds: "NaN"'],
    [['-STOP', '--timeout', '3', '100'], 'KILL would follow STOP'],
    [['-0', '--timeout', '3', '100'], 'KILL would follow 0'],
    [[], 'of which process?'],
    [['-9'], 'of which process?'],
  ])('%j', async (args, message) => {
    const machine = new FakeMachine({ pid: 100 });
    const { stdout, stderr, code } = await killOn(machine, args);
    expect(stderr).toContain(`sysu kill: ${message}`);
    expect({ stdout, code, sent: machine.sent }).toEqual({ stdout: '', code: 2, sent: [] });
  });
});

describe('--dry-run', () => {
  test('shows who would be hit, and by what', async () => {
    const machine = new FakeMachine({ pid: 100, name: 'web' });
    const { stdout, code } = await killOn(machine, ['--dry-run', '-9', '100', '1']);
    expect({ stdout, code, sent: machine.sent }).toEqual({ stdout: '100 web: would get KILL\n', code: 1, sent: [] });
  });
});

describe('for a program', () => {
  test('--json has an object for each target, and for each that is missing or refused', async () => {
    const machine = new FakeMachine({ pid: 100, name: 'web' }, { pid: 101, ignores: [TERM, KILL], name: 'a\u001b' });
    const { stdout, code } = await killOn(machine, ['--timeout', '0.05', '--json', '100', '101', '4242', '1']);
    expect(stdout).not.toContain('\u001b');
    const nothing = { signal: null, exitCode: null, status: null, seconds: null, reason: null };
    expect(JSON.parse(stdout)).toEqual([
      { pid: 4242, name: null, key: null, ...nothing, result: 'missing' },
      { pid: 1, name: 'init', key: '1:1', ...nothing, result: 'refused', reason: 'it is the first process' },
      {
        ...nothing,
        pid: 100,
        name: 'web',
        key: '100:4',
        signal: 'TERM',
        result: 'ended',
        exitCode: -15,
        seconds: expect.any(Number),
      },
      { ...nothing, pid: 101, name: 'a\u001b', key: '101:5', signal: 'KILL', result: 'alive', status: 'sleeping' },
    ]);
    expect(code).toBe(124);
  });

  test('--ndjson has one a line', async () => {
    const machine = new FakeMachine({ pid: 100 }, { pid: 101 });
    const { stdout } = await killOn(machine, ['--ndjson', '100', '101']);
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).result),
    ).toEqual(['sent', 'sent']);
  });

  test('nothing found is an empty array', async () => {
    expect((await killOn(new FakeMachine(), ['--json', 'nosuch'])).stdout).toBe('[]\n');
  });
});
