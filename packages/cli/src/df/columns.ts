import { fieldNamed, fileSystemTable as table } from '@sysu/core';
import type { FileSystemRecord } from '@sysu/core';
import { fieldColumn } from '../print-table.js';
import type { Column } from '../print-table.js';
import { toneAbove, toneBelow } from '../render/thresholds.js';
import type { Thresholds } from '../render/thresholds.js';
import { hasFailed } from './ask.js';
import { blocksTitle, formatBlocks, percentUp } from './block-size.js';
import type { BlockSize } from './block-size.js';

export type FileSystemColumn = Column<FileSystemRecord>;

export interface Form {
  size: BlockSize;
  /** Files instead of space. */
  inodes: boolean;
  /** With the type. */
  type: boolean;
  /** As POSIX wants it. */
  portable: boolean;
  /** Names of columns, as coreutils has them. */
  output: readonly OutputName[] | null;
  /** From which share in use on, in percent, and down to which free space a row is marked. */
  usage: Thresholds;
  available: Thresholds | null;
  /** Draws a bar that many percent full; null without one. */
  draw: ((percent: number) => string) | null;
}

/** The names that --output has for the columns. */
export type OutputName =
  | 'source'
  | 'fstype'
  | 'itotal'
  | 'iused'
  | 'iavail'
  | 'ipcent'
  | 'size'
  | 'used'
  | 'avail'
  | 'pcent'
  | 'file'
  | 'target';

const columns: Record<OutputName, (form: Form) => FileSystemColumn> = {
  source: () => ({ ...text('device', 'Filesystem'.padEnd(DEVICE)), narrowest: DEVICE }),
  fstype: () => text('fstype', 'Type'),
  itotal: (form) => files('inodes', 'Inodes', form),
  iused: (form) => files('inodesUsed', 'IUsed', form),
  iavail: (form) => files('inodesFree', 'IFree', form),
  ipcent: () =>
    percentage('inodesUsed', 'IUse%', ({ usage }) => usage && percentUp(usage.inodesUsed, usage.inodesFree)),
  size: (form) => space('total', sizeTitle(form), form),
  used: (form) => space('used', 'Used', form),
  avail: available,
  pcent: percent,
  file: () => text('path', 'File'),
  target,
};

export const outputNames: OutputName[] = Object.keys(columns) as OutputName[];

// As coreutils sets them.
const NUMBER = 5;
const DEVICE = 14;
// A mount point that takes more is cut in the middle where a line would be longer than the terminal.
const MOUNTPOINT = 20;

/** The columns of df in the form that its options ask for. */
export function dfColumns(form: Form): FileSystemColumn[] {
  if (form.output !== null) return form.output.map((name) => columns[name](form));
  const figures: OutputName[] = form.inodes
    ? ['itotal', 'iused', 'iavail', 'ipcent']
    : ['size', 'used', 'avail', 'pcent'];
  const type: OutputName[] = form.type ? ['fstype'] : [];
  const shown = (['source', ...type, ...figures] as const).map((name) => columns[name](form));
  return [...shown, ...(form.draw === null ? [] : [barColumn(form, form.draw)]), target(form)];
}

function text(field: string, title: string): FileSystemColumn {
  return fieldColumn(fieldNamed(table, field), { title, align: 'left' });
}

function number(field: string, title: string, show: (value: number) => string): FileSystemColumn {
  const found = fieldNamed(table, field);
  return fieldColumn(found, {
    title: title.padStart(NUMBER),
    align: 'right',
    text: (record) => {
      const value = found.get(record);
      return typeof value === 'number' ? show(value) : null;
    },
  });
}

function space(field: string, title: string, { size }: Form): FileSystemColumn {
  return number(field, title, (value) => formatBlocks(value, size));
}

function files(field: string, title: string, { size }: Form): FileSystemColumn {
  return number(field, title, (value) => (size.bytes === null ? formatBlocks(value, size) : String(value)));
}

function percentage(field: string, title: string, show: FileSystemColumn['text']): FileSystemColumn {
  return fieldColumn(fieldNamed(table, field), { title, align: 'right', text: show });
}

function sizeTitle({ size, portable, output }: Form): string {
  if (size.bytes === null) return 'Size';
  return portable && output === null ? `${size.bytes}-blocks` : blocksTitle(size);
}

function available(form: Form): FileSystemColumn {
  const { available: limits, size, output } = form;
  const column = space('free', size.bytes === null || output !== null ? 'Avail' : 'Available', form);
  return limits === null ? column : { ...column, tone: ({ usage }) => toneBelow(usage?.free, limits) };
}

function percent({ portable, size, output, usage: limits }: Form): FileSystemColumn {
  const title = portable && size.bytes !== null && output === null ? 'Capacity' : 'Use%';
  const column = percentage('percent', title, ({ usage }) => usage && percentUp(usage.used, usage.free));
  return { ...column, tone: ({ usage }) => toneAbove(usage?.percent, limits) };
}

function barColumn({ inodes, usage: limits }: Form, draw: (percent: number) => string): FileSystemColumn {
  const share = ({ usage }: FileSystemRecord): number | null => {
    if (usage === null) return null;
    const [used, free] = inodes ? [usage.inodesUsed, usage.inodesFree] : [usage.used, usage.free];
    return used + free > 0 ? (used / (used + free)) * 100 : null;
  };
  return fieldColumn(fieldNamed(table, 'percent'), {
    title: '',
    align: 'left',
    dispensable: true,
    text: (record) => {
      const full = share(record);
      return full === null ? '' : draw(full);
    },
    tone: (record) => toneAbove(share(record), limits),
  });
}

/** In the forms for people a row also says why its figures are missing. */
function target({ output, portable }: Form): FileSystemColumn {
  const column = { ...text('mountpoint', 'Mounted on'), narrowest: MOUNTPOINT };
  // The sum has no mount point; where devices are not shown, its name stands here.
  if (output !== null && !output.includes('source'))
    return { ...column, text: (record, now) => column.text(record, now) ?? record.mount.device ?? null };
  if (portable || output !== null) return column;
  return {
    ...column,
    text: (record, now) => `${column.text(record, now) ?? '-'}${hasFailed(record) ? ` (${record.state})` : ''}`,
  };
}
