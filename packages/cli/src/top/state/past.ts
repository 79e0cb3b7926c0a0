import type { Ended } from './ended.js';
import type { Point } from './history.js';
import type { TopSample } from './sample.js';

/** Which of the samples that are kept is shown, by its number. */
export interface Place {
  readonly at: number;
  readonly first: number;
  readonly last: number;
  /** When the last of them was taken, in seconds since the epoch. */
  readonly latest: number;
}

/** What was to be seen at one time. */
export interface Moment {
  readonly place: Place;
  readonly sample: TopSample;
  readonly points: readonly Point[];
  readonly ended: readonly Ended[];
}

/** Where to go in time: so many samples, to a time in seconds since the epoch, to the beginning, or to the end. */
export type Goal = { readonly by: number } | { readonly time: number } | 'first' | 'last';

/** The recording that is played, and how many times as fast as it was made. */
export interface Replay {
  readonly file: string;
  readonly speed: number;
}
