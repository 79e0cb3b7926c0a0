import { isAccumulated, turned } from './io.js';
import { say, wish } from './state.js';
import type { Key, State } from './state.js';

/** What keys do on the screen of iotop alone; which ones, kinds.ts says. */
export const ioKeys: readonly Key[] = [
  { name: 'accumulated', keys: [], doc: 'what was read and written since this began, or a second', press: turn },
  {
    name: 'delay-accounting',
    keys: [],
    doc: 'the kernel counts how long processes wait for disks, or no longer; root alone',
    press: (state) =>
      state.readOnly
        ? say(state, 'read-only: nothing can be changed from here', 'warning')
        : wish(state, { do: 'countWaits' }),
  },
];

function turn(state: State): State {
  const now = turned(state);
  return say(now, isAccumulated(now) ? 'bytes since this began' : 'bytes a second');
}
