import type { AnyField, Table } from '../field.js';
import type { MappedMemory, MemoryMap } from '../model/memory-map.js';
import { plus } from '../numbers.js';
import * as unit from '../units.js';
import { column, ifTold } from './column.js';

/** What is mapped: a file, memory of no file, or pages of the kernel's own, as the vDSO. */
export type MappingKind = 'file' | 'anon' | 'heap' | 'stack' | 'kernel' | 'other';

/** A mapping of a process, or with `count` several of them together, of which the places are not told. */
export interface MappingRecord extends MappedMemory, Partial<Omit<MemoryMap, keyof MappedMemory | 'path'>> {
  pid: number;
  kind: MappingKind;
  /** null of several files. */
  path: string | null;
  count: number;
}

/**
 * What there is at a path of a mapping, where the kernel puts its own words into brackets: proc(5), /proc/PID/maps.
 *
 * @example mappingKind('[heap]') // 'heap'
 */
export function mappingKind(path: string): MappingKind {
  if (path.startsWith('/')) return 'file';
  if (path.startsWith('[anon')) return 'anon';
  const [, word = ''] = /^\[(\w+)/.exec(path) ?? [];
  if (word === 'heap' || word === 'stack') return word;
  return word === '' ? 'other' : 'kernel';
}

function memory(name: keyof MappedMemory, title: string, doc: string): AnyField<MappingRecord> {
  return ifTold(
    `memoryMaps.${name}`,
    column(name, title, unit.bytes, doc, (record) => record[name]),
  );
}

export const memoryMapTable: Table<MappingRecord> = {
  name: 'memory maps',
  fields: [
    column('pid', 'PID', unit.identifier, 'Process id.', ({ pid }) => pid),
    column('kind', 'KIND', unit.text, 'What is mapped: file, anon, heap, stack, kernel or other.', ({ kind }) => kind),
    column('count', 'COUNT', unit.count, 'How many mappings the row is the sum of.', ({ count }) => count),
    column('addr', 'ADDRESS', unit.text, 'Where it begins and ends, in hexadecimal.', ({ addr }) => addr),
    column(
      'perms',
      'MODE',
      unit.text,
      'Whether it may be read, written, executed; p: private, s: shared.',
      (record) => record.perms,
    ),
    memory('size', 'SIZE', 'Addresses that it takes.'),
    memory('rss', 'RSS', 'The part of it that is in memory.'),
    memory('pss', 'PSS', 'Its share of that: a page that n processes have mapped counts 1/n.'),
    ifTold(
      'memoryMaps.privateDirty',
      column(
        'uss',
        'USS',
        unit.bytes,
        'What no other process has mapped: privateClean + privateDirty.',
        ({ privateClean, privateDirty }) => plus(privateClean, privateDirty),
      ),
    ),
    ifTold(
      'memoryMaps.privateDirty',
      column(
        'dirty',
        'DIRTY',
        unit.bytes,
        'Written to since it was read: sharedDirty + privateDirty.',
        ({ sharedDirty, privateDirty }) => plus(sharedDirty, privateDirty),
      ),
    ),
    memory('swap', 'SWAP', 'Anonymous pages that are swapped out.'),
    memory('sharedClean', 'SHCLEAN', 'Mapped by others too, and not written to.'),
    memory('sharedDirty', 'SHDIRTY', 'Mapped by others too, and written to.'),
    memory('privateClean', 'PRCLEAN', 'Mapped by nobody else, and not written to.'),
    memory('privateDirty', 'PRDIRTY', 'Mapped by nobody else, and written to.'),
    memory('referenced', 'REF', 'Used lately.'),
    memory('anonymous', 'ANON', 'Of no file, also where a file is mapped: pages written to and not shared.'),
    column(
      'locked',
      'LOCKED',
      unit.bytes,
      'Kept from being swapped out: mlock(2).',
      ({ details }) => details?.['Locked'],
    ),
    column('offset', 'OFFSET', unit.text, 'Where in the file it begins, in hexadecimal.', ({ offset }) => offset),
    column('device', 'DEVICE', unit.text, 'Device of the file: numbers in hexadecimal.', ({ device }) => device),
    column('inode', 'INODE', unit.text, 'Inode of the file; 0 where there is none.', ({ inode }) => inode),
    column('deleted', 'DELETED', unit.yesNo, 'Whether the file has no name any more.', ({ deleted }) => deleted),
    column('path', 'MAPPING', unit.text, "The file, or the kernel's word for what is none.", ({ path }) => path),
  ],
  standard: ['addr', 'perms', 'size', 'rss', 'pss', 'dirty', 'swap', 'path'],
  key: null,
};
