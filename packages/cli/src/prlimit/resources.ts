import * as core from '@sysu/core';

/** What has a limit. */
export interface Resource {
  number: number;
  /** As prlimit's RESOURCE column has it. */
  name: string;
  /** The letter of its option; the name of that is its own in small letters. */
  letter: string;
  description: string;
  units: string;
}

function resource(number: number, name: string, letter: string, description: string, units: string): Resource {
  return { number, name, letter, description, units };
}

/** In the order in which they are shown. getrlimit(2) */
export const resources: readonly Resource[] = [
  resource(core.RLIMIT_AS, 'AS', 'v', 'address space limit', 'bytes'),
  resource(core.RLIMIT_CORE, 'CORE', 'c', 'max core file size', 'bytes'),
  resource(core.RLIMIT_CPU, 'CPU', 't', 'CPU time', 'seconds'),
  resource(core.RLIMIT_DATA, 'DATA', 'd', 'max data size', 'bytes'),
  resource(core.RLIMIT_FSIZE, 'FSIZE', 'f', 'max file size', 'bytes'),
  resource(core.RLIMIT_LOCKS, 'LOCKS', 'x', 'max number of file locks held', 'locks'),
  resource(core.RLIMIT_MEMLOCK, 'MEMLOCK', 'l', 'max locked-in-memory address space', 'bytes'),
  resource(core.RLIMIT_MSGQUEUE, 'MSGQUEUE', 'q', 'max bytes in POSIX mqueues', 'bytes'),
  resource(core.RLIMIT_NICE, 'NICE', 'e', 'max nice prio allowed to raise', ''),
  resource(core.RLIMIT_NOFILE, 'NOFILE', 'n', 'max number of open files', 'files'),
  resource(core.RLIMIT_NPROC, 'NPROC', 'u', 'max number of processes', 'processes'),
  resource(core.RLIMIT_RSS, 'RSS', 'm', 'max resident set size', 'bytes'),
  resource(core.RLIMIT_RTPRIO, 'RTPRIO', 'r', 'max real-time priority', ''),
  resource(core.RLIMIT_RTTIME, 'RTTIME', 'y', 'timeout for real-time tasks', 'microsecs'),
  resource(core.RLIMIT_SIGPENDING, 'SIGPENDING', 'i', 'max number of pending signals', 'signals'),
  resource(core.RLIMIT_STACK, 'STACK', 's', 'max stack size', 'bytes'),
];

export function optionOf({ name }: Resource): string {
  return name.toLowerCase();
}
