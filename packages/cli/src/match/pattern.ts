import { fieldNamed, processTable } from '@sysu/core';
import type { ProcessRecord } from '@sysu/core';
import { extendedRegex } from './extended-regex.js';

export interface PatternOptions {
  full?: boolean;
  exact?: boolean;
  ignoreCase?: boolean;
}

export type PatternTest = (record: ProcessRecord, isAncestor: boolean) => boolean;

const command = fieldNamed(processTable, 'command');

/** Looks for a pattern in names, the whole ones and those the kernel has cut, or in command lines. */
export function patternTest(pattern: string, { full, exact = false, ignoreCase = false }: PatternOptions): PatternTest {
  const regex = extendedRegex(pattern, { whole: exact, ignoreCase });
  if (!full) return ({ name, comm }) => regex.test(name ?? '') || (comm !== name && regex.test(comm ?? ''));
  return (record, isAncestor) => regex.test(isAncestor ? beforeOurCall(record) : commandOf(record));
}

function commandOf(record: ProcessRecord): string {
  return (command.get(record) as string | null) ?? '';
}

// A word of a command line, which may be a whole script: `sudo sysu pgrep x`, `sh -c 'sysu pkill -f x; echo $?'`.
const ourCall = /(^|[\s/;&|(`"'])p(grep|kill)(?=\s|$)/;

/**
 * The command line of a process that we descend from, as far as we are not called in it: there our own pattern stands,
 * which would match itself.
 */
function beforeOurCall(record: ProcessRecord): string {
  const at = record.cmdline?.findIndex((word) => ourCall.test(word)) ?? -1;
  return at < 0 ? commandOf(record) : record.cmdline!.slice(0, at).join(' ');
}
