import { spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, test } from 'vitest';
import { declared, waysByFlag } from '../../packages/cli/src/command.js';
import type { Declaration } from '../../packages/cli/src/command.js';
import { commands } from '../../packages/cli/src/commands/index.js';
import { runCommand } from '../cli/context.js';
import { unsharePids } from '../works.js';
import { utmpRecord } from '../utmp-record.js';
import { beside } from './beside.js';
import type { Answer } from './beside.js';
import { isInstalled } from './oracle.js';
import { uses } from './uses.js';

const sessions = Buffer.concat([
  utmpRecord({ type: 2, user: 'reboot', line: '~', host: '6.1', pid: 0 }),
  utmpRecord({ type: 7, user: 'ann', line: 'pts/4095', pid: 1 }),
  utmpRecord({ type: 6, user: 'LOGIN', line: 'tty1', pid: 1, id: '1' }),
]).toString('base64');

/** Where the help of a program has its options. */
const help: Readonly<Record<string, readonly string[]>> = { ps: ['--help', 'all'] };

describe.runIf(unsharePids).each(Object.entries(uses))('sysu %s is used as its forerunner', (name, use) => {
  const { program = name, setup = '', before = '', after = '' } = use;
  const { same = [], alike = [], titled = [], taken = [] } = use;
  const all = [...new Set([...same, ...alike, ...titled, ...taken])];
  const isThere = isInstalled(program === 'kill' ? '/bin/kill' : program);
  let answers: Map<string, { ours: Answer; theirs: Answer }>;

  beforeAll(async () => {
    const planted = `base64 -d > utmp <<< ${sessions}\n${setup}`;
    if (isThere) answers = await beside(name, all, { program, setup: planted, before, after });
  }, 300_000);

  describe.skipIf(!isThere)(`beside ${program}`, () => {
    test.each(same)('%s: the same lines', (words) => {
      const { ours, theirs } = answers.get(words)!;
      expect(linesOf(ours)).toEqual(linesOf(theirs));
    });

    test.each(alike)('%s: the same lines but for numbers', (words) => {
      const { ours, theirs } = answers.get(words)!;
      expect(withoutNumbers(ours)).toEqual(withoutNumbers(theirs));
      expect(theirs.stdout).not.toBe('');
    });

    test.each(titled)('%s: the same titles', (words) => {
      const { ours, theirs } = answers.get(words)!;
      expect(linesOf(ours)[0]).toBe(linesOf(theirs)[0]);
      expect(ours.code).toBe(theirs.code);
      expect(theirs.stdout).not.toBe('');
    });

    test.each(taken)('%s: taken by both', (words) => {
      const { ours, theirs } = answers.get(words)!;
      const shape = ({ code, stdout }: Answer): object => ({ code, prints: stdout !== '' });
      expect(shape(ours)).toEqual(shape(theirs));
    });

    test('every flag of its help is one of ours or answered with our way', async () => {
      const { declaration } = await mainOf(name);
      const known = new Set([...flagsOf(declaration), ...waysByFlag(declaration.instead ?? {}).keys(), ...common]);
      expect(flagsInHelp(program, help[name]).filter((flag) => !known.has(flag))).toEqual([]);
    });
  });
});

describe.skipIf(!isInstalled('ps'))('the words of ps -o', () => {
  const words = [...spawnSync('ps', ['L'], { encoding: 'utf8' }).stdout.matchAll(/^(\S+) +(.+?) *$/gm)];
  const headings = async (): Promise<Map<string, string | null>> => {
    const main = await mainOf('ps');
    const ours = new Map<string, string | null>();
    for (const [, word = ''] of words) {
      const { stdout, stderr, code } = await runCommand(main, ['-p', '1', '-o', word]);
      if (code === 2) expect(stderr).toMatch(/^sysu ps: unknown column .*\nvalid: /);
      ours.set(word, code === 2 ? null : stdout.split('\n')[0]!.trim());
    }
    return ours;
  };

  test('those that we have are headed alike; the others are told from those that there are', async () => {
    const ours = await headings();
    const theirs = new Map(words.map(([, word = '', heading = '']) => [word, heading]));
    const taken = [...ours].filter(([, heading]) => heading !== null);
    expect(taken).toEqual(taken.map(([word]) => [word, theirs.get(word)]));
    expect(taken.length).toBeGreaterThan(95);
  });
});

describe.each(Object.keys(commands))('sysu %s', (name) => {
  test('answers what it does not take with a usage error that names our way', async () => {
    const main = await mainOf(name);
    const flags = [...waysByFlag(main.declaration.instead ?? {})].filter(([flag]) => /^[-+]/.test(flag));
    for (const [flag, way] of flags) {
      const { stdout, stderr, code } = await runCommand(main, [flag]);
      expect({ stdout, stderr, code }).toEqual({
        stdout: '',
        stderr: `sysu ${name}: ${flag} is not taken: ${way}\n`,
        code: 2,
      });
      expect(flagsOf(main.declaration)).not.toContain(flag);
    }
  });
});

const common = ['-h', '--help', '-V', '--version', '-?'];

async function mainOf(name: string): Promise<Awaited<ReturnType<(typeof commands)[string]['load']>>['main']> {
  return (await commands[name]!.load()).main;
}

function flagsOf(declaration: Declaration): string[] {
  return declared(declaration).options.flatMap(({ flags }) => flags.split(/[ ,|]+/).filter((word) => word[0] === '-'));
}

/** Every word of a help that looks like a flag; `-acg` in a line of usage are several. */
function flagsInHelp(program: string, words: readonly string[] = ['--help']): string[] {
  const { stdout, stderr } = spawnSync(program, words, { encoding: 'utf8', input: '' });
  // Lines of it may be examples, in which another program is run, and numbers.
  const text = `${stdout}${stderr}`.replaceAll(new RegExp(`^ {4}${program} .*`, 'gm'), '').replaceAll(/-\d{2,}/g, '');
  const flags = [...text.matchAll(/(?<=[\s[,|{(])--?[A-Za-z0-9?][\w-]*/g)].map(([flag]) => flag);
  const single = flags.flatMap((flag) =>
    /^-[\w?]{2,}/.test(flag)
      ? flag
          .slice(1)
          .split('')
          .map((letter) => `-${letter}`)
      : [flag],
  );
  return [...new Set(single)];
}

function linesOf({ stdout }: Answer): string[] {
  return stdout.split('\n').map((line) => line.trim().replaceAll(/\s+/g, ' '));
}

/** What numbers tell may have changed in between; a unit belongs to its number. Empty lines tell nothing. */
function withoutNumbers(answer: Answer): string[] {
  return linesOf(answer)
    .filter((line) => line !== '')
    .map((line) => line.replaceAll(/-?\d+(\.\d+)?[KMGTP]?/g, '0'));
}
