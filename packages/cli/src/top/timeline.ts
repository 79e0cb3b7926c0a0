import { Malformed } from './recording/checks.js';
import { Keeper } from './recording/keeper.js';
import { Player } from './recording/player.js';
import type { RecordedFrames } from './recording/recorded-frames.js';
import type { Recording } from './recording/recording.js';
import type { Goal } from './state/past.js';
import type { TopSample } from './state/sample.js';
import type { State } from './state/state.js';
import type { Event } from './state/update.js';

/** What is recorded, and what is played in place of the present. */
export interface Tape {
  readonly recording: Recording | null;
  readonly replay: RecordedFrames | null;
}

// A gap in a recording is not waited for.
const LONGEST_WAIT = 3;
const SHORTEST_WAIT = 0.02;
// Until it is looked again whether a recording goes on.
const IDLE_WAIT = 0.2;

/** The samples that the screen can go to in time: those it showed before, or those of a recording. */
export class Timeline {
  readonly #tape: Tape;
  readonly #keeper: Keeper;
  readonly #player: Player;

  constructor(tape: Tape) {
    this.#tape = tape;
    this.#keeper = new Keeper(tape.recording);
    this.#player = new Player(tape.replay ?? this.#keeper.past);
  }

  get isPlayed(): boolean {
    return this.#tape.replay !== null;
  }

  begin(state: State): State {
    const { recording, replay } = this.#tape;
    return {
      ...state,
      recording: recording === null ? null : 'on',
      replay: replay === null ? null : { file: replay.path, speed: 1 },
    };
  }

  /** What happened when this sample was kept, if anything did. */
  async keep(sample: TopSample): Promise<Event[]> {
    try {
      await this.#keeper.keep(sample);
      return [];
    } catch (error) {
      return [stopped('recording', error)];
    }
  }

  go(goal: Goal, { past }: State): Event[] {
    if (!this.isPlayed && this.#keeper.past.isEmpty) return [];
    try {
      const moment = this.#player.go(goal, past);
      if (!this.isPlayed && moment.place.at === moment.place.last) this.#player.forget();
      return [{ kind: 'moment', moment }];
    } catch (error) {
      return [stopped('replay', error)];
    }
  }

  /** What happens next in a recording, and in how many seconds more does. */
  play(state: State): { events: Event[]; wait: number } {
    const { past, paused, replay } = state;
    const frames = this.#tape.replay!;
    if (past === null) return { events: [...this.go('first', state), ...damageOf(frames)], wait: IDLE_WAIT };
    if (paused || past.at === frames.last) return { events: [], wait: IDLE_WAIT };
    const events = this.go({ by: 1 }, state);
    const next = Math.min(past.at + 2, frames.last);
    const wait = (frames.head(next).time - frames.head(past.at + 1).time) / replay!.speed;
    return { events, wait: Math.max(SHORTEST_WAIT, Math.min(LONGEST_WAIT, wait)) };
  }
}

function damageOf({ damage }: RecordedFrames): Event[] {
  return damage === null ? [] : [{ kind: 'told', note: { text: damage, tone: 'alarm' } }];
}

/** Files fail, and so does what they hold; everything else is our bug. */
function stopped(what: 'replay' | 'recording', error: unknown): Event {
  const isExpected = error instanceof Malformed || typeof (error as NodeJS.ErrnoException).code === 'string';
  if (!isExpected) throw error;
  return { kind: 'stopped', what, note: { text: `${what} stopped: ${(error as Error).message}`, tone: 'alarm' } };
}
