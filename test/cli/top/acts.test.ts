import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, describe, expect, test } from 'vitest';
import { AccessDenied, createSystem, Process } from '@sysu/core';
import type { System } from '@sysu/core';
import { Actor } from '../../../packages/cli/src/top/acts.js';
import type { Act, Note, Row } from '../../../packages/cli/src/top/state/state.js';
import { record } from './made.js';

const children: ChildProcess[] = [];
afterEach(() => children.splice(0).forEach((child) => child.kill('SIGKILL')));

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
});

test('niceness is set, and changed by one', async () => {
  const child = await start(':');
  const row = rowOf(child.pid!);
  await told([row], { do: 'nice', value: 7 });
  expect(new Process(child.pid).nice()).toBe(7);
  expect(await told([row], { do: 'niceBy', by: 1 })).toEqual([
    { text: `niceness changed of ${child.pid}`, tone: 'good' },
  ]);
  expect(new Process(child.pid).nice()).toBe(8);
});
