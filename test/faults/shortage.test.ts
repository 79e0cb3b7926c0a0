import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Planted } from '../planted.js';
import { strace } from '../works.js';
import { ask } from './question.js';
import type { Outcome, Question } from './question.js';

// Standing for the whole: what reads a directory of every process, and what reads one of them.
const questions: Question[] = [
  { ask: 'pids' },
  { ask: 'processes', columns: ['pid', 'name', 'user', 'rss', 'started'] },
  { ask: 'threads', columns: ['pid', 'tid', 'name'] },
  { ask: 'children', pid: process.pid },
];

// So many that all processes are asked for their parents.
const planted = new Planted();
beforeAll(() => Promise.all(Array.from({ length: 70 }, () => planted.sleeper())));
afterAll(() => planted.end());

const READS = 'read,pread64';

function countOf({ value }: Outcome): number {
  return (value as unknown[]).length;
}

describe.runIf(process.platform === 'linux')('without descriptors', () => {
  const limited = ['sh', '-c', 'ulimit -n 64; exec "$@"', 'sh'];

  test.each(questions)('$ask: all or an error, never silently less', { timeout: 60_000 }, async (question) => {
    const whole = countOf(await ask(question));
    const errors: unknown[] = [];
    for (const leave of [0, 1, 2, 3, 5]) {
      const outcome = await ask({ ...question, leave }, limited);
      if (outcome.error === undefined) expect(countOf(outcome), `${leave} left`).toBeGreaterThan(whole - 30);
      else errors.push(outcome.error.code);
    }
    expect(new Set(errors)).toEqual(new Set(['EMFILE']));
  });
});

describe.runIf(process.platform === 'linux' && strace)('a kernel that fails', () => {
  const failing = (path: string, call: string, when: string): string[] => {
    const inject = `inject=${call}:error=${when}`;
    return ['strace', '-f', '-qq', '-o', '/dev/null', '-P', path, '-e', `trace=${call}`, '-e', inject];
  };

  test.each([
    ['pids', 'EIO:when=1'],
    ['pids', 'EIO:when=2'],
    ['pids', 'ENOMEM:when=1'],
    ['processes', 'EIO:when=2'],
    ['threads', 'EIO:when=2'],
    ['children', 'EIO:when=2'],
  ] as const)('in the middle of listing /proc for %s (%s) makes it incomplete', async (name, when) => {
    const question = questions.find((each) => each.ask === name)!;
    const { error } = await ask(question, failing('/proc', 'getdents64', when));
    expect(error).toMatchObject({ name: 'Incomplete', code: when.slice(0, when.indexOf(':')), lost: 1 });
  });

  test('a signal in between is none', async () => {
    const whole = countOf(await ask({ ask: 'pids' }));
    const outcome = await ask({ ask: 'pids' }, failing('/proc', 'getdents64', 'EINTR:when=1'));
    expect(outcome.error?.code ?? countOf(outcome)).not.toBe(0);
    if (outcome.error === undefined) expect(countOf(outcome)).toBeGreaterThan(whole - 30);
  });

  test.each(['EIO', 'ENOMEM'])('at one file (%s) loses its row, and says so', async (code) => {
    const question: Question = { ask: 'processes', columns: ['pid', 'ppid'], pids: [1, process.pid] };
    const { error } = await ask(question, failing('/proc/1/stat', READS, `${code}:when=1+`));
    expect(error).toMatchObject({ name: 'Incomplete', code, lost: 1, rows: 1 });
  });

  test('at what the figures need to know of the machine is an error', async () => {
    const question: Question = { ask: 'processes', columns: ['pid', 'started'], pids: [1] };
    const { error } = await ask(question, failing('/proc/stat', READS, 'EIO:when=1+'));
    expect(error).toMatchObject({ name: 'Incomplete', code: 'EIO', lost: 1, rows: 0 });
  });
});
