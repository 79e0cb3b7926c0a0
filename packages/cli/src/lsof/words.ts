import { UsageError } from '../exit.js';
import { forms } from './options.js';

/** A flag of lsof: our option, and whether a value belongs to it: always, or what follows only when it looks so. */
interface Spelling {
  option: string;
  value?: 'always' | RegExp;
}

// lsof takes what follows for a value unless it is a flag.
const anything = /^[^-+]/;

const spellings: Readonly<Record<string, Spelling>> = {
  '-a': { option: 'and' },
  '-b': { option: '-b' },
  '-c': { option: 'command', value: 'always' },
  '+c': { option: 'command-width', value: 'always' },
  '-C': { option: '-C' },
  '-d': { option: 'fd', value: 'always' },
  '+d': { option: 'folder', value: 'always' },
  '+D': { option: 'tree', value: 'always' },
  '-f': { option: 'files' },
  '+f': { option: 'mounts', value: forms['--mounts'] },
  '-F': { option: 'fields', value: anything },
  '-g': { option: 'pgid', value: anything },
  '-h': { option: 'help' },
  '-?': { option: 'help' },
  '-i': { option: 'inet', value: anything },
  '-K': { option: 'tasks', value: forms['--tasks'] },
  '-l': { option: 'uid' },
  '-L': { option: '-L' },
  '+L': { option: 'links', value: forms['--links'] },
  '-n': { option: '-n' },
  '-N': { option: 'nfs' },
  '-o': { option: 'offset', value: forms['--offset'] },
  '-O': { option: '-O' },
  '-p': { option: 'pid', value: 'always' },
  '-P': { option: '-P' },
  '-Q': { option: 'quiet' },
  '-r': { option: 'repeat', value: /^(\d|[cm])/ },
  '+r': { option: 'repeat-while', value: /^(\d|[cm])/ },
  '-R': { option: 'ppid' },
  '-s': { option: 'size', value: /^\w+:/ },
  '-S': { option: 'time-limit', value: forms['--time-limit'] },
  '-t': { option: 'terse' },
  '-T': { option: 'tcp', value: forms['--tcp'] },
  '-u': { option: 'user', value: 'always' },
  '-U': { option: 'unix' },
  '-V': { option: '-V' },
  '-w': { option: '-w' },
  '+w': { option: '-w' },
  '-x': { option: 'cross', value: forms['--cross'] },
};

/**
 * The words of lsof as options of ours: flags that begin with a plus, joined ones such as `-nPiTCP:80`, and values that
 * may be missing, which are then empty.
 */
export function rewriteFlags(args: readonly string[]): string[] {
  const words: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const word = args[i]!;
    if (word === '--') return [...words, ...args.slice(i)];
    // Keys begin with a sign as well.
    if (args[i - 1] !== '--sort' && /^[-+][^-]/.test(word)) i += addFlags(words, word, args[i + 1]);
    else words.push(word);
  }
  return words;
}

/** Returns how many of the words that follow belong to it. */
function addFlags(words: string[], word: string, next: string | undefined): 0 | 1 {
  const sign = word[0]!;
  for (let at = 1; at < word.length; at++) {
    const spelling = spellings[sign + word[at]!];
    if (spelling === undefined && sign === '+' && at > 1)
      throw new UsageError(`not understood: ${JSON.stringify(word)}`);
    // Left for the parser to say so.
    if (spelling === undefined) {
      words.push(sign + word.slice(at));
      return 0;
    }
    const { option, value } = spelling;
    if (value === undefined) words.push(option.startsWith('-') ? option : `--${option}`);
    else if (takes(value, word.slice(at + 1))) {
      words.push(`--${option}=${word.slice(at + 1)}`);
      return 0;
    } else if (at + 1 === word.length && takes(value, next)) {
      words.push(`--${option}=${next}`);
      return 1;
    } else words.push(value === 'always' ? `--${option}` : `--${option}=`);
  }
  return 0;
}

function takes(value: 'always' | RegExp, word: string | undefined): boolean {
  return word !== undefined && word !== '' && (value === 'always' || value.test(word));
}
