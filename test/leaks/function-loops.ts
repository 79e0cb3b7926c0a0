import {
  countStates,
  countUnowned,
  createSystem,
  exec,
  fieldNamed,
  fieldsNamed,
  fieldsThere,
  figuresOf,
  formatField,
  mappingKind,
  openFileCounts,
  parseSort,
  parseWhere,
  processTable as table,
  protocolOf,
  ratesBetween,
  recordsNamed,
  sampleConnections,
  signalName,
  signalNames,
  signalNumber,
  socketState,
  sortRecords,
  sumOf,
  sumOfMappings,
  toBytes,
  waitProcs,
  transportOf,
} from '@sysu/core';
import type * as core from '@sysu/core';
import type * as own from '../../packages/core/src/own.js';
import { sleeper, withChild } from './loop.js';
import type { Given, Loop } from './loop.js';

type Functions<T> = keyof { [N in keyof T as T[N] extends (...args: never[]) => unknown ? N : never]: true };

const records = [{ pid: 2 }, { pid: 1 }];

/** The functions that are not those of a system. */
export const functionLoops: {
  readonly [N in Exclude<Functions<typeof core>, keyof typeof own>]: readonly Loop<Given>[];
} = {
  countStates: [() => countStates([])],
  countUnowned: [() => countUnowned([])],
  createSystem: [() => createSystem(), () => createSystem({ root: '/proc/self/root' }).pids()],
  // One that goes through is the end of the loop.
  exec: [() => attemptToRun(['/no/such/program']), () => attemptToRun(['/etc/passwd', 'word'])],
  exit: [],
  fieldNamed: [() => fieldNamed(table, 'rss')],
  fieldsThere: [() => fieldsThere(table.fields, () => true)],
  fieldsNamed: [() => fieldsNamed(table, ['pid', 'rss'])],
  figuresOf: [() => figuresOf(table.fields)],
  formatField: [() => formatField(fieldNamed(table, 'pid'), { pid: 1 }, 0)],
  mappingKind: [() => mappingKind('/usr/bin/a')],
  openFileCounts: [() => openFileCounts([])],
  parseSort: [() => parseSort(table, '-rss,pid')],
  parseWhere: [() => parseWhere(table, 'rss > 1M')],
  protocolOf: [() => protocolOf({ family: 'AF_INET', type: 'SOCK_STREAM' })],
  socketState: [
    () => socketState({ status: 'NONE', family: 'AF_INET', listening: false, raddr: null, peerInode: null }),
  ],
  transportOf: [() => transportOf({ family: 'AF_INET', type: 'SOCK_STREAM' })],
  ratesBetween: [() => ratesBetween({ a: 1 }, { a: 2 }, 1)],
  recordsNamed: [() => recordsNamed(records, new Set([1]))],
  sampleConnections: [
    ({ system }) => sampleConnections(system.backend, ['tcp4'], new Set(['owners', 'process', 'user'])),
  ],
  signalName: [() => signalName(15)],
  signalNames: [() => signalNames()],
  signalNumber: [() => signalNumber('SIGTERM')],
  sortRecords: [() => sortRecords(table, records, parseSort(table, 'pid'))],
  sumOf: [() => sumOf([{ a: 1 }, { a: 2 }])],
  sumOfMappings: [() => sumOfMappings([])],
  toBytes: [() => toBytes('text')],
  waitProcs: [
    ({ living, ended, zombie }) => waitProcs([living, ended, zombie], { timeout: 0 }),
    () =>
      withChild(sleeper, (child) => {
        child.kill();
        return waitProcs([child]);
      }),
  ],
};

function attemptToRun(words: string[]): void {
  try {
    exec(words);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall !== 'execvp') throw error;
  }
}
