import type { Command } from 'commander';
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
