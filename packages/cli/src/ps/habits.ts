import { UnknownName } from '@sysu/core';
import { waysByFlag } from '../command.js';
import { UsageError } from '../exit.js';
import { keyword } from './columns.js';
import { instead } from './instead.js';

// Letters of ps in its BSD style, without a dash: each is one of our options, or nothing because we list all anyway.
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
  H: ['--thread-rows'],
  Z: ['--context'],
};
const forms: Record<string, string> = { u: 'user', l: 'long', j: 'jobs', v: 'memory' };
const withList: Record<string, string> = {
  o: '--format',
  O: '--extra-format',
  k: '--sort',
  p: '--pid',
  q: '--pid',
  t: '--tty',
  U: '--user',
};

const all = Object.keys(letters).join('');
// One form at most: what has the letters of two is a name, such as java.
const bsd = new RegExp(`^[${all}]*[${Object.keys(forms).join('')}]?[${all}]*[${Object.keys(withList).join('')}]?$`);
const notTaken = waysByFlag(instead);
const attached = /^([axwh]*)(?:([pq])(\d[\d,]*)|(k)([+-].+))$/;

/**
 * The habits that an option parser cannot read: `aux`, `axjf`, `axo pid,comm`, `ax k -rss`, `p1`, and keys of ps to
 * sort by. Only the first words can be letters of ps; behind them, words without a dash are searched for.
 */
export function rewriteHabits(args: readonly string[]): string[] {
  const options: string[] = [];
  let isPlain = false;
  let at = 0;
  for (; at < args.length && args[at] !== ''; at++) {
    const word = args[at]!;
    const [, before = word, , pids, , key] = attached.exec(word) ?? [];
    const last = word.at(-1)!;
    if (pids !== undefined) options.push(...lettersOf(before), `--pid=${pids}`);
    else if (key !== undefined) options.push(...lettersOf(before), `--sort=${key}`);
    // `ps -28`: of session 28.
    else if (/^-\d[\d,]*$/.test(word)) options.push(`--sid=${word.slice(1)}`);
    else if (/^a?x?L$/.test(word)) options.push('--columns');
    // Not among other letters, or ash would be no name.
    else if (/^a?x?s$/.test(word)) options.push('--bsd=signals');
    else if (/^a?x?[A-Zm]$/.test(word) && notTaken.has(last))
      throw new UsageError(`${last} is not taken: ${notTaken.get(last)}; a name like this stands behind --search`);
    else if (!bsd.test(word)) break;
    else {
      options.push(...lettersOf(word));
      if (Object.hasOwn(withList, last)) options.push(`${withList[last]}=${listBehind(word, args[++at])}`);
    }
    isPlain = true;
  }
  // `ps a`, `ps ax`: in the plainest form of ps, unless another was asked for.
  const hasForm = options.some((word) => /^--(bsd|format|extra-format|columns)/.test(word));
  if (isPlain && !hasForm) options.push('--bsd=plain');
  return sortedByKeywords([...options, ...args.slice(at)]);
}

function listBehind(word: string, list: string | undefined): string {
  if (list !== undefined && !list.startsWith('--')) return list;
  const option = withList[word.at(-1)!];
  throw new UsageError(`${word}: no list for ${option} behind it; a name like this stands behind --search`);
}

function lettersOf(word: string): string[] {
  return word
    .split('')
    .flatMap((letter) => letters[letter] ?? (Object.hasOwn(forms, letter) ? [`--bsd=${forms[letter]}`] : []));
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
