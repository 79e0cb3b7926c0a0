import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** What each command prints in namespaces with sockets in every state. */
export function askEach(commands: readonly (readonly string[])[]): { holders: number[]; outputs: string[] } {
  const namespaces = ['--net', '--mount', '--pid', '--fork', '--mount-proc', '--kill-child'];
  const plant = [
    '/usr/bin/python3',
    join(import.meta.dirname, 'plant.py'),
    ...commands.map((words) => JSON.stringify(words)),
  ];
  const { stdout, stderr, status } = spawnSync('unshare', [...namespaces, ...plant], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8' },
  });
  if (status !== 0) throw new Error(`plant.py ended with ${status}: ${stderr}`);
  return JSON.parse(stdout) as { holders: number[]; outputs: string[] };
}

/** A line of sockets, with what netstat and we tell differently on purpose told alike. */
export function comparable(line: string): string {
  const told = line
    // One owner of several, cut to 19 characters, and all of them.
    .replace(/\b(\d+)\/python3(?:,\d+\/python3)* */, (_, pid: string) => `${pid}/python3 `)
    // How long it waits still, and how often in vain, changes from one command to the next.
    .replace(/ (\w+) \(\d+\.\d\d\/\d+\/\d+\)$/, ' $1')
    .trimEnd();
  // netstat cuts a path at its first space, and leaves bytes that are no text as they are.
  return line.startsWith('unix') ? told.replace(/([@/]\S*?)[ \\\u0080-\uffff].*$/, '$1') : told;
}
