import type { Process, ResourceLimits } from '@sysu/core';
import { limitText } from '../../prlimit/limit.js';
import { resources } from '../../prlimit/resources.js';
import type { SurveyedLimit } from '../state/survey.js';

/** Of all resources, in the order in which prlimit shows them. */
export function limitsOf(process: Process): ResourceLimits[] {
  return resources.map(({ number }) => process.rlimit(number));
}

/** What several processes have in common, or one process has. */
export function together(all: readonly ResourceLimits[][]): SurveyedLimit[] {
  return resources.map(({ name, description, units }, i) => {
    const [soft = null, hard = null] = [0, 1].map((which) => {
      const [first, ...others] = new Set(all.map((limits) => limits[i]![which]!));
      return others.length === 0 ? limitText(first!) : null;
    });
    return { resource: name, description, units, soft, hard };
  });
}
