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

describe('by name', () => {
  test('means the whole name, and says whom it hit', async () => {
    const machine = new FakeMachine(
      { pid: 100, name: 'nginx' },
      { pid: 101, name: 'nginx-debug' },
      { pid: 102, name: 'a-name-longer-than-the-kernel-keeps' },
    );
    expect(await killOn(machine, ['nginx'])).toEqual({ stdout: '100 nginx: TERM sent\n', stderr: '', code: 0 });
    await killOn(machine, ['a-name-longer-than-the-kernel-keeps']);
    expect(machine.sent.map(([pid]) => pid)).toEqual([100, 102]);
  });

  test('--name takes names that look like something else', async () => {
    const machine = new FakeMachine({ pid: 7, name: '100' }, { pid: 100 }, { pid: 101, name: '-9' });
    await killOn(machine, ['--name', '100', '--name', '-9']);
    expect(machine.sent.map(([pid]) => pid)).toEqual([7, 101]);
  });

  test('without a match fails', async () => {
    const { stderr, code } = await killOn(new FakeMachine({ pid: 100, name: 'nginx' }), ['ngin']);
    expect({ stderr, code }).toEqual({ stderr: 'sysu kill: ngin: no process has this name\n', code: 1 });
  });

  test('passes over the dead', async () => {
    const machine = new FakeMachine({ pid: 100, name: 'nginx', state: 'Z' });
    expect((await killOn(machine, ['nginx'])).code).toBe(1);
  });

  test('never hits who took over the pid after it was found', async () => {
    const machine = new FakeMachine({ pid: 100, name: 'nginx' }, { pid: 101, name: 'nginx' });
    machine.onSweep = (sweeps) => {
      // Found in the listing, and another process by the time we take hold of it.
      if (sweeps === 0) queueMicrotask(() => queueMicrotask(() => machine.start({ pid: 100, name: 'bystander' })));
    };
    await killOn(machine, ['nginx']);
    expect(machine.sent).toEqual([[101, TERM]]);
  });

  test('never matches ourselves, spares our ancestors and says so', async () => {
    const machine = new FakeMachine({ pid: 100, name: 'bash' }, { pid: 101, name: 'node' });
    const { stdout, stderr, code } = await killOn(machine, ['bash', 'node', 'init']);
    expect(stdout).toBe('101 node: TERM sent\n100 bash: TERM sent\n'.split('\n').sort().join('\n').trimStart() + '\n');
    expect(stderr).toBe(
      'sysu kill: spared 1 init: it is the first process (--force)\n' +
        'sysu kill: spared 800 bash: it is an ancestor of this process (--force)\n',
    );
    expect(code).toBe(0);
    expect((await killOn(machine, ['init'])).code).toBe(1);
  });

  test('a hostile name does not reach the terminal raw', async () => {
    const machine = new FakeMachine({ pid: 100, name: 'x\n\u001b[2J\u202e' });
    const { stdout } = await killOn(machine, ['100', '-v']);
    expect(stdout).toBe('100 x\\n\\x1b[2J\\u202e: TERM sent\n');
    const denied = new FakeMachine({ pid: 100, name: 'x\nsysu kill: \u001b[2J', denied: true });
    expect((await killOn(denied, ['100'])).stderr).toBe('sysu kill: 100 x\\nsysu kill: \\x1b[2J: permission denied\n');
  });
});

describe('by port', () => {
  test('hits who listens there', async () => {
    const machine = new FakeMachine({ pid: 100, name: 'web', ports: [8080] }, { pid: 101, ports: [80] });
    expect(await killOn(machine, [':8080'])).toEqual({ stdout: '100 web: TERM sent\n', stderr: '', code: 0 });
    expect(machine.sent).toEqual([[100, TERM]]);
  });

  test('without a listener fails', async () => {
    const machine = new FakeMachine({ pid: 100, ports: [8080] });
    expect(await killOn(machine, [':8081'])).toMatchObject({
      stderr: 'sysu kill: :8081/tcp: nothing listens there\n',
      code: 1,
    });
    expect((await killOn(machine, [':8080/udp'])).code).toBe(1);
    expect(machine.sent).toEqual([]);
  });

  test('says that somebody listens whom we may not see', async () => {
    const machine = new FakeMachine();
    machine.hiddenPort = 22;
    expect(await killOn(machine, [':22'])).toMatchObject({
      stderr: 'sysu kill: :22/tcp: something listens there that is not ours to see (run as root)\n',
      code: 1,
    });
  });
});

describe('by user', () => {
  const machine = (): FakeMachine =>
    new FakeMachine(
      { pid: 100, name: 'nginx', uid: 33, user: 'www' },
      { pid: 101, name: 'php', uid: 33, user: 'www' },
      { pid: 102, name: 'nginx' },
    );

  test.each([
    [
      ['--user', 'www'],
      [100, 101],
    ],
    [
      ['-u', '33'],
      [100, 101],
    ],
    [
      ['-u', 'www,nobody'],
      [100, 101],
    ],
    [['nginx', '--user', 'www'], [100]],
    [['100', '102', '--user', 'www'], [100]],
  ])('%j hits %j', async (args, pids) => {
    const made = machine();
    await killOn(made, args);
    expect(made.sent.map(([pid]) => pid)).toEqual(pids);
  });

  test('without a match fails', async () => {
    expect(await killOn(machine(), ['--user', 'nosuch'])).toMatchObject({
      stderr: 'sysu kill: nothing matched\n',
      code: 1,
    });
  });
});

describe('groups, sessions and trees', () => {
  const family = (): FakeMachine =>
    new FakeMachine(
      { pid: 100, pgid: 100, session: 100 },
      { pid: 110, ppid: 100, pgid: 100, session: 100 },
      { pid: 120, ppid: 110, pgid: 120, session: 100 },
      { pid: 130, ppid: 100, pgid: 130, session: 130 },
      { pid: 200, pgid: 200, session: 200 },
    );

  test.each([
    [
      ['--', '-100'],
      [100, 110],
    ],
    [
      ['-15', '-100'],
      [100, 110],
    ],
    [
      ['-s', 'TERM', '200', '-120'],
      [200, 120],
    ],
    [
      ['--group', '110'],
      [110, 100],
    ],
    [
      ['--session', '120'],
      [120, 100, 110],
    ],
    [['--tree', '130'], [130]],
  ])('%j hits %j', async (args, pids) => {
    const machine = family();
    expect((await killOn(machine, args)).code).toBe(0);
    expect(machine.sent.map(([pid]) => pid)).toEqual(pids);
  });

  test('an empty group is missing', async () => {
    expect(await killOn(family(), ['--', '-555'])).toMatchObject({
      stderr: 'sysu kill: -555: no such process group\n',
      code: 1,
    });
  });

  test('a tree is signalled children first', async () => {
    const machine = family();
    const { stdout } = await killOn(machine, ['--tree', '100']);
    const order = machine.sent.map(([pid]) => pid);
    expect(order.toSorted((a, b) => a - b)).toEqual([100, 110, 120, 130]);
    expect(order.indexOf(120)).toBeLessThan(order.indexOf(110));
    expect(order.at(-1)).toBe(100);
    expect(stdout.trimEnd().split('\n')).toHaveLength(4);
  });

  test('what a tree forks meanwhile is found by looking again', async () => {
    const machine = family();
    machine.start({ pid: 100, onSignal: () => machine.start({ pid: 140, ppid: 100 }, { pid: 141, ppid: 140 }) });
    const { stdout } = await killOn(machine, ['--tree', '100']);
    expect(machine.sent.map(([pid]) => pid)).toEqual(expect.arrayContaining([140, 141]));
    expect(stdout).toContain('141 process141: TERM sent');
  });

  test('a family that forks faster than it dies is left in the end', async () => {
    const machine = new FakeMachine();
    let next = 1000;
    const fork = (ppid: number): void => {
      const pid = next++;
      machine.start({ pid, ppid, ignores: [TERM], onSignal: () => fork(pid) });
    };
    fork(1);
    await killOn(machine, ['--tree', '1000']);
    expect(machine.sent.length).toBeGreaterThan(5);
    expect(machine.sent.length).toBeLessThan(30);
  });

  test('the child of who took over a pid of the family is not of the family', async () => {
    const machine = family();
    machine.onSweep = (sweeps) => {
      if (sweeps === 0) machine.start({ pid: 110, ppid: 1 }, { pid: 111, ppid: 110 });
    };
    await killOn(machine, ['--tree', '110']);
    expect(machine.sent).toEqual([]);
  });
});

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

describe('--dry-run', () => {
  test('shows who would be hit, and by what', async () => {
    const machine = new FakeMachine({ pid: 100, name: 'web' });
    const { stdout, code } = await killOn(machine, ['--dry-run', '-9', '100', '1']);
    expect({ stdout, code, sent: machine.sent }).toEqual({ stdout: '100 web: would get KILL\n', code: 1, sent: [] });
  });
});

describe('--timeout', () => {
  test('says how each ended', async () => {
    const machine = new FakeMachine({ pid: 100, name: 'web' }, { pid: 101, exitCode: 0 }, { pid: 102, exitCode: null });
    const { stdout, code } = await killOn(machine, ['--timeout', '5', '100', '101', '102']);
    const lines = stdout.replaceAll(/\d\.\d\d s/g, 'N s').split('\n');
    expect(lines).toEqual([
      '100 web: ended by TERM within N s',
      '101 process101: exited with 0 after TERM within N s',
      '102 process102: ended after TERM within N s',
      '',
    ]);
    expect(code).toBe(0);
  });

  test('kills who ignores the first signal, and only him', async () => {
    const machine = new FakeMachine({ pid: 100, ignores: [TERM] }, { pid: 101 });
    const { stdout, code } = await killOn(machine, ['--timeout', '0.05', '100', '101']);
    expect(machine.signalsTo(100)).toEqual([TERM, KILL]);
    expect(machine.signalsTo(101)).toEqual([TERM]);
    expect(stdout).toMatch(/^100 process100: ended by KILL within 0\.\d\d s\n101 process101: ended by TERM/);
    expect(code).toBe(0);
  });

  test('gives up a second after KILL, with the state it hangs in', async () => {
    const machine = new FakeMachine({ pid: 100, name: 'hung', state: 'D', ignores: [TERM, KILL] });
    const began = performance.now();
    const { stdout, stderr, code } = await killOn(machine, ['--timeout', '0.1', '100']);
    const seconds = (performance.now() - began) / 1000;
    expect(stderr).toBe(
      'sysu kill: 100 hung: not ended after KILL, state D (it waits in the kernel, and cannot be interrupted)\n',
    );
    expect({ stdout, code }).toEqual({ stdout: '', code: 124 });
    expect(seconds).toBeGreaterThan(1.05);
    expect(seconds).toBeLessThan(3);
  });

  test('lets a stopped process go on, so that it can end', async () => {
    const machine = new FakeMachine({
      pid: 100,
      state: 'T',
      onSignal: (signal) => {
        if (signal === 18) setImmediate(() => machine.end(100, -TERM));
      },
    });
    const { stdout } = await killOn(machine, ['--timeout', '5', '100']);
    expect(machine.signalsTo(100)).toEqual([TERM, 18]);
    expect(stdout).toContain('ended by TERM');
  });

  test('counts a zombie as ended', async () => {
    const machine = new FakeMachine({ pid: 100, state: 'Z', ignores: [TERM, KILL] });
    expect((await killOn(machine, ['--timeout', '5', '100'])).code).toBe(0);
    expect(machine.sent).toEqual([]);
  });

  test('kills children that a stubborn tree forked while we waited', async () => {
    const machine = new FakeMachine({ pid: 100, ignores: [TERM] });
    setTimeout(() => machine.start({ pid: 101, ppid: 100, ignores: [TERM] }), 50);
    expect((await killOn(machine, ['--tree', '--timeout', '0.2', '100'])).code).toBe(0);
    expect(machine.pids()).toEqual([1, 800, 900]);
  });

  test('that something is alive outweighs that something is missing', async () => {
    const machine = new FakeMachine({ pid: 100, ignores: [TERM, KILL] });
    expect((await killOn(machine, ['--wait', '--timeout', '0.05', '100', '4242'])).code).toBe(124);
  });

  test('one that is denied is not waited for', async () => {
    const machine = new FakeMachine({ pid: 100, denied: true });
    expect((await killOn(machine, ['--timeout', '5', '100'])).code).toBe(1);
  });
});

describe('--wait', () => {
  test('waits for as long as it takes', async () => {
    const machine = new FakeMachine({ pid: 100, ignores: [TERM] });
    setTimeout(() => machine.end(100, 3), 100);
    const { stdout, code } = await killOn(machine, ['--wait', '100']);
    expect(stdout).toMatch(/^100 process100: exited with 3 after TERM within 0\.\d\d s\n$/);
    expect(code).toBe(0);
  });

  test('with --timeout gives up without killing', async () => {
    const machine = new FakeMachine({ pid: 100, ignores: [TERM] });
    const { stderr, code } = await killOn(machine, ['--wait', '--timeout', '0.05', '100']);
    expect(stderr).toBe('sysu kill: 100 process100: not ended after TERM, sleeping\n');
    expect({ code, sent: machine.sent }).toEqual({ code: 124, sent: [[100, TERM]] });
  });

  test('with signal 0 only waits', async () => {
    const machine = new FakeMachine({ pid: 100 });
    setTimeout(() => machine.end(100, null), 50);
    expect((await killOn(machine, ['-0', '--wait', '100'])).stdout).toMatch(/^100 process100: ended within/);
  });
});

describe('Ctrl-C', () => {
  /** Presses it at these milliseconds. */
  function pressing(...times: number[]): (handle: () => void) => () => void {
    return (handle) => {
      const timers = times.map((time) => setTimeout(handle, time));
      return () => timers.forEach(clearTimeout);
    };
  }

  test('once calls off KILL, and the wait goes on', async () => {
    const machine = new FakeMachine({ pid: 100, ignores: [TERM] });
    const { stderr, code } = await killOn(machine, ['--timeout', '0.2', '100'], { onInterrupt: pressing(30) });
    expect(machine.signalsTo(100)).toEqual([TERM]);
    expect(stderr).toMatch(/^sysu kill: will not KILL; still waiting/);
    expect(code).toBe(124);
  });

  test('twice ends the wait', async () => {
    const machine = new FakeMachine({ pid: 100, ignores: [TERM] });
    const began = performance.now();
    const { stderr, code } = await killOn(machine, ['--timeout', '60', '100'], { onInterrupt: pressing(30, 60) });
    expect(performance.now() - began).toBeLessThan(5000);
    expect(machine.signalsTo(100)).toEqual([TERM]);
    expect(stderr).toContain('100 process100: not ended after TERM, sleeping');
    expect(code).toBe(130);
  });

  test('once ends a wait that no KILL would follow', async () => {
    const machine = new FakeMachine({ pid: 100, ignores: [TERM] });
    expect((await killOn(machine, ['--wait', '100'], { onInterrupt: pressing(30) })).code).toBe(130);
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
