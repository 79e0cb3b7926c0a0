import { fieldsNamed, figuresOf, processTable } from '@sysu/core';
import type { Figure } from '@sysu/core';

/** The columns of JSON and CSV; of each recording too, whatever else is shown. */
export const recordedColumns: readonly string[] =
  'pid tid ppid user uid name command state priority nice vms rss shared cpu mem cpuTime threads lastCpu'.split(' ');

/** What a recording has of every process: for those columns, and for what the screen goes by besides. */
export const recordedFigures: ReadonlySet<Figure> = new Set<Figure>([
  ...figuresOf(fieldsNamed(processTable, recordedColumns)),
  'comm',
  'createTime',
  'kernelThread',
]);
