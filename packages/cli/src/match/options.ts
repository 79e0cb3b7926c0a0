import type { Command } from 'commander';
import { UnknownName } from '@sysu/core';
import type { ProcessRecord } from '@sysu/core';
import { UsageError } from '../exit.js';
import type { OptionNeeds } from '../features.js';
import { pidNamed, pidOrZero } from '../targets/pid.js';
import { stateTest } from './states.js';

/** By what pgrep and pkill choose processes, as the parser gives it. */
export interface CriteriaOptions {
  full?: boolean;
  exact?: boolean;
  ignoreCase?: boolean;
  inverse?: boolean;
  newest?: boolean;
  oldest?: boolean;
  older?: number;
  parent?: number[];
  pgroup?: number[];
  session?: number[];
  group?: string[];
  terminal?: string[];
  euid?: string[];
  uid?: string[];
  runstates?: (record: ProcessRecord) => boolean;
  cgroup?: string[];
  ns?: number;
  nslist?: string[];
  pidfile?: string;
  logpidfile?: boolean;
  ignoreAncestors?: boolean;
}

/** Those that --ns compares, by their names in /proc/PID/ns. */
export const namespaces: readonly string[] = ['ipc', 'mnt', 'net', 'pid', 'user', 'uts'];

/** What the criteria look at. */
export const criteriaNeeds: OptionNeeds = {
  '--pgroup': ['pgid'],
  '--session': ['session'],
  '--euid': ['user'],
  '--uid': ['username'],
  '--group': ['groupname'],
  '--terminal': ['terminal'],
  '--cgroup': ['cgroup'],
  '--ns': ['namespaces'],
  '--nslist': ['namespaces'],
  '--logpidfile': ['isLocked()'],
};

export function declareCriteria(command: Command): Command {
  return command
    .argument('[PATTERN]', 'an extended regular expression, looked for in the name of the program, the whole of it')
    .option('-f, --full', 'look in the whole command line')
    .option('-x, --exact', 'the whole name, or with -f the whole command line, must match')
    .option('-i, --ignore-case', 'without regard to case')
    .option('-n, --newest', 'only the one that started last')
    .option('-o, --oldest', 'only the one that started first')
    .option('-O, --older <SECONDS>', 'that started at least so long ago', age)
    .option('-P, --parent <PIDS>', 'children of these', numbers)
    .option('-g, --pgroup <PGIDS>', 'of these process groups; 0 is our own', numbers)
    .option('-s, --session <SIDS>', 'of these sessions; 0 is our own', numbers)
    .option('-u, --euid <USERS>', 'whose effective user is one of these; !USER: is not', names)
    .option('-U, --uid <USERS>', 'whose real user is', names)
    .option('-G, --group <GROUPS>', 'whose real group is', names)
    .option('-t, --terminal <TERMINALS>', 'on these terminals, without /dev/; ? for none', names)
    .option('-r, --runstates <STATES>', 'in one of these states: R,S,D,T,Z, sleeping …', stateTest)
    .option('--cgroup <PATHS>', 'of these control groups, as --columns cgroup shows them', names)
    .option('--ns <PID>', 'in the same namespaces as this process', (word) => pidNamed(word))
    .option('--nslist <NAMES>', `of the namespaces only these count: ${namespaces.join(', ')}`, kinds)
    .option('-F, --pidfile <FILE>', 'whose pid stands in this file')
    .option('-L, --logpidfile', 'fail unless that file is locked, as a daemon locks its own')
    .option('-A, --ignore-ancestors', 'not those that this process descends from');
}

function names(list: string): string[] {
  const words = list.split(',').filter((word) => word !== '');
  if (words.length === 0) throw new UsageError(`names of nothing: ${JSON.stringify(list)}`);
  return words;
}

function kinds(list: string): string[] {
  const words = names(list);
  const stranger = words.find((word) => !namespaces.includes(word));
  if (stranger !== undefined) throw new UnknownName('namespace', stranger, namespaces);
  return words;
}

function numbers(list: string): number[] {
  return names(list).map((word) => pidOrZero(word, 'number of a process, group or session'));
}

function age(word: string): number {
  if (!/^\d{1,10}(\.\d+)?$/.test(word)) throw new UsageError(`not a number of seconds: ${JSON.stringify(word)}`);
  return Number(word);
}
