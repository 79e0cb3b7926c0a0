import { UnknownName } from '@sysu/core';
import { waysByFlag } from '../command.js';
import { UsageError } from '../exit.js';
import { keyword } from './columns.js';
import { instead } from './instead.js';

// Letters of ps in its BSD style, without a dash: each is one of our options; whom a and x choose is made out below.
const letters: Record<string, string[]> = {
  a: [],
  x: [],
  f: ['--forest'],
  h: ['--no-header'],
  r: ['--running'],
  e: ['--environment'],
  c: ['--comm-only'],
  w: ['--wide'],
  n: ['--numeric'],
  u: ['--bsd=user'],
  l: ['--bsd=long'],
  j: ['--bsd=jobs'],
  v: ['--bsd=memory'],
  H: ['--thread-rows'],
  // As ps has it, and not for -O.
  O: ['--comm-only'],
  T: ['--tty=self'],
  Z: ['--context'],
};
// They stand by themselves or behind a, u and x: among all letters, ash or gnu would be no name.
const seldom: Record<string, string[]> = {
  g: [],
  m: ['--with-threads'],
  s: ['--bsd=signals'],
  L: ['--columns'],
  S: ['--cumulative'],
  X: ['--bsd=registers'],
};
const withList: Record<string, string> = {
  o: '--format',
  O: '--extra-format',
  k: '--sort',
  p: '--pid',
  q: '--pid',
  t: '--tty',
  U: '--user',
};

// One form at most: what has the letters of two is a name, such as java.
const bsd = /^[axfhrecwnHTZ]*[uljv]?[axfhrecwnHTZ]*([oOkpqtU]?)$/;
const attached = /^([axwh]*)([pq](?=\d[\d,]*$)|t(?=\?$|pts\/|tty|\/)|k(?=[+-]))(.+)$/;
const dashed = /^-[auwfjlhc]*x[auwfjlhc]*o?$/;
const alone = /^(a?u?x?)([gmsA-Z])$/;
const notTaken = waysByFlag(instead);

/**
 * The habits that an option parser cannot read: `aux`, `axjf`, `axo pid,comm`, `ax k -rss`, `p1`, and keys of ps to
 * sort by. Words without a dash that cannot be letters of ps are searched for.
 */
export function rewriteHabits(args: readonly string[]): string[] {
  const options: string[] = [];
  let seen: string | null = null;
  for (let at = 0; at < args.length; at++) {
    const word = args[at]!;
    if (word === '--') {
      options.push(...args.slice(at));
      break;
    }
    const read = isValue(args[at - 1]) ? null : readLetters(isLetter(word, args[at + 1]) ? word.slice(1) : word);
    if (read === null) options.push(word);
    else {
      options.push(...read.options);
      if (isOwnTerminal(word.replace('-', ''), args[at + 1])) options.push('--tty=self');
      else if (read.list !== null) options.push(`${withList[read.list]}=${listBehind(word, args[++at])}`);
      seen = `${seen ?? ''}${read.letters}`;
    }
  }
  return sortedByKeywords([...(seen === null ? [] : whatLettersAsk(seen, options)), ...options]);
}

/** Whether it is the value of the option before it. Behind one that is spelled out it may be, unless ps has that. */
function isValue(before = ''): boolean {
  return /^--(?!no-head|forest$|deselect$)[^=]+$|^-[^-CGOUgopqstu]*[CGOUgopqstu]$/.test(before);
}

/** `ps -t` and `ps -g` without a list, and `ps -aux`, which ps then takes for the letters: there is no -x. */
function isLetter(word: string, next: string | undefined): boolean {
  return (/^-[gt]$/.test(word) && next === undefined) || dashed.test(word);
}

/** `ps t` without a list, which would be of terminals. */
function isOwnTerminal(word: string, next = ''): boolean {
  return /^a?u?x?t$/.test(word) && !/^([?-]|self|console)$|[/\d]/.test(next);
}

interface Letters {
  letters: string;
  options: string[];
  /** The letter for which a list follows. */
  list: string | null;
}

/** null for a word that is something else. */
function readLetters(word: string): Letters | null {
  // `ps -28`: of session 28.
  if (/^-\d[\d,]*$/.test(word)) return { letters: '', options: [`--sid=${word.slice(1)}`], list: null };
  const [, before = '', letter = '', rest] = attached.exec(word) ?? [];
  if (rest !== undefined)
    return { letters: before, options: [...optionsOf(before), `${withList[letter]}=${rest}`], list: null };
  const [, others = '', last = ''] = alone.exec(word) ?? [];
  if (notTaken.has(last))
    throw new UsageError(`${last} is not taken: ${notTaken.get(last)}; a name like this stands behind --search`);
  if (Object.hasOwn(seldom, last))
    return { letters: others, options: [...optionsOf(others), ...seldom[last]!], list: null };
  const [found, list = ''] = bsd.exec(word) ?? [];
  return found ? { letters: word, options: optionsOf(word), list: list || null } : null;
}

function optionsOf(word: string): string[] {
  return word.split('').flatMap((letter) => letters[letter] ?? []);
}

/** Whom they choose, and the plainest form of ps, unless there is another. */
function whatLettersAsk(seen: string, options: readonly string[]): string[] {
  const isAll = seen.includes('a') && seen.includes('x');
  const whom = isAll ? 'all' : seen.includes('a') ? 'terminal' : seen.includes('x') ? 'own' : 'own-terminal';
  return [`--among=${whom}`, ...(options.some((word) => word.startsWith('--bsd')) ? [] : ['--bsd=plain'])];
}

function listBehind(word: string, list: string | undefined): string {
  if (list !== undefined && !list.startsWith('--')) return list;
  const option = withList[word.at(-1)!];
  throw new UsageError(`${word}: no list for ${option} behind it; a name like this stands behind --search`);
}

/** `--sort -%cpu,rss`: the words of ps stand for the columns that they show. */
function sortedByKeywords(args: readonly string[]): string[] {
  return args.map((word, i) => {
    if (args[i - 1] === '--sort') return columnKeys(word);
    return word.startsWith('--sort=') ? `--sort=${columnKeys(word.slice('--sort='.length))}` : word;
  });
}

function columnKeys(keys: string): string {
  return keys.replaceAll(/[^,+-][^,]*/g, (key) => {
    try {
      return keyword(key).field.name;
    } catch (error) {
      // It is told with the columns that there are.
      if (error instanceof UnknownName) return key;
      throw error;
    }
  });
}
