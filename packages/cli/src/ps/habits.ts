// Letters of ps in its BSD style, without a dash: each is one of our options, or nothing because we list all anyway.
const letters: Record<string, string[]> = {
  a: [],
  x: [],
  u: ['--bsd', 'user'],
  l: ['--bsd', 'long'],
  j: ['--bsd', 'jobs'],
  v: ['--bsd', 'memory'],
  f: ['--forest'],
  h: ['--no-header'],
  r: ['--running'],
  e: ['--environment'],
  c: ['--comm-only'],
  w: ['--wide'],
  n: [],
  H: ['--threads'],
};
const withList: Record<string, string> = { o: '--format', k: '--sort', p: '--pid', t: '--tty', U: '--user' };

const bsd = new RegExp(`^[${Object.keys(letters).join('')}]*[${Object.keys(withList).join('')}]?$`);

/**
 * The habits that an option parser cannot read: `aux`, `axjf`, `axo pid,comm`, and bare pids. Only the first word can
 * be letters of ps; any other word without a dash is searched for.
 */
export function rewriteHabits(args: readonly string[]): string[] {
  const [first = '', ...rest] = args;
  if (first === '' || !bsd.test(first)) return args.flatMap((word) => rewriteSort(word));
  const options = first.split('').flatMap((letter) => letters[letter] ?? []);
  // `ps a`, `ps ax`: all processes in the plainest form of ps.
  if (/^[axwc]+$/.test(first)) options.push('--bsd', 'plain');
  const last = withList[first.at(-1)!];
  const list = last === undefined ? [] : [`${last}=${rest[0] ?? ''}`];
  const others = last === undefined ? rest : rest.slice(1);
  return [...options, ...list, ...others.flatMap((word) => rewriteSort(word))];
}

/** Before the word of ps there may stand a sign, which the parser would take for an option: `--sort -%cpu`. */
function rewriteSort(word: string): string[] {
  return word === '-ww' ? ['--wide'] : [word];
}
