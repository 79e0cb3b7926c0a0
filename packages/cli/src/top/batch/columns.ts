import type { ProcessRecord } from '@sysu/core';
import { as } from '../../ps/columns.js';
import type { ProcessColumn } from '../../ps/columns.js';
import { scaleMemory, scalePercent, scaleTime } from './scale.js';
import type { Scale } from './scale.js';

export interface ColumnOptions {
  /** Of memory. */
  scale: Scale;
  /** A row for each thread. */
  threads: boolean;
  /** Command lines instead of names. */
  commandLine: boolean;
  /** CPU time with that of children which have ended. */
  cumulative: boolean;
}

/** The columns that top shows when nothing is chosen, in its form and at least as wide as it sets them. */
export function topColumns({ scale, threads, commandLine, cumulative }: ColumnOptions): ProcessColumn[] {
  const memory = (field: string, title: string, width: number): ProcessColumn => ({
    ...as(field, title, 'right', (bytes: number) => scaleMemory(bytes, width, scale)),
    least: width,
  });
  return [
    { ...as(threads ? 'tid' : 'pid', 'PID', 'right'), least: 5 },
    { ...as('user', 'USER', 'left'), least: 8 },
    { ...as('priority', 'PR', 'right', priority), least: 3 },
    { ...as('nice', 'NI', 'right'), least: 3 },
    memory('vms', 'VIRT', 7),
    memory('rss', 'RES', 6),
    memory('shared', 'SHR', 6),
    as('state', 'S', 'left'),
    { ...as('cpu', '%CPU', 'right', scalePercent), least: 5 },
    { ...as('mem', '%MEM', 'right', scalePercent), least: 5 },
    { ...(cumulative ? withChildren() : as('cpuTime', 'TIME+', 'right', scaleTime)), least: 9 },
    commandLine ? as('command', 'COMMAND', 'left') : as('comm', 'COMMAND', 'left'),
  ];
}

// Those beyond 99 are scheduled in real time: proc(5), field 18 of /proc/PID/stat.
function priority(value: number): string {
  return value < -99 ? 'rt' : String(value);
}

function withChildren(): ProcessColumn {
  const own = as('cpuTime', 'TIME+', 'right');
  return {
    ...own,
    field: { ...own.field, needs: [...own.field.needs, 'childrenUserTime', 'childrenSystemTime'] },
    text: ({ userTime, systemTime, childrenUserTime, childrenSystemTime }: ProcessRecord) => {
      const times = [userTime, systemTime, childrenUserTime, childrenSystemTime];
      return times.every((time) => typeof time === 'number')
        ? scaleTime(times.reduce((sum, time) => sum + time))
        : null;
    },
  };
}
