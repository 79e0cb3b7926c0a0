import { UnknownName } from '@sysu/core';

/** What top calls our columns; what it has besides these, `--sort` does not know either. */
const columns: readonly (readonly [field: string, column: string])[] = [
  ['PID', 'pid'],
  ['PPID', 'ppid'],
  ['UID', 'uid'],
  ['USER', 'user'],
  ['RUID', 'ruid'],
  ['RUSER', 'ruser'],
  ['GID', 'gid'],
  ['GROUP', 'group'],
  ['PGRP', 'pgid'],
  ['TTY', 'tty'],
  ['TPGID', 'tpgid'],
  ['SID', 'session'],
  ['PR', 'priority'],
  ['NI', 'nice'],
  ['nTH', 'threads'],
  ['P', 'lastCpu'],
  ['%CPU', 'cpu'],
  ['TIME', 'cpuTime'],
  ['TIME+', 'cpuTime'],
  ['%MEM', 'mem'],
  ['VIRT', 'vms'],
  ['SWAP', 'swap'],
  ['RES', 'rss'],
  ['CODE', 'text'],
  ['DATA', 'data'],
  ['SHR', 'shared'],
  ['nMaj', 'majorFaults'],
  ['nMin', 'minorFaults'],
  ['S', 'state'],
  ['COMMAND', 'command'],
  ['WCHAN', 'wchan'],
  ['Flags', 'flags'],
  ['CGROUPS', 'cgroup'],
  ['TGID', 'pid'],
  ['OOMs', 'oomScore'],
  ['ENVIRON', 'environ'],
  ['EXE', 'exe'],
  ['RSS', 'rss'],
  ['PSS', 'pss'],
  ['USS', 'uss'],
  ['ioR', 'readBytes'],
  ['ioW', 'writeBytes'],
  ['STARTED', 'started'],
  ['ELAPSED', 'elapsed'],
  ['%CUU', 'cpuAverage'],
];

export function fieldNames(): string[] {
  return columns.map(([field]) => field);
}

/**
 * `-o FIELD` as a key of --sort. Unlike there, every field sorts from high to low, and so does +FIELD; -FIELD from low to
 * high. Of threads PID is the id of each. Throws UnknownName.
 */
export function sortKeyOf(word: string, { threads = false }: { threads?: boolean } = {}): string {
  const name = word.replace(/^[-+]/, '');
  const [field, column] = columns.find(([each]) => each.toLowerCase() === name.toLowerCase()) ?? [];
  if (column === undefined) throw new UnknownName('field', name, fieldNames());
  return `${word.startsWith('-') ? '+' : '-'}${threads && field === 'PID' ? 'tid' : column}`;
}
