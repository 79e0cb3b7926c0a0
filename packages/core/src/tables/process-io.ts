import type { AnyField, Table } from '../field.js';
import type { Figure, ProcessRecord } from '../model/process.js';
import type { IoPriority } from '../model/process-settings.js';
import * as unit from '../units.js';
import { processes } from './processes.js';

/** A process or thread as iotop shows it. */
export type ProcessIoRecord = ProcessRecord & {
  /** null where it cannot be asked. */
  ioPriority: IoPriority | null;
  /** Bytes since sampling began; null where refused. */
  readSoFar: number | null;
  writtenSoFar: number | null;
  /** It was there at the sample before, and the figures are those of then. */
  exited: boolean;
};

type IoField = AnyField<ProcessIoRecord, Figure>;

const classes = ['be', 'rt', 'be', 'idle'];

const own: readonly IoField[] = [
  {
    name: 'prio',
    title: 'PRIO',
    doc: 'I/O priority: class (rt, be, idle) and level, 0 to 7; by the niceness where none was set.',
    unit: unit.text,
    needs: ['nice', 'policy'],
    told: 'nice',
    get: prioOf,
  },
  {
    name: 'readSoFar',
    title: 'READ-SINCE',
    doc: 'Bytes fetched from storage since sampling began.',
    unit: unit.bytes,
    needs: ['readBytes', 'age'],
    told: 'readBytes',
    get: ({ readSoFar }) => readSoFar,
  },
  {
    name: 'writtenSoFar',
    title: 'WRITTEN-SINCE',
    doc: 'Bytes sent to storage since sampling began.',
    unit: unit.bytes,
    needs: ['writeBytes', 'age'],
    told: 'writeBytes',
    get: ({ writtenSoFar }) => writtenSoFar,
  },
  {
    name: 'exited',
    title: 'EXITED',
    doc: 'Whether it has ended since the sample before.',
    unit: unit.yesNo,
    needs: [],
    get: ({ exited }) => exited,
  },
];

/** What costs more than the rest in a table of processes is what this one is for. */
const io: readonly string[] = ['readRate', 'writeRate', 'ioPercent', 'readBytes', 'writeBytes'];

function withoutMark({ onRequest, ...field }: IoField): IoField {
  return onRequest === undefined || io.includes(field.name) ? field : { ...field, onRequest };
}

/** The columns of processes, and those of iotop. */
export const processIoTable: Table<ProcessIoRecord, Figure> = {
  name: 'process I/O',
  fields: [...processes.fields.map(withoutMark), ...own],
  standard: ['tid', 'prio', 'user', 'readRate', 'writeRate', 'ioPercent', 'command'],
  key: 'tid',
};

/** ioprio_set(2): where none was set, the class goes by the scheduling policy and the level by the niceness. */
function prioOf({ ioPriority, nice, policy }: ProcessIoRecord): string | null {
  if (!ioPriority) return null;
  const { ioclass, value } = ioPriority;
  if (ioclass !== 0) return ioclass === IDLE ? 'idle' : `${classes[ioclass]}/${value}`;
  if (policy === SCHED_IDLE) return 'idle';
  const isRealtime = policy === SCHED_FIFO || policy === SCHED_RR;
  return typeof nice === 'number' ? `${isRealtime ? 'rt' : 'be'}/${Math.floor((nice + 20) / 5)}` : null;
}

const IDLE = 3;
const SCHED_FIFO = 1;
const SCHED_RR = 2;
const SCHED_IDLE = 5;
