import type { Declaration, Main } from '../command.js';
import { commandNeeds } from '../command-needs.js';
import type { Has } from '../features.js';
import type { Word } from '../values.js';

export interface Entry {
  summary: string;
  load(): Promise<{ main: Main }>;
}

/** Every subcommand, in the order of the help. */
export const commands: Readonly<Record<string, Entry>> = {
  ps: { summary: 'processes', load: () => import('./ps.js') },
  top: { summary: 'what the machine and its processes do', load: () => import('./top.js') },
  pstree: { summary: 'processes as a tree', load: () => import('./pstree.js') },
  pgrep: { summary: 'pids of the processes that match', load: () => import('./pgrep.js') },
  pidof: { summary: 'pids of the processes that run a program', load: () => import('./pidof.js') },
  kill: { summary: 'signal processes, wait until they are gone', load: () => import('./kill.js') },
  pkill: { summary: 'signal the processes that match', load: () => import('./pkill.js') },
  nice: { summary: 'run a command with another niceness', load: () => import('./nice.js') },
  renice: { summary: 'set the niceness of processes', load: () => import('./renice.js') },
  ionice: { summary: 'show, set and run with an I/O priority', load: () => import('./ionice.js') },
  taskset: { summary: 'show, set and run on a choice of CPUs', load: () => import('./taskset.js') },
  prlimit: { summary: 'show, set and run with limits of resources', load: () => import('./prlimit.js') },
  wait: { summary: 'wait until processes have ended', load: () => import('./wait.js') },
  pmap: { summary: 'what processes have mapped into their memory', load: () => import('./pmap.js') },
  free: { summary: 'memory and swap', load: () => import('./free.js') },
  df: { summary: 'space of file systems', load: () => import('./df.js') },
  uptime: { summary: 'how long the machine runs, and its load', load: () => import('./uptime.js') },
  iostat: { summary: 'what disks and CPUs do', load: () => import('./iostat.js') },
  sensors: { summary: 'thermometers, fans and batteries', load: () => import('./sensors.js') },
  iotop: { summary: 'who reads and writes', load: () => import('./iotop.js') },
  vmstat: { summary: 'tasks, memory, paging and CPUs in a line', load: () => import('./vmstat.js') },
  lsof: { summary: 'files that processes use', load: () => import('./lsof.js') },
  netstat: { summary: 'sockets and who holds them, routes, protocols', load: () => import('./netstat.js') },
  ifconfig: { summary: 'network interfaces', load: () => import('./ifconfig.js') },
  who: { summary: 'who is logged in', load: () => import('./who.js') },
  w: { summary: 'who is logged in, and what they do', load: () => import('./w.js') },
  tty: { summary: 'name of the terminal on standard input', load: () => import('./tty.js') },
  doctor: { summary: 'what this machine lets us see, and why a column is empty', load: () => import('./doctor.js') },
  completion: { summary: 'a script that completes words in a shell', load: () => import('./completion.js') },
  man: { summary: 'the manual page of a command', load: () => import('./man.js') },
  help: { summary: 'help on a command', load: () => import('./help.js') },
};

/** Those that can do something on this system. */
export function commandsThere(has: Has): [name: string, Entry][] {
  return Object.entries(commands).filter(([name]) => commandNeeds[name] === undefined || has(commandNeeds[name]));
}

/** How each of them is declared. */
export async function declarations(has: Has): Promise<Declaration[]> {
  const modules = await Promise.all(commandsThere(has).map(([, { load }]) => load()));
  return modules.map(({ main }) => main.declaration);
}

/** Their names, for completion. */
export function commandWords(has: Has): Word[] {
  return commandsThere(has).map(([word, { summary }]) => ({ word, doc: summary }));
}
