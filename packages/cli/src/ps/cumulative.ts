import { fieldNamed, figuresOf, processTable } from '@sysu/core';
import type { ProcessRecord } from '@sysu/core';
import { keyword } from './columns.js';
import type { ProcessColumn } from './columns.js';

// Of the words of ps those that its S changes: not its other CPU times.
const words = new Set('%cpu bsdtime c cp maj_flt majflt min_flt minflt pagein pcpu'.split(' '));

/** The column of a word, with what children used that ended and were waited for. */
export function withChildren(word: string, title?: string): ProcessColumn {
  const column = keyword(word, title);
  if (!words.has(word.toLowerCase())) return column;
  const { field } = column;
  const average = fieldNamed(processTable, 'cpuAverageAll');
  const needs = [...field.needs, ...figuresOf([average]), 'childrenMinorFaults', 'childrenMajorFaults'] as const;
  return {
    ...column,
    field: { ...field, needs: [...new Set(needs)] },
    text: (record, now) => column.text(added(record, average.get(record) as number | null), now),
  };
}

function added(record: ProcessRecord, cpuAverage: number | null): ProcessRecord {
  const { userTime, systemTime, minorFaults, majorFaults } = record;
  return {
    ...record,
    userTime: sum(userTime, record.childrenUserTime),
    systemTime: sum(systemTime, record.childrenSystemTime),
    cpuAverage,
    minorFaults: sum(minorFaults, record.childrenMinorFaults),
    majorFaults: sum(majorFaults, record.childrenMajorFaults),
  };
}

function sum(own: number | null | undefined, ofChildren: number | null | undefined): number | null {
  return own === null || own === undefined ? null : own + (ofChildren ?? 0);
}
