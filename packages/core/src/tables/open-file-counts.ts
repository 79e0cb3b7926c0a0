import type { AnyField, Table } from '../field.js';
import type { FileUse } from '../model/file-use.js';
import type { ProcessRecord } from '../model/process.js';
import * as unit from '../units.js';
import type { Unit } from '../units.js';
import type { FileUseFigure } from './open-files.js';

/** What one process has open, counted. */
export interface OpenFileCounts {
  process: ProcessRecord;
  descriptors: number;
  /** By what they are of. */
  files: number;
  sockets: number;
  pipes: number;
  others: number;
  /** Deleted files that are kept for it, and their bytes, each file once. */
  deleted: number;
  held: number;
}

type CountField = AnyField<OpenFileCounts, FileUseFigure>;
type Count = Exclude<keyof OpenFileCounts, 'process'>;

function counted(name: Count, title: string, doc: string, unitOf: Unit<number> = unit.count): CountField {
  return { name, title, doc, unit: unitOf, needs: [], get: (record) => record[name] };
}

function percentOf({ descriptors, process: { descriptorLimit } }: OpenFileCounts): number | null {
  return descriptorLimit ? (descriptors / descriptorLimit) * 100 : null;
}

export const openFileCountTable: Table<OpenFileCounts, FileUseFigure> = {
  name: 'open file counts',
  fields: [
    {
      name: 'command',
      title: 'COMMAND',
      doc: 'Name of the process, at most 15 bytes.',
      unit: unit.text,
      needs: ['comm'],
      get: ({ process }) => process.comm,
    },
    {
      name: 'pid',
      title: 'PID',
      doc: 'Process that has them open.',
      unit: unit.identifier,
      needs: [],
      get: ({ process }) => process.pid,
    },
    {
      name: 'user',
      title: 'USER',
      doc: 'Who it runs as.',
      unit: unit.text,
      needs: ['user'],
      get: ({ process }) => process.user,
    },
    counted('descriptors', 'FDS', 'Open descriptors.'),
    {
      name: 'limit',
      title: 'LIMIT',
      doc: 'How many it may have (RLIMIT_NOFILE).',
      unit: unit.count,
      needs: ['descriptorLimit'],
      get: ({ process }) => process.descriptorLimit,
    },
    {
      name: 'percent',
      title: '%',
      doc: 'descriptors / limit.',
      unit: unit.percent,
      needs: ['descriptorLimit'],
      get: percentOf,
    },
    counted('files', 'FILES', 'Of files, folders and devices.'),
    counted('sockets', 'SOCKETS', 'Of sockets.'),
    counted('pipes', 'PIPES', 'Of pipes.'),
    counted('others', 'OTHERS', 'Of what is no file: epoll, eventfd, pidfd …'),
    counted('deleted', 'DELETED', 'Deleted files among them, each once.'),
    counted('held', 'HELD', 'Bytes that those still take.', unit.bytes),
  ],
  standard: 'command pid user descriptors limit percent files sockets pipes deleted held'.split(' '),
  key: 'pid',
};

/**
 * One record for each process that uses any of these.
 *
 * @example const options = { uses: new Set(['open']), pids: [process.pid] };
 * const { records } = await createSystem().fileUses(new Set(['comm']), options);
 * openFileCounts(records) // [{ descriptors: 21, files: 3, ... }]
 */
export function openFileCounts(uses: Iterable<FileUse>): OpenFileCounts[] {
  const counts = new Map<number, OpenFileCounts>();
  const deleted = new Set<string>();
  for (const { process, file, descriptor } of uses) {
    let of = counts.get(process.pid);
    if (of === undefined) counts.set(process.pid, (of = { process, ...nothing }));
    if (descriptor === null) continue;
    of.descriptors++;
    of[kindOf(file.type)]++;
    const key = `${process.pid} ${file.device} ${file.inode}`;
    if (!file.deleted || deleted.has(key)) continue;
    deleted.add(key);
    of.deleted++;
    of.held += file.size ?? 0;
  }
  return [...counts.values()];
}

const nothing = { descriptors: 0, files: 0, sockets: 0, pipes: 0, others: 0, deleted: 0, held: 0 };

function kindOf(type: string | null): 'files' | 'sockets' | 'pipes' | 'others' {
  if (type === 'sock') return 'sockets';
  if (type === 'FIFO') return 'pipes';
  return type === 'a_inode' ? 'others' : 'files';
}
