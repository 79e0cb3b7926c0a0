import type { AnyField, Table } from '../field.js';
import type { DiskUsage, Mount } from '../model/disk.js';
import * as unit from '../units.js';
import type { Unit } from '../units.js';

/** A file system as it is mounted, and what it says of its space: null when it was not asked, or did not answer. */
export interface FileSystemRecord {
  /** What the table of mounts says; nothing where it does not show it. */
  mount: Partial<Mount>;
  usage: DiskUsage | null;
  /** ok, or why there is no answer. */
  state: string;
  /** The path it was asked for by. */
  path: string | null;
}

type FileSystemField = AnyField<FileSystemRecord>;

function ofMount(
  name: string,
  title: string,
  shown: keyof Mount,
  doc: string,
  unitOf: Unit<never> = unit.text,
): FileSystemField {
  return { name, title, doc, unit: unitOf, needs: [], get: ({ mount }) => mount[shown] };
}

function ofUsage(name: keyof DiskUsage, title: string, doc: string, unitOf: Unit<number>): FileSystemField {
  return { name, title, doc, unit: unitOf, needs: [], get: ({ usage }) => usage?.[name] };
}

export const fileSystemTable: Table<FileSystemRecord> = {
  name: 'file systems',
  fields: [
    ofMount('device', 'DEVICE', 'device', 'What is mounted: a disk, host:/folder, or a name.'),
    ofMount('mountpoint', 'MOUNTED ON', 'mountpoint', 'Where it is mounted.'),
    ofMount('fstype', 'TYPE', 'fstype', 'Type of the file system.'),
    ofUsage('total', 'TOTAL', 'Its size.', unit.bytes),
    ofUsage('used', 'USED', 'Space in use.', unit.bytes),
    ofUsage('free', 'FREE', 'Space that users other than root may still take.', unit.bytes),
    ofUsage('percent', 'USE%', 'used / (used + free); what root keeps in reserve does not count.', unit.percent),
    ofUsage('inodes', 'INODES', 'Number of files it can hold; 0 where there is no such limit.', unit.count),
    ofUsage('inodesUsed', 'IUSED', 'Number of files it holds.', unit.count),
    ofUsage('inodesFree', 'IFREE', 'Number of files it can still take.', unit.count),
    ofMount('options', 'OPTIONS', 'opts', 'Mount options.'),
    {
      name: 'readOnly',
      title: 'RO',
      doc: 'Whether it is mounted read-only.',
      unit: unit.yesNo,
      needs: [],
      get: ({ mount }) => mount.opts?.split(',').includes('ro'),
    },
    {
      name: 'state',
      title: 'STATE',
      doc: 'ok, or why its sizes are not known.',
      unit: unit.text,
      needs: [],
      get: ({ state }) => state,
    },
    ofMount('kind', 'KIND', 'kind', 'local: on disks of this machine; network: of another machine; special: neither.'),
    ofMount('deviceNumber', 'MAJ:MIN', 'deviceNumber', 'Device number; mounts of one file system share it.'),
    ofMount('root', 'ROOT', 'root', 'Which folder of the file system is mounted: / for all of it.'),
    ofMount('id', 'ID', 'id', 'Number of the mount.', unit.identifier),
    {
      name: 'path',
      title: 'PATH',
      doc: 'The path that was asked for.',
      unit: unit.text,
      needs: [],
      get: ({ path }) => path,
    },
  ],
  standard: ['device', 'total', 'used', 'free', 'percent', 'mountpoint'],
  key: null,
};
