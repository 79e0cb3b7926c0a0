import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, describe, expect, test } from 'vitest';
import { AccessDenied, createSystem, IOPRIO_CLASS_BE, Process, RLIMIT_NOFILE } from '@sysu/core';
import type { System } from '@sysu/core';
import { Actor } from '../../../packages/cli/src/top/acts/actor.js';
import type { Act, Note, Row } from '../../../packages/cli/src/top/state/state.js';
import { Planted } from '../../planted.js';
import { record } from './made.js';

const children: ChildProcess[] = [];
const planted = new Planted();
afterEach(() => {
  children.splice(0).forEach((child) => child.kill('SIGKILL'));
  planted.end();
});

/** A process of ours, which has said that it is ready. */
async function start(script: string): Promise<ChildProcess> {
  const child = spawn('sh', ['-c', `${script}; echo; exec sleep 1000`], { stdio: ['ignore', 'pipe', 'ignore'] });
  children.push(child);
  await once(child.stdout, 'data');
  return child;
}

function rowOf(pid: number, createTime: number | null = new Process(pid).createTime()): Row {
  return { id: pid, record: record(pid, { createTime }), prefix: '', hidden: 0 };
}

async function told(rows: readonly Row[], act: Act, system: System = createSystem()): Promise<Note[]> {
  const notes: Note[] = [];
  const actor = new Actor(system);
  actor.pin(rows);
  await actor.do(act, (note) => notes.push(note));
  return notes;
}

describe('a signal', () => {
  test('goes to the process of the row, and it is told', async () => {
    const child = await start(':');
    const exit = once(child, 'exit');
    const notes = await told([rowOf(child.pid!)], { do: 'signal', signal: 'SIGHUP' });
    expect(notes).toEqual([{ text: `SIGHUP sent to ${child.pid}`, tone: 'good' }]);
    expect(await exit).toEqual([null, 'SIGHUP']);
  });

  test('does not go to another process with the same number', async () => {
    const child = await start(':');
    const started = new Process(child.pid).createTime()!;
    const notes = await told([rowOf(child.pid!, started - 60)], { do: 'signal', signal: 'SIGKILL' });
    expect(notes).toEqual([{ text: `already gone: ${child.pid}`, tone: 'warning' }]);
    expect(new Process(child.pid).isRunning()).toBe(true);
  });

  test('that comes too late is told', async () => {
    const child = await start(':');
    const row = rowOf(child.pid!);
    const exit = once(child, 'exit');
    child.kill('SIGKILL');
    await exit;
    expect(await told([row], { do: 'signal', signal: 'SIGTERM' })).toEqual([
      { text: `already gone: ${child.pid}`, tone: 'warning' },
    ]);
  });

  test('that is not permitted is told', async () => {
    const refusing = {
      process: (pid: number) => ({
        pid,
        createTime: () => 5,
        status: () => 'sleeping',
        sendSignal: () => {
          throw new AccessDenied(pid, 'signal');
        },
      }),
    } as unknown as System;
    expect(await told([rowOf(77, 5)], { do: 'signal', signal: 'SIGTERM' }, refusing)).toEqual([
      { text: 'not permitted: 77', tone: 'alarm' },
    ]);
  });
});

describe('to end a process', () => {
  test('SIGTERM is enough for most', async () => {
    const child = await start(':');
    const exit = once(child, 'exit');
    const notes = await told([rowOf(child.pid!)], { do: 'end' });
    expect(notes.map(({ text }) => text)).toEqual([
      `SIGTERM sent, for 3 s waiting for ${child.pid}`,
      `ended: ${child.pid}`,
    ]);
    expect(await exit).toEqual([null, 'SIGTERM']);
  });

  test('SIGKILL comes to those who do not listen', async () => {
    const child = await start("trap '' TERM");
    const exit = once(child, 'exit');
    const notes = await told([rowOf(child.pid!)], { do: 'end' });
    expect(notes.at(-1)).toEqual({ text: `killed: ${child.pid}`, tone: 'good' });
    expect(await exit).toEqual([null, 'SIGKILL']);
  });

  test('all are told of: who listened, who had to be killed, who had ended', async () => {
    const [mild, stubborn] = [await start(':'), await start("trap '' TERM")];
    const zombie = await planted.zombie();
    const notes = await told(
      [mild.pid!, stubborn.pid!, zombie].map((pid) => rowOf(pid)),
      { do: 'end' },
    );
    expect(notes.at(-1)).toEqual({
      text: `ended: ${mild.pid}; killed: ${stubborn.pid}; ended already, and waiting for the parent to collect: ${zombie}`,
      tone: 'warning',
    });
  });
});

describe('a zombie', () => {
  test.each([{ do: 'signal', signal: 'SIGKILL' }, { do: 'end' }] as const)('has ended before %o', async (act) => {
    const pid = await planted.zombie();
    expect(await told([rowOf(pid)], act)).toEqual([
      { text: `ended already, and waiting for the parent to collect: ${pid}`, tone: 'warning' },
    ]);
  });

  test('of which other threads go on takes signals', async () => {
    const pid = await planted.zombieLeader();
    const notes = await told([rowOf(pid)], { do: 'end' });
    expect(notes.at(-1)).toEqual({ text: `ended: ${pid}`, tone: 'good' });
  });
});

describe('a setting', () => {
  test('is told with what was there before and what is there now', async () => {
    const child = await start(':');
    const row = rowOf(child.pid!);
    expect(await told([row], { do: 'set', setting: { of: 'nice', to: 7 } })).toEqual([
      { text: `niceness 0 -> 7: ${child.pid}`, tone: 'good' },
    ]);
    expect(await told([row], { do: 'set', setting: { of: 'nice', by: 1 } })).toEqual([
      { text: `niceness 7 -> 8: ${child.pid}`, tone: 'good' },
    ]);
    expect(new Process(child.pid).nice()).toBe(8);
  });

  test('is made for all threads of a process', async () => {
    const child = threaded();
    await once(child.stdout!, 'data');
    await told([rowOf(child.pid!)], { do: 'set', setting: { of: 'nice', to: 5 } });
    const process = new Process(child.pid);
    const threads = await process.threads();
    expect(threads.length).toBeGreaterThan(1);
    expect(new Set(threads.map(({ id }) => process.thread(id).nice()))).toEqual(new Set([5]));
  });

  test('is made for the one thread that a row is of', async () => {
    const child = threaded();
    await once(child.stdout!, 'data');
    const process = new Process(child.pid);
    const { id: tid } = (await process.threads()).at(-1)!;
    const row = { ...rowOf(child.pid!), id: tid };
    await told([{ ...row, record: { ...row.record, tid } }], { do: 'set', setting: { of: 'nice', to: 5 } });
    expect([process.thread(tid).nice(), process.nice()]).toEqual([5, 0]);
  });

  test('of I/O priority is a class and a level', async () => {
    const child = await start(':');
    const to = { ioclass: IOPRIO_CLASS_BE, value: 7 };
    const notes = await told([rowOf(child.pid!)], { do: 'set', setting: { of: 'ionice', to } });
    expect(notes).toEqual([
      { text: expect.stringMatching(`I/O priority .+ -> best-effort: prio 7: ${child.pid}$`), tone: 'good' },
    ]);
    expect(new Process(child.pid).ionice()).toEqual(to);
  });

  test('of CPUs leaves those as they are that were not named', async () => {
    const child = await start(':');
    const [first, ...others] = new Process(child.pid).cpuAffinity();
    await told([rowOf(child.pid!)], { do: 'set', setting: { of: 'affinity', on: [], off: others } });
    expect(new Process(child.pid).cpuAffinity()).toEqual([first]);
    await told([rowOf(child.pid!)], { do: 'set', setting: { of: 'affinity', on: others, off: [] } });
    expect(new Process(child.pid).cpuAffinity()).toEqual([first, ...others]);
  });

  test('that leaves no CPU is refused', async () => {
    const child = await start(':');
    const off = new Process(child.pid).cpuAffinity();
    expect(await told([rowOf(child.pid!)], { do: 'set', setting: { of: 'affinity', on: [], off } })).toEqual([
      { text: `${child.pid}: no CPU is left`, tone: 'alarm' },
    ]);
    expect(new Process(child.pid).cpuAffinity()).toEqual(off);
  });

  test('of a limit is soft, hard or both', async () => {
    const child = await start('ulimit -n 256');
    expect(await told([rowOf(child.pid!)], { do: 'limit', resource: 'NOFILE', limit: '64:' })).toEqual([
      { text: `NOFILE 256:256 -> 64:256: ${child.pid}`, tone: 'good' },
    ]);
    expect(new Process(child.pid).rlimit(RLIMIT_NOFILE)).toEqual([64, 256]);
  });

  test('that is none is told in words', async () => {
    const child = await start('ulimit -n 256');
    const [note] = await told([rowOf(child.pid!)], { do: 'limit', resource: 'NOFILE', limit: '512:256' });
    expect(note).toMatchObject({ text: expect.stringContaining('exceeds'), tone: 'alarm' });
    expect(new Process(child.pid).rlimit(RLIMIT_NOFILE)).toEqual([256, 256]);
  });

  test('of many is told by what changed, with those where it did not', async () => {
    const [first, second, third] = [await start(':'), await start('renice 5 $$ >&2'), await start(':')];
    const rows = [first, second, third].map(({ pid }) => rowOf(pid!));
    const exit = once(third, 'exit');
    third.kill('SIGKILL');
    await exit;
    expect(await told(rows, { do: 'set', setting: { of: 'nice', to: 9 } })).toEqual([
      {
        text: `niceness 0 -> 9: ${first.pid}; niceness 5 -> 9: ${second.pid}; already gone: ${third.pid}`,
        tone: 'warning',
      },
    ]);
  });
});

describe('before a setting is changed', () => {
  test('it is told how processes are set, and where they differ', async () => {
    const children = [await start('ulimit -n 256'), await start('ulimit -n 128')];
    const actor = new Actor(createSystem());
    actor.pin(children.map(({ pid }) => rowOf(pid!)));
    const answers = [await actor.survey('ionice'), await actor.survey('affinity'), await actor.survey('limits')];
    const cpus = new Process(children[0]!.pid).cpuAffinity();
    expect(answers).toMatchObject([
      { survey: { of: 'ionice', priorities: children.map(({ pid }) => new Process(pid).ionice()) } },
      { survey: { of: 'affinity', online: expect.arrayContaining(cpus), allowed: [cpus, cpus] } },
      { survey: { of: 'limits' } },
    ]);
    expect(answers[2]).toMatchObject({
      survey: {
        limits: expect.arrayContaining([
          { resource: 'NOFILE', description: 'max number of open files', units: 'files', soft: null, hard: null },
          expect.objectContaining({ resource: 'CPU', soft: expect.any(String) }),
        ]),
      },
    });
  });

  test('it is told when there is nobody any more', async () => {
    const child = await start(':');
    const row = rowOf(child.pid!);
    const exit = once(child, 'exit');
    child.kill('SIGKILL');
    await exit;
    const actor = new Actor(createSystem());
    actor.pin([row]);
    expect(await actor.survey('limits')).toEqual({ note: { text: `already gone: ${child.pid}`, tone: 'warning' } });
  });
});

/** Node.js, which has threads of its own. It says when it is there. */
function threaded(): ChildProcess {
  const script = 'console.log(); setInterval(() => {}, 1e6)';
  const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'ignore'] });
  children.push(child);
  return child;
}
