import type { State } from '../state/state.js';

/** What of a state the header shows. */
export type HeaderState = Pick<
  State,
  'kind' | 'size' | 'look' | 'sample' | 'points' | 'perCpu' | 'zoom' | 'past' | 'replay' | 'paused' | 'keys'
>;

const reads: Readonly<Record<keyof HeaderState, true>> = {
  kind: true,
  size: true,
  look: true,
  sample: true,
  points: true,
  perCpu: true,
  zoom: true,
  past: true,
  replay: true,
  paused: true,
  keys: true,
};

/** The names of all of that. */
export const headerReads: readonly (keyof HeaderState)[] = Object.keys(reads) as (keyof HeaderState)[];
