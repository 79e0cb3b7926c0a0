import type { AnyField, Table } from '../field.js';
import type { SwapMemory, VirtualMemory } from '../model/memory.js';
import * as unit from '../units.js';
import type { Unit } from '../units.js';

/**
 * A row of `free`: memory, swap, both together, or the limits of our container. A figure that the kind of row has not
 * is missing; one that the system does not tell is null.
 */
export type MemoryRecord = { row: 'Mem' | 'Swap' | 'Total' | 'Limit' | 'Swaplim' } & Partial<
  VirtualMemory & SwapMemory
>;

type Name = Exclude<keyof MemoryRecord, 'row'>;

function column(name: Name, doc: string, unitOf: Unit<number> = unit.bytes): AnyField<MemoryRecord> {
  const field = {
    name,
    title: name.toUpperCase(),
    doc,
    unit: unitOf,
    needs: [],
    get: (record: MemoryRecord) => record[name],
  };
  return name === 'sin' || name === 'sout' ? field : { ...field, told: `memory.${name}` };
}

export const memoryTable: Table<MemoryRecord> = {
  name: 'memory',
  fields: [
    {
      name: 'row',
      title: '',
      doc: 'Mem, Swap, Total, Limit or Swaplim.',
      unit: unit.text,
      needs: [],
      get: ({ row }) => row,
    },
    column('total', 'All there is.'),
    column('available', 'What programs can be given without swapping: MemAvailable of /proc/meminfo.'),
    column('percent', 'Of memory (total - available) / total, of swap used / total.', unit.percent),
    column('used', 'Of memory total - available, of swap total - free.'),
    column('free', 'Not used for anything.'),
    column('active', 'Used lately, so not to be taken away soon.'),
    column('inactive', 'Not used lately.'),
    column('buffers', 'Cache of raw disk blocks.'),
    column('cached', 'Cache of files, and kernel memory that can be taken back: Cached + SReclaimable.'),
    column('shared', 'In tmpfs and shared memory; a part of cached.'),
    column('slab', "The kernel's own data."),
    column('wired', 'What is never paged out; unknown on Linux.'),
    column('dirty', 'Waiting to be written to disk.'),
    column('writeback', 'Being written to disk.'),
    column('hugetlb', 'Set aside for huge pages of all sizes.'),
    column('hugetlbFree', 'The part of it that nobody uses.'),
    column('commitLimit', 'What may be promised to programs where overcommitting is forbidden.'),
    column('committed', 'What has been promised to programs.'),
    column('lowTotal', 'On 32-bit kernels what the kernel reaches itself; elsewhere unknown.'),
    column('lowFree', 'The part of it that is free.'),
    column('highTotal', 'On 32-bit kernels what it must map first.'),
    column('highFree', 'The part of it that is free.'),
    column('zswap', 'Memory that compressed swap pages take.'),
    column('zswapped', 'What they hold uncompressed.'),
    column('zram', 'Memory that disks of compressed memory take.'),
    column('zramStored', 'What they hold uncompressed.'),
    column('sin', 'Swapped in since boot.'),
    column('sout', 'Swapped out since boot.'),
  ],
  standard: ['row', 'total', 'used', 'free', 'shared', 'buffers', 'cached', 'available', 'percent'],
  key: null,
};
