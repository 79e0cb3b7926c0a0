import { cText } from '../c-text.js';
import type { ListedProcess } from './process-list.js';
import type { ListedFigures } from './processes.js';
import type { StateWords } from './state-words.js';
import { ageOf, seconds, startOf } from './times.js';

/** What the struct in which each BSD lists a process tells on all of them. */
export interface BsdRow extends ListedProcess {
  ppid: number;
  pgid: number;
  session: number;
  tpgid: number;
  terminal: number;
  uid: number;
  realUid: number;
  savedUid: number;
  gid: number;
  realGid: number;
  savedGid: number;
  flags: number;
  state: number;
  priority: number;
  niceness: number;
  comm: Uint8Array;
  waitMessage: Uint8Array;
  residentPages: number;
  textPages: number;
  dataPages: number;
  userSeconds: number;
  userMicroseconds: number;
  systemSeconds: number;
  systemMicroseconds: number;
  peakKilobytes: number;
  minorFaults: number;
  majorFaults: number;
  blocksIn: number;
  blocksOut: number;
  voluntarySwitches: number;
  involuntarySwitches: number;
}

/** What the kernel lists of every process and thread, also to those who may not look into it. Bytes and seconds. */
export function rowFigures({ letterOf, statusOf }: StateWords): ListedFigures<BsdRow> {
  return {
    ppid: (row) => row.ppid,
    comm: (row) => cText(row.comm),
    state: (row) => letterOf(row.state),
    status: (row) => statusOf(row.state),
    flags: (row) => row.flags,
    pgid: (row) => row.pgid,
    session: (row) => row.session,
    terminal: (row, { terminals }) => terminals.path(row.terminal),
    tpgid: (row) => row.tpgid,
    uid: (row) => row.uid,
    gid: (row) => row.gid,
    uids: (row) => ({ real: row.realUid, effective: row.uid, saved: row.savedUid }),
    gids: (row) => ({ real: row.realGid, effective: row.gid, saved: row.savedGid }),
    priority: (row) => row.priority,
    userTime: (row) => seconds(row.userSeconds, row.userMicroseconds),
    systemTime: (row) => seconds(row.systemSeconds, row.systemMicroseconds),
    createTime: startOf,
    age: ageOf,
    sampledAt: (_, { monotonic }) => monotonic,
    rss: (row, { pageSize }) => row.residentPages * pageSize,
    text: (row, { pageSize }) => row.textPages * pageSize,
    data: (row, { pageSize }) => row.dataPages * pageSize,
    memoryPercent: (row, { pageSize, totalMemory }) => ((row.residentPages * pageSize) / totalMemory) * 100,
    peakRss: (row) => row.peakKilobytes * 1024,
    minorFaults: (row) => row.minorFaults,
    majorFaults: (row) => row.majorFaults,
    voluntarySwitches: (row) => row.voluntarySwitches,
    involuntarySwitches: (row) => row.involuntarySwitches,
    // Blocks that were read and written; of how many bytes is not counted.
    readCount: (row) => row.blocksIn,
    writeCount: (row) => row.blocksOut,
    wchan: (row) => cText(row.waitMessage) || null,
  };
}
