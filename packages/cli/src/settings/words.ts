import { UsageError } from '../exit.js';

/** Options that take the next word, unless their value is joined to them: `-n`, `--priority`. */
export type Valued = ReadonlySet<string>;

/** The index of the first word that is no option, as getopt(3) finds it. */
export function firstOperand(
  args: readonly string[],
  valued: Valued,
  isFlag: (word: string) => boolean = isOption,
): number {
  let i = 0;
  while (i < args.length && isFlag(args[i]!)) i += takesNext(args[i]!, valued) ? 2 : 1;
  return Math.min(i, args.length);
}

/** The options before the first operand, each spelled as the parser knows it; their values stay. */
export function respelled(args: readonly string[], valued: Valued, spell: (word: string) => string): string[] {
  const words = [...args];
  for (let i = 0; i < args.length && isOption(args[i]!); i += takesNext(args[i]!, valued) ? 2 : 1)
    words[i] = spell(args[i]!);
  return words;
}

/** Puts -- before the command that is to be run: all that follows is its own. */
export function beforeCommand(args: readonly string[], valued: Valued): string[] {
  const at = firstOperand(args, valued);
  return args[at] === '--' || at === args.length ? [...args] : [...args.slice(0, at), '--', ...args.slice(at)];
}

/**
 * `-p 1 2 -u ada` as `--pid=1 --pid=2 --user=ada`: words behind one of these flags are of its kind, also what begins
 * with a sign like `-1`, which is none.
 */
export function byKind(
  args: readonly string[],
  kinds: Readonly<Record<string, string>>,
  valued: Valued,
  kindAtFirst: string | null,
): string[] {
  const words: string[] = [];
  let kind = kindAtFirst;
  for (let i = 0; i < args.length; i++) {
    const word = args[i]!;
    const joined = kinds[word.slice(0, 2)];
    if (word === '--') return [...words, ...(kind === null ? args.slice(i) : args.slice(i + 1).map(asOption(kind)))];
    if (Object.hasOwn(kinds, word)) {
      if (i === args.length - 1) throw new UsageError(`${word}: of whom?`);
      kind = kinds[word]!;
    } else if (!isOption(word) || (kind !== null && /^-\d/.test(word))) {
      if (kind === null) return [...words, '--', ...args.slice(i)];
      words.push(asOption(kind)(word));
    } else if (joined !== undefined) words.push(asOption((kind = joined))(word.slice(2)));
    else {
      words.push(word);
      kind = kinds[word.split('=')[0]!] ?? kind;
      if (takesNext(word, valued) && i + 1 < args.length) words.push(args[++i]!);
    }
  }
  return words;
}

function asOption(kind: string): (word: string) => string {
  return (word) => `--${kind}=${word}`;
}

export function isOption(word: string): boolean {
  return /^-[^]/.test(word) && word !== '--';
}

function takesNext(word: string, valued: Valued): boolean {
  if (word.startsWith('--')) return valued.has(word);
  // Of letters joined, the first that takes a value takes what follows.
  const at = word
    .slice(1)
    .split('')
    .findIndex((letter) => valued.has(`-${letter}`));
  return at >= 0 && at === word.length - 2;
}
