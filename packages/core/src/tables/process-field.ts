import type { AnyField, Field, Value } from '../field.js';
import type { Figure, ProcessRecord } from '../model/process.js';
import type { Unit } from '../units.js';

export type ProcessField = AnyField<ProcessRecord, Figure>;

type More = Partial<Pick<Field<ProcessRecord>, 'attribute' | 'onRequest'>>;

/** A column that shows one figure as it is. */
export function figure(
  name: string,
  title: string,
  shown: Figure,
  unitOf: Unit<never>,
  doc: string,
  more: More = {},
): ProcessField {
  return { name, title, doc, unit: unitOf, needs: [shown], get: (record) => record[shown] as Value | null, ...more };
}

export const costly = { onRequest: 'costly' } as const;
export const secret = { onRequest: 'secret' } as const;
