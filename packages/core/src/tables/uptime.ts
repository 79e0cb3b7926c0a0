import type { Table } from '../field.js';
import * as unit from '../units.js';
import { plainColumn } from './column.js';

/** How long the machine runs, who uses it, and how busy it is; null where that is not known. */
export interface UptimeRecord {
  bootTime: number;
  uptime: number | null;
  users: number | null;
  load1: number | null;
  load5: number | null;
  load15: number | null;
  cpus: number | null;
}

export const uptimeTable: Table<UptimeRecord> = {
  name: 'uptime',
  fields: [
    plainColumn('bootTime', 'BOOTED', unit.time, 'When the machine, or with --container its first process, started.'),
    plainColumn('uptime', 'UP', unit.seconds, 'Seconds since then, counted also while suspended.'),
    plainColumn('users', 'USERS', unit.count, 'Sessions of people; unknown where no record of them is kept.'),
    plainColumn('load1', 'LOAD1', unit.ratio, 'Average number of tasks that run or wait for a disk, over 1 minute.'),
    plainColumn('load5', 'LOAD5', unit.ratio, 'The same over 5 minutes.'),
    plainColumn('load15', 'LOAD15', unit.ratio, 'The same over 15 minutes.'),
    plainColumn('cpus', 'CPUS', unit.count, 'CPUs that are online.'),
    {
      name: 'loadPerCpu',
      title: 'LOAD/CPU',
      doc: 'load1 / cpus: above 1 tasks wait.',
      unit: unit.ratio,
      needs: [],
      get: ({ load1, cpus }) => (cpus === null || load1 === null ? null : load1 / cpus),
    },
  ],
  standard: ['bootTime', 'uptime', 'users', 'load1', 'load5', 'load15', 'cpus', 'loadPerCpu'],
  key: 'bootTime',
};
