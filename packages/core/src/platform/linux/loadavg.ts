import type { LoadAverage } from '../../model/cpu.js';
import { notWhatItIs } from './malformed.js';

/** What /proc/loadavg tells: `2.35 2.73 1.75 3/172 9901`. See proc_loadavg(5). */
export interface LoadFigures {
  averages: LoadAverage;
  /** That of the process or thread that was started last, as the PID namespace of the reader counts; 0 before any. */
  newestPid: number;
}

export function parseLoadavg(text: string): LoadFigures {
  const found = /^([\d.]+) ([\d.]+) ([\d.]+) \d+\/\d+ (\d+)\n?$/.exec(text);
  if (found === null) throw notWhatItIs('/proc/loadavg', 'load averages', text);
  const [one, five, fifteen, newest] = found.slice(1).map(Number);
  return { averages: [one!, five!, fifteen!], newestPid: newest! };
}
