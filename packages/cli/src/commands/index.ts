import type { Declaration, Main } from '../command.js';
import type { Has, Needs } from '../features.js';
import type { Word } from '../values.js';

export interface Entry {
  summary: string;
  /** Without which it can do nothing; where that is missing it is not listed. */
  needs?: Needs;
  load(): Promise<{ main: Main }>;
}

/** Every subcommand, in the order of the help. */
export const commands: Readonly<Record<string, Entry>> = {
  ps: { summary: 'processes', load: () => import('./ps.js') },
  top: { summary: 'what the machine and its processes do', load: () => import('./top.js') },
  pstree: { summary: 'processes as a tree', load: () => import('./pstree.js') },
  pgrep: { summary: 'pids of the processes that match', load: () => import('./pgrep.js') },
  pidof: { summary: 'pids of the processes that run a program', load: () => import('./pidof.js') },
  kill: { summary: 'signal processes, wait until they are gone', needs: ['signal()'], load: () => import('./kill.js') },
  pkill: { summary: 'signal the processes that match', needs: ['signal()'], load: () => import('./pkill.js') },
  nice: { summary: 'run a command with another niceness', needs: ['setNice()'], load: () => import('./nice.js') },
  renice: { summary: 'set the niceness of processes', needs: ['setNice()'], load: () => import('./renice.js') },
  ionice: { summary: 'show, set and run with an I/O priority', needs: ['ionice()'], load: () => import('./ionice.js') },
  taskset: { summary: 'show, set and run on a choice of CPUs', needs: ['cpuAffinity()'], load: () => import('./taskset.js') },
  prlimit: { summary: 'show, set and run with limits of resources', needs: ['rlimit()'], load: () => import('./prlimit.js') },
  wait: { summary: 'wait until processes have ended', needs: ['waitExit()'], load: () => import('./wait.js') },
  pmap: { summary: 'what processes have mapped into their memory', needs: ['memoryMaps()'], load: () => import('./pmap.js') },
  free: { summary: 'memory and swap', load: () => import('./free.js') },
  df: { summary: 'space of file systems', needs: ['mounts()'], load: () => import('./df.js') },
  uptime: { summary: 'how long the machine runs, and its load', load: () => import('./uptime.js') },
  iostat: { summary: 'what disks and CPUs do', needs: ['diskIoCounters()'], load: () => import('./iostat.js') },
  sensors: { summary: 'thermometers, fans and batteries', needs: ['sensorsTemperatures()', 'sensorsFans()', 'sensorsBattery()'], load: () => import('./sensors.js') },
  iotop: { summary: 'who reads and writes', needs: ['readBytes'], load: () => import('./iotop.js') },
  vmstat: { summary: 'tasks, memory, paging and CPUs in a line', needs: ['activity()'], load: () => import('./vmstat.js') },
  lsof: { summary: 'files that processes use', needs: ['fileUses()'], load: () => import('./lsof.js') },
  netstat: { summary: 'sockets and who holds them, routes, protocols', needs: ['netConnections()', 'netIoCounters()'], load: () => import('./netstat.js') },
  ifconfig: { summary: 'network interfaces', needs: ['netIfAddrs()'], load: () => import('./ifconfig.js') },
  who: { summary: 'who is logged in', needs: ['loginRecords()'], load: () => import('./who.js') },
  w: { summary: 'who is logged in, and what they do', needs: ['users()'], load: () => import('./w.js') },
  tty: { summary: 'name of the terminal on standard input', load: () => import('./tty.js') },
  doctor: { summary: 'what this machine lets us see, and why a column is empty', needs: ['abilities()'], load: () => import('./doctor.js') },
  completion: { summary: 'a script that completes words in a shell', load: () => import('./completion.js') },
  man: { summary: 'the manual page of a command', load: () => import('./man.js') },
  help: { summary: 'help on a command', load: () => import('./help.js') },
};

/** Those of them for which the system has what they need. */
export function commandsThere(has: Has): [name: string, Entry][] {
  return Object.entries(commands).filter(([, { needs }]) => needs === undefined || has(needs));
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
