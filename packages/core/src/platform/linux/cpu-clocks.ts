import type { Native } from '@sysu/native';
import type { CpuClocks } from '../../model/process.js';
import { turn } from '../turns.js';
import type { Files } from './files.js';

// So many take a millisecond.
const AT_ONCE = 1000;

/** The CPU clock of one process. */
export function cpuClock(native: Native, pid: number): { seconds: number; time: number } {
  const { seconds, time } = clocksOf(native, Int32Array.of(pid));
  return { seconds: seconds[0]!, time };
}

/** Those of many, or of all; some at a time, so that the time told with them is right and others have a turn. */
export async function* cpuClocks(native: Native, files: Files, pids?: ArrayLike<number>): AsyncGenerator<CpuClocks> {
  const all = pids === undefined ? (await files.listIds('proc')).ids : Int32Array.from(pids);
  for (let from = 0; from < all.length; from += AT_ONCE) {
    if (from > 0) await turn();
    yield clocksOf(native, all.subarray(from, from + AT_ONCE));
  }
}

function clocksOf(native: Native, pids: Int32Array): CpuClocks {
  const time = native.monotonic();
  return { pids, seconds: native.processClocks(pids), time };
}
