import type { IoPriority } from '@sysu/core';

/** How the pinned processes are set, as far as they could be asked: what a panel shows before they are changed. */
export type Survey =
  | { readonly of: 'ionice'; readonly priorities: readonly IoPriority[] }
  /** The CPUs that are online, and those that each process may run on. */
  | { readonly of: 'affinity'; readonly online: readonly number[]; readonly allowed: readonly (readonly number[])[] }
  | { readonly of: 'limits'; readonly limits: readonly SurveyedLimit[] };

export interface SurveyedLimit {
  /** As prlimit names it: NOFILE. */
  readonly resource: string;
  /** What it limits, and in which unit, '' where there is none. */
  readonly description: string;
  readonly units: string;
  /** As they can be typed; null where processes differ. */
  readonly soft: string | null;
  readonly hard: string | null;
}

/** What is asked of the pinned processes, who are called so. */
export interface Inquiry {
  readonly of: Survey['of'];
  readonly whom: string;
  /** The line of the panel that the cursor is to be on. */
  readonly at?: number;
}
