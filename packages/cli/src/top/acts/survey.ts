import type { Process, ResourceLimits, System } from '@sysu/core';
import { limitText } from '../../prlimit/limit.js';
import { resources } from '../../prlimit/resources.js';
import type { Note } from '../state/state.js';
import type { Survey, SurveyedLimit } from '../state/survey.js';
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
        (allowed) => ({ of, online: onlineOf(system), allowed }),
      );
    case 'limits':
      return ask(pinned, limitsOf, (limits) => ({ of, limits: resources.map((_, i) => together(limits, i)) }));
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

function onlineOf(system: System): number[] {
  return Object.values(system.cpuNodes())
    .flat()
    .sort((a, b) => a - b);
}

/** Of all resources, in their order. */
function limitsOf(process: Process): ResourceLimits[] {
  return resources.map(({ number }) => process.rlimit(number));
}

/** A resource's limits where all processes have the same. */
function together(all: readonly ResourceLimits[][], index: number): SurveyedLimit {
  const { name, description, units } = resources[index]!;
  const [soft, hard] = ([0, 1] as const).map((which) => {
    const [first, ...others] = new Set(all.map((limits) => limits[index]![which]));
    return others.length === 0 ? limitText(first!) : null;
  });
  return { resource: name, description, units, soft: soft ?? null, hard: hard ?? null };
}
