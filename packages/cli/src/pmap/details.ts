import type { MappingRecord } from '@sysu/core';
import { widthOf } from '../render/width.js';
import { fileName } from './lines.js';

export interface DetailOptions {
  /** All that the kernel tells, instead of what pmap -X leaves of it. */
  everything: boolean;
  quiet: boolean;
  path: boolean;
}

// proc(5), /proc/PID/smaps: -X has sums in place of these, or nothing.
const left = new Set([
  'KernelPageSize',
  'MMUPageSize',
  'Shared_Clean',
  'Shared_Dirty',
  'Private_Clean',
  'Private_Dirty',
  'AnonHugePages',
]);
// Numbers and no sizes.
const numbers = new Set(['THPeligible', 'ProtectionKey']);

/** The forms of pmap whose columns are those of the kernel, in KiB, with their sums. */
export function detailLines(mappings: readonly MappingRecord[], { everything, quiet, path }: DetailOptions): string[] {
  const names = Object.keys(mappings[0]?.details ?? {}).filter((name) => everything || !left.has(name));
  if (names.length === 0) return [];
  const rows = mappings.map((mapping) => [
    ...placeOf(mapping),
    ...names.map((name) => String(valueOf(mapping, name))),
    ...(everything ? [mapping.vmFlags?.join(' ') ?? ''] : []),
  ]);
  const titles = [...places, ...names, ...(everything ? ['VmFlags'] : [])];
  const sums = names.map((name) => String(mappings.reduce((sum, mapping) => sum + valueOf(mapping, name), 0)));
  const before = places.map(() => '');
  const measured = quiet ? rows : [titles, ...rows, [...before, ...sums]];
  const widths = titles.map((_, i) =>
    measured.reduce((width, row) => Math.max(width, widthOf(row[i] ?? '')), i === 0 ? 16 : 0),
  );
  const line = (cells: readonly string[]): string => cells.map((cell, i) => cell.padStart(widths[i]!)).join(' ');
  const lines = rows.map((row, i) => `${line(row)} ${mappingName(mappings[i]!, path)}`);
  if (quiet) return lines;
  const rule = names.map((_, i) => '='.repeat(widths[places.length + i]!));
  return [`${line(titles)} Mapping`, ...lines, line([...before, ...rule]), `${line([...before, ...sums])} KB`];
}

const places = ['Address', 'Perm', 'Offset', 'Device', 'Inode'];

function placeOf({ addr = '', perms = '', offset = '', device = '', inode = '' }: MappingRecord): string[] {
  return [addr.split('-')[0]!.replace(/^0+(?=.)/, ''), perms, offset, device, inode];
}

function valueOf({ details }: MappingRecord, name: string): number {
  const value = details?.[name] ?? 0;
  return numbers.has(name) ? value : value / 1024;
}

function mappingName(mapping: MappingRecord, path: boolean): string {
  if (mapping.kind === 'file') return fileName(mapping, path);
  return mapping.path === '[anon]' ? '' : (mapping.path ?? '');
}
