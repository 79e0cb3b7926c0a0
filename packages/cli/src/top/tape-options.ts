import type { Command } from 'commander';
import type { System } from '@sysu/core';
import { RecordedFrames } from './recording/recorded-frames.js';
import { Recording } from './recording/recording.js';
import type { Tape } from './timeline.js';

/** What is to be recorded, or played: --record and --replay. */
export function tapeOf(command: Command): Tape {
  const { record, replay } = command.opts<{ record?: string; replay?: string }>();
  return {
    recording: record === undefined ? null : new Recording(record),
    replay: replay === undefined ? null : new RecordedFrames(replay),
  };
}

/** Who is asked for names and pids: those of a recording may be of another machine, and nobody knows them here. */
export function knowingOf({ replay }: Tape, system: System): Pick<System, 'userId' | 'pidExists'> {
  return replay === null ? system : { userId: () => null, pidExists: () => false };
}
