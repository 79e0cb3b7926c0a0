import { commands } from '../../packages/cli/src/commands/index.js';
import { fixture } from './context.js';

/** All commands. */
export const names: readonly string[] = Object.keys(commands);

/** Those that change something. */
export const acting: readonly string[] = ['kill', 'pkill', 'wait', 'nice', 'renice', 'ionice', 'taskset', 'prlimit'];

/** Those that tell something of a machine, in every format. */
export const reading: readonly string[] = names.filter(
  (name) => ![...acting, 'tty', 'completion', 'man', 'help'].includes(name),
);

/** What a command has to be told before it reads a machine file. */
export const needed: Readonly<Record<string, readonly string[]>> = {
  pgrep: ['.'],
  pidof: ['bash'],
  who: ['-a'],
  top: ['--once'],
  pmap: ['400'],
};

/** A machine whose processes, files and users have names that bite. */
export const hostile: readonly string[] = ['--root', fixture('made-hostile-names.machine')];
