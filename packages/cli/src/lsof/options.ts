import { Option } from 'commander';
import type { Command } from 'commander';
import type { Instead } from '../command.js';
import { UsageError } from '../exit.js';
import { list, paths, wholeNumber } from '../options.js';

/** As the parser gives them; the value of an option that was given without one is empty. */
export interface Options {
  any?: boolean;
  command?: string[];
  commandWidth: number;
  fd?: string[];
  folder?: string[];
  tree?: string[];
  files?: boolean;
  mounts?: string;
  fields?: string;
  pgid?: string;
  inet?: string[];
  listen?: boolean;
  tasks?: string;
  uid?: boolean;
  links?: string;
  nfs?: boolean;
  offset?: string[];
  pid?: string[];
  ppid?: boolean;
  quiet?: boolean;
  repeat?: string;
  repeatWhile?: string;
  resolve?: boolean;
  size?: string[];
  summary?: boolean;
  tcp?: string;
  terse?: boolean;
  user?: string[];
  unix?: boolean;
  cross?: string[];
}

type Formed = '--cross' | '--links' | '--mounts' | '--offset' | '--tasks' | '--tcp' | '--time-limit';

/** What the values of some options look like, which may be missing: behind a flag of lsof another word is none of its. */
export const forms: Readonly<Record<Formed, RegExp>> = {
  '--cross': /^[fl]+$/,
  '--links': /^\d+$/,
  '--mounts': /^[gG]+$/,
  '--offset': /^\d+$/,
  '--tasks': /^i$/i,
  '--tcp': /^[fqs]+$/,
  '--time-limit': /^\d+$/,
};

export const instead: Instead = {
  '-D, -k, -m, +m': 'nothing is cached, and no memory of the kernel is read',
  '-e, +e': 'no file system is asked anything that it might not answer, so none need be exempted',
  '-E, +E':
    'sysu netstat -x --columns pid,fd,inode,peerInode has both ends of UNIX sockets; those of a pipe have the same NODE',
  '-M, +M': 'ask rpcinfo for ports of RPC',
  '-v': 'sysu --version',
  '-X': "--where 'type != IPv4 and type != IPv6' has no network sockets",
  '-z, -Z': 'contexts are told by sysu ps -Z',
};

export function declare(command: Command): void {
  command
    .argument('[NAMES...]', 'files, folders, mount points, disks; or :PORT, for who listens there', paths)
    .option('-a, --and', 'filters of different kinds must all hold, which is so anyway')
    .option('--any', 'one of them is enough, as for lsof without -a')
    .option('-c, --command <NAME>', 'processes whose name begins so; ^NAME all others; /REGEX/i', list)
    .option('-p, --pid <PIDS>', 'these processes; ^PID all others', list)
    .option('-u, --user <USERS>', 'processes of these users; !USER or ^USER: of all others', list)
    .option('-g, --pgid [PGIDS]', 'show process groups; only these, ^PGID all others')
    .option('-d, --fd <SET>', 'these descriptors: 0-2,cwd,rtd,txt,mem,fd; ^3 all others', list)
    .option('-i, --inet [ADDRESS]', 'network sockets: [46][tcp|udp][@HOST][:PORTS]', list)
    .option('--listen', 'sockets that wait for others')
    .option(
      '-s, --size [PROTOCOL:STATES]',
      'show sizes alone; or sockets in these states: tcp:listen, tcp:^listen',
      list,
    )
    .option('-U, --unix', 'UNIX sockets')
    .option('-N, --nfs', 'files on NFS')
    .option('--folder <DIR>', '+d: a folder and what is directly in it', paths)
    .option('--tree <DIR>', '+D: a folder and all that is below it', paths)
    .option('-x, --cross [WHAT]', 'for these two, also what is mounted below', listFormed('--cross'))
    .option(
      '--links [N]',
      '+L: show numbers of links; only files with less than N: +L1 those deleted',
      formed('--links'),
    )
    .option('-f, --files', 'a mount point or disk that is named is that file alone')
    .option(
      '--mounts [WHAT]',
      '+f: what is named stands for a file system; +fg shows flags, +fG in numbers',
      formed('--mounts'),
    )
    .option('-K, --tasks [i]', 'a row for each thread as well; with i for none', formed('--tasks'))
    .option('-t, --terse', 'pids alone')
    .option('-F, --fields [LETTERS]', 'a field a line, for programs')
    .option('--summary', 'a row for each process: descriptors against the limit, and what deleted files hold')
    .option('-R, --ppid', 'show parents')
    .option('-l, --uid', 'numbers of users instead of names')
    .option(
      '-o, --offset [DIGITS]',
      'show offsets alone; with a number, from how many digits on in hexadecimal',
      listFormed('--offset'),
    )
    .option('--command-width <N>', '+c: characters of the name that are shown, 0 for all', width, 9)
    .option('-T, --tcp [WHAT]', 'what is told of sockets: s state, q queues', formed('--tcp'))
    .option('-r, --repeat [SECONDS]', 'again and again (15)')
    .option('--repeat-while [SECONDS]', '+r: the same until there is nothing')
    .option('-Q, --quiet', 'what is not found is no failure')
    .option('--resolve', 'look up names of hosts and ports')
    .addOption(new Option('-S, --time-limit [SECONDS]').argParser(formed('--time-limit')).hideHelp());
  // Names are not looked up, nothing is asked that might not answer, what is not found is told: that is so anyway.
  for (const flag of ['-n', '-P', '-b', '-C', '-L', '-O', '-V', '-w']) command.addOption(new Option(flag).hideHelp());
}

function formed(option: Formed): (word: string) => string {
  return (word) => {
    if (word !== '' && !forms[option].test(word)) {
      throw new UsageError(`not a value of ${option}: ${JSON.stringify(word)}`);
    }
    return word;
  };
}

function listFormed(option: Formed): (word: string, before?: readonly string[]) => string[] {
  const one = formed(option);
  return (word, before) => list(one(word), before);
}

function width(word: string): number {
  return word === '0' ? 0 : wholeNumber(word);
}

/** A set of lsof: words joined by commas, all of which are excluded by a ^, or none. */
export interface WordSet {
  included: string[];
  excluded: string[];
}

export function setOf(lists: readonly string[]): WordSet {
  const words = lists.flatMap((each) => each.split(',')).filter((word) => word !== '' && word !== '^');
  if (words.length === 0) throw new UsageError(`names of nothing: ${JSON.stringify(lists.join(','))}`);
  return {
    included: words.filter((word) => !word.startsWith('^')),
    excluded: words.filter((word) => word.startsWith('^')).map((word) => word.slice(1)),
  };
}
