import { fieldNamed, vmTable } from '@sysu/core';
import type { VmRecord } from '@sysu/core';
import { localTime } from '../render/clock.js';
import { inUnit } from './units.js';
import type { MemoryUnit } from './units.js';

export interface LineForm {
  active: boolean;
  wide: boolean;
  timestamp: boolean;
  unit: MemoryUnit;
}

interface Cell {
  title: string;
  /** As vmstat sets them, plain and wide. */
  widths: readonly [plain: number, wide: number];
  text(record: VmRecord, unit: MemoryUnit): string;
}

// bi and bo are in KiB whatever the unit of memory.
const KIB: MemoryUnit = { letter: 'K', bytes: 1024 };

/** The two lines of titles. */
export function heading(form: LineForm, time: number): string[] {
  const { wide, timestamp } = form;
  const groups = wide
    ? '--procs-- -----------------------memory---------------------- ---swap-- -----io---- -system-- ----------cpu----------'
    : 'procs -----------memory---------- ---swap-- -----io---- -system-- ------cpu-----';
  const titles = cellsOf(form).map(({ title, widths }) => title.padStart(widthOf(widths, wide)));
  const zone = timestamp ? [zoneOf(time).padStart('2026-11-26 11:04:38'.length)] : [];
  return [groups + (timestamp ? ' -----timestamp-----' : ''), [...titles, ...zone].join(' ')];
}

/** What is unknown is a dash. */
export function lineOf(record: VmRecord, form: LineForm, time: number): string {
  const cells = cellsOf(form).map(({ widths, text }) => text(record, form.unit).padStart(widthOf(widths, form.wide)));
  return [...cells, ...(form.timestamp ? [localTime(time)] : [])].join(' ');
}

function widthOf([plain, wide]: Cell['widths'], isWide: boolean): number {
  return isWide ? wide : plain;
}

function cellsOf({ active, wide }: LineForm): Cell[] {
  const memory = active ? ['inactive', 'active'] : ['buffers', 'cached'];
  return [
    ...['running', 'blocked'].map((name) => whole(name, [2, 4])),
    ...['swapUsed', 'free', ...memory].map((name) => size(name, [6, 12])),
    ...['swapInRate', 'swapOutRate'].map((name) => size(name, [4, 4])),
    ...['readRate', 'writeRate'].map((name) => size(name, [5, 5], KIB)),
    ...['interruptRate', 'switchRate'].map((name) => whole(name, [4, 4])),
    ...['user', 'system', 'idle', 'iowait', 'steal'].map((name) => whole(name, [2, 3])),
    ...(wide ? [whole('guest', [2, 3])] : []),
  ];
}

function whole(name: string, widths: Cell['widths']): Cell {
  const { title, get } = fieldNamed(vmTable, name);
  return {
    title,
    widths,
    text: (record) => {
      const value = get(record);
      return typeof value === 'number' ? String(Math.round(value)) : '-';
    },
  };
}

function size(name: string, widths: Cell['widths'], fixed?: MemoryUnit): Cell {
  const { title, get } = fieldNamed(vmTable, name);
  return {
    title,
    widths,
    text: (record, unit) => {
      const value = get(record);
      return typeof value !== 'number' ? '-' : isRate(name) ? rounded(value, fixed ?? unit) : inUnit(value, unit);
    },
  };
}

function isRate(name: string): boolean {
  return name.endsWith('Rate');
}

function rounded(value: number, unit: MemoryUnit): string {
  return String(Math.round(value / unit.bytes));
}

function zoneOf(time: number): string {
  const parts = new Intl.DateTimeFormat('en', { timeZoneName: 'short' }).formatToParts(time * 1000);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
}
