import type { Table } from '../field.js';
import type { Figure, ProcessRecord } from '../model/process.js';
import * as unit from '../units.js';
import { processes } from './processes.js';

/** A process together with all that descend from it. */
export interface Subtree {
  processes: number;
  /** Sums of what is known of them; null when of none it is. */
  cpuPercent: number | null;
  rss: number | null;
}

/** A process of a listing of which the parents are known too. */
export type TreeRecord = ProcessRecord & { subtree?: Subtree };

export const processTree: Table<TreeRecord, Figure> = {
  ...processes,
  name: 'process tree',
  fields: [
    ...processes.fields,
    {
      name: 'treeProcesses',
      title: 'PROCS',
      doc: 'Number of processes: it and all that descend from it.',
      unit: unit.count,
      needs: [],
      get: ({ subtree }) => subtree?.processes,
    },
    {
      name: 'treeCpu',
      title: 'TREE%',
      doc: 'Share of one CPU of it and all that descend from it: the sum of cpu.',
      unit: unit.percent,
      needs: ['cpuPercent'],
      get: ({ subtree }) => subtree?.cpuPercent,
    },
    {
      name: 'treeRss',
      title: 'TREERSS',
      doc: 'The sum of rss of it and all that descend from it; pages that they share count in each of them.',
      unit: unit.bytes,
      needs: ['rss'],
      get: ({ subtree }) => subtree?.rss,
    },
  ],
};
