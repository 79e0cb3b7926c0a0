import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as core from '@sysu/core';
import { describe, expect, test } from 'vitest';
import { processLoops } from './leaks/process-loops.js';
import { systemLoops } from './leaks/system-loops.js';
import { entriesOf } from './reference-page.js';
import type { Entry } from './reference-page.js';

const entries = entriesOf(readFileSync(join(import.meta.dirname, '../docs/reference.md'), 'utf8'));
const calls = entries.filter(({ isCall }) => isCall);
const titles = (which: readonly Entry[]): string[] => which.map(({ title }) => title);
/** A call of the machine we run on stands there without its owner. */
const memberOf = (owner: string, name: string): Entry =>
  calls.find(({ title }) => title === `${owner}.${name}` || (owner === 'System' && title === name))!;

/** What numbers count, as the descriptions word it. */
const unit = new RegExp(
  String.raw`\b(bytes|seconds|percent|MHz|Celsius|revolutions|epoch|pids?|numbers?|ids?|how (many|often)|niceness|level` +
    String.raw`|limits?|inodes?|index|group|session|threads|descriptors|handles|CPUs|exit code|a second|averages|rows` +
    String.raw`|counters?|counts?|times|faults|events|sockets|port|sessions?|codes?|cores|kbit|Mbit)\b`,
  'i',
);

test('more than a hundred calls and types are on the page', () => {
  expect(calls.length).toBeGreaterThan(100);
  expect(entries.filter(({ title }) => title.startsWith('type ')).length).toBeGreaterThan(50);
});

test('every call says what it brings, what it throws, where there is one, and shows an example', () => {
  for (const key of ['signature', 'prose', 'throws', 'available', 'example'] as const)
    expect(titles(calls.filter((call) => !call[key])), key).toEqual([]);
});

test('every number has a unit', () => {
  const unsaid = calls.filter(({ signature, prose }) => returned(signature).includes('number') && !unit.test(prose));
  expect(titles(unsaid)).toEqual([]);
});

/** What is returned, without the parameters. */
function returned(signature: string): string {
  return signature
    .split('\n')
    .map((line) => line.slice(line.lastIndexOf('): ') + 1))
    .join(' ');
}

test('every number of a type as well', () => {
  const types = entries.filter(({ title }) => title.startsWith('type '));
  const unsaid = types.filter(({ signature, prose }) => /: number/.test(signature) && !unit.test(signature + prose));
  expect(titles(unsaid)).toEqual([]);
});

// What is made here and not read from the system.
const made = new Set(
  'abilities attrs backend cacheClear equals has identity isRunning key oneshot pid process processes processIter processSampler returncode sampler thread toString constructor parents asDict'.split(
    ' ',
  ),
);
const source =
  /`?\/(proc|sys|etc|run|var|dev)\b|\w+\(\d\)|SIG[A-Z]+|memory\.max|pidfd|netConnections|ppid|memoryInfo|memoryFootprint|CPU clock|counters|Windows/;

test('every figure of a machine or a process has its source', () => {
  const read = calls.filter(({ part }) => part === 'The machine' || part === 'A process');
  expect(read.length).toBeGreaterThan(80);
  const unsaid = read.filter(({ title, prose }) => !made.has(title.split('.').at(-1)!) && !source.test(prose));
  expect(titles(unsaid)).toEqual([]);
});

/** What a call throws; null when it does not. */
async function thrownBy(call: () => unknown): Promise<Error | null> {
  try {
    await call();
    return null;
  } catch (error) {
    return error as Error;
  }
}

describe.runIf(core.LINUX)('of a process that has ended', () => {
  // That one throws what is done within it.
  const loops = Object.entries(processLoops).filter(([name]) => name !== 'oneshot');

  test.each(loops)('%s throws what is said', async (name, [loop]) => {
    const child = new core.Popen('true', { stdio: 'ignore' });
    const ended = new core.Process(child.pid);
    await child.wait();
    const thrown = await thrownBy(() => loop!(ended));
    const said = memberOf('Process', name).throws!;
    if (thrown !== null) expect(said).toContain(thrown.name);
    else expect(said).not.toMatch(/^NoSuchProcess/);
  });
});

describe('of a machine that is read from a file', () => {
  const machineFile = join(import.meta.dirname, 'fixtures/debian-12.machine');
  const system = core.createSystem({ machineFile });
  const process = system.process(1);
  const asked: [string, string, () => unknown][] = [
    ...Object.entries(systemLoops).map(([name, [loop]]) => ['System', name, () => loop!(system)] as never),
    ...Object.entries(processLoops).map(([name, [loop]]) => ['Process', name, () => loop!(process)] as never),
  ];
  // Their loops let errors pass.
  const lenient = new Set(['wait', 'numHandles', 'returncode', 'winServiceIter', 'winServiceGet']);

  test.each(asked.filter(([, name]) => !lenient.has(name)))('%s.%s is there or not, as is said', async (...asking) => {
    const [owner, name, ask] = asking;
    const isThere = !((await thrownBy(ask)) instanceof core.Unsupported);
    expect(memberOf(owner, name).available).toMatch(
      isThere ? /files$|everywhere|set only/ : /of the machine we run on/,
    );
  });
});
