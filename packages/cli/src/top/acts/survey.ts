import type { Process, System } from '@sysu/core';
import { onlineCpus } from '../../taskset/affinity.js';
import type { Note } from '../state/state.js';
import type { Survey } from '../state/survey.js';
import { limitsOf, together } from './limits.js';
import { attempt, noteOf } from './outcome.js';
import type { Pinned } from './outcome.js';

/** How processes are set, of those that can be asked; where that is none of them, why. */
export async function survey(
  system: System,
  pinned: readonly Pinned[],
  of: Survey['of'],
): Promise<{ survey: Survey } | { note: Note }> {
  switch (of) {
    case 'ionice':
      return ask(
        pinned,
        (process) => process.ionice(),
        (priorities) => ({ of, priorities }),
      );
    case 'affinity':
      return ask(
        pinned,
        (process) => process.cpuAffinity(),
        (allowed) => ({ of, online: onlineCpus(system), allowed }),
      );
    case 'limits':
      return ask(pinned, limitsOf, (limits) => ({ of, limits: together(limits) }));
  }
}

async function ask<T>(
  pinned: readonly Pinned[],
  read: (process: Process) => T,
  survey: (answers: readonly T[]) => Survey,
): Promise<{ survey: Survey } | { note: Note }> {
  const asked = await attempt(pinned, read);
  const answers = asked.done.map(({ what }) => what);
  return answers.length === 0 ? { note: noteOf(asked, '') } : { survey: survey(answers) };
}
