import type { AnyField, Figure, TreeRecord, Value } from '@sysu/core';
import { rowOf } from '../render/json.js';
import { grow } from './forest.js';

type Branch = Record<string, Value | null> & { children: Branch[] };

/** Each process with its children in it. */
export function nested(records: readonly TreeRecord[], fields: readonly AnyField<TreeRecord, Figure>[]): Branch[] {
  return grow<TreeRecord, Branch>(records, (record) => Object.assign(rowOf(fields, record), { children: [] })).roots;
}
