import type { ProcessRecord } from '@sysu/core';
import type { Sample } from '../table-plan.js';
import type { ProcessColumn } from './columns.js';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

// What all threads have in common, which stands in the row of the process alone. As ps -m has it.
const common = words(`
  args cgroup cgroups codeSize comm command data environ exe mem name pgid pid ppid pss rss session shared stackp supgid
  supgrp swap threads tpgid tty uss vms
`);
// What each thread has for itself.
const own = words(`
  blocked cancelledWriteBytes caught eip esp ignored lastCpu nice oomAdj oomScore policy priority readBytes readChars
  readCount rtprio stat state status tid wchan writeBytes writeChars writeCount
`);

/** Below each process its threads, and each value only in the row of what has it. */
export class ThreadsBelow {
  /** The rows of processes: one of a thread may have the same numbers. */
  readonly #processes = new WeakSet<ProcessRecord>();

  /** Processes, and of these the threads. */
  join(processes: Sample<ProcessRecord>, threads: Sample<ProcessRecord>): Sample<ProcessRecord> {
    for (const record of processes.records) this.#processes.add(record);
    const pids = new Set(processes.records.map(({ pid }) => pid));
    const { refused = 0 } = processes;
    return {
      ...processes,
      records: [...processes.records, ...threads.records.filter(({ pid }) => pids.has(pid))],
      refused:
        typeof refused === 'number' ? refused : (shown) => refused(shown.filter((each) => this.#processes.has(each))),
      lost: (processes.lost ?? 0) + (threads.lost ?? 0),
      lostCode: processes.lostCode ?? threads.lostCode ?? null,
    };
  }

  arrange(records: readonly ProcessRecord[]): ProcessRecord[] {
    const below = new Map<number, ProcessRecord[]>();
    for (const record of records) if (this.#processes.has(record)) below.set(record.pid, []);
    const above = records.filter((record) => {
      const threads = this.#processes.has(record) ? undefined : below.get(record.pid);
      threads?.push(record);
      return threads === undefined;
    });
    return above.flatMap((record) => [record, ...(below.get(record.pid) ?? [])]);
  }

  adorn(columns: readonly ProcessColumn[]): ProcessColumn[] {
    return columns.map((column) => {
      const { name } = column.field;
      const isSaid = (record: ProcessRecord): boolean => !(this.#processes.has(record) ? own : common).has(name);
      return { ...column, text: (record, now) => (isSaid(record) ? column.text(record, now) : null) };
    });
  }
}
