import type { ThreadRecord } from '../../model/process.js';
import { cpuOf } from '../bsd/kinfo-figures.js';
import { seconds } from '../bsd/times.js';
import { cText } from '../c-text.js';
import type { TableRow } from './process-table.js';
import { states } from './states.js';

export function threadOf(row: TableRow): ThreadRecord {
  return {
    id: row.tid,
    userTime: seconds(row.userSeconds, row.userMicroseconds),
    systemTime: seconds(row.systemSeconds, row.systemMicroseconds),
    name: cText(row.threadName) || cText(row.comm),
    status: states.statusOf(row.state),
    cpuNum: cpuOf(row),
  };
}
