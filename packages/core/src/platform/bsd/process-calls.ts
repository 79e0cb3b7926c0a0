import type { BsdNative } from '@sysu/native';
import type { ThreadRecord } from '../../model/process.js';
import type { Backend } from '../backend.js';
import { localNames } from '../local-names.js';
import { nameCalls, Names } from '../names.js';
import { noShortcuts } from '../no-shortcuts.js';
import { figuresIn } from '../owner-names.js';
import { identify, isSame, pidExists, signalTo, waitExit } from './identity.js';
import type { ListedProcess, ProcessList } from './process-list.js';
import { readProcess, sweep } from './processes.js';
import type { Source } from './processes.js';
import { Terminals } from '../terminals.js';

/** What sets one system apart. */
type Own<Row extends ListedProcess> = Omit<Source<Row>, 'names' | 'moment'> & {
  totalMemory: () => number;
  threadOf(row: Row): ThreadRecord;
};

export function processCalls<Row extends ListedProcess>(native: BsdNative, own: Own<Row>): Partial<Backend> {
  const names = new Names(localNames(), null);
  const terminals = new Terminals();
  const { list, listed, asked, totalMemory, threadOf } = own;
  const source: Source<Row> = {
    ...own,
    names,
    moment: () => ({
      time: Date.now() / 1000,
      monotonic: performance.now() / 1000,
      pageSize: native.pageSize(),
      totalMemory: totalMemory(),
      terminals,
    }),
  };
  return {
    figures: figuresIn(listed, asked, { name: true }),
    pids: () => list.all().map(({ pid }) => pid),
    pidExists: (pid) => pidExists(list, pid),
    sweep: (figures, options) => sweep(source, figures, options),
    readProcess: (pid, figures) => readProcess(source, pid, figures),
    ...nameCalls(names),
    ...noShortcuts,
    threads: async (pid) => list.threads(pid).map(threadOf),
    pidOfThread: (tid) => pidOfThread(list, tid),
    identify: (pid) => identify(list, pid),
    isSame: (who) => isSame(list, who),
    signal: (who, signal) => signalTo(list, who, (pid) => native.kill(pid, signal)),
    waitExit: (who, signal) => waitExit(native, list, who, signal),
  };
}

/** Threads have numbers of their own here: the kernel has no list by them. */
function pidOfThread<Row extends ListedProcess>(list: ProcessList<Row>, wanted: number): number | null {
  for (const { pid } of list.all()) {
    if (list.threads(pid).some(({ tid }) => tid === wanted)) return pid;
  }
  return null;
}
