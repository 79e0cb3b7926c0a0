import type { Figure, ProcessRecord } from '@sysu/core';

export interface ProgramOptions {
  /** Also shells and the like that run a script of the name. */
  scripts?: boolean;
  /** Also those that have ended and were not collected. */
  zombies?: boolean;
  /** Also those without a command line: threads of the kernel. */
  kernel?: boolean;
}

/** What to read for `isProgram`; following the link to the program costs most, and only a path needs it. */
export function figuresFor(words: readonly string[]): Figure[] {
  return ['ppid', 'name', 'comm', 'cmdline', 'state', ...(words.some(isPath) ? (['exe'] as const) : [])];
}

/** A program file; any other word is what a command line may call it, such as ./configure. */
export function isPath(word: string): boolean {
  return word.startsWith('/');
}

/**
 * The processes that run a program, as pidof finds them: by the path of the program file when a path leads to one, else
 * by what the command line calls it, with or without its folder.
 */
export function running(
  records: readonly ProcessRecord[],
  word: string,
  path: string,
  options: ProgramOptions,
): ProcessRecord[] {
  const alive = records.filter(({ state }) => options.zombies || state !== 'Z');
  const byFile = isPath(word) ? alive.filter(({ exe }) => exe === path) : [];
  return byFile.length > 0 ? byFile : alive.filter((record) => isCalled(record, word, options));
}

function isCalled(record: ProcessRecord, word: string, { scripts, kernel }: ProgramOptions): boolean {
  const { name, comm, cmdline, state } = record;
  const [first, second] = cmdline ?? [];
  if (first === undefined || first === '') {
    return (state === 'Z' || kernel === true || first === '') && (comm === word || `[${comm}]` === word);
  }
  if (first === word || baseOf(first) === word) return true;
  // A title instead of a command line (`nginx: master process`), or a login shell (`-bash`).
  if (/[ :]|^-/.test(first) && (name === word || comm === word)) return true;
  return scripts === true && runsScript(comm ?? '', second ?? '', word);
}

/** The kernel calls a process by the script it was told to run, whatever runs it. */
function runsScript(comm: string, argument: string, word: string): boolean {
  const script = baseOf(argument);
  return comm !== '' && script.startsWith(comm) && (argument === word || script === word);
}

function baseOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
