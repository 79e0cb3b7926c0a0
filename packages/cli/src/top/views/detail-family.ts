import type { ProcessRecord } from '@sysu/core';
import { arrangeTree, asciiBranches, lineBranches } from '../../render/tree.js';
import type { Details } from '../state/details.js';
import type { State } from '../state/state.js';
import { foreign, span } from './line.js';
import { textBody } from './list-body.js';
import type { Body } from './list-body.js';

/** Its ancestors, itself, and all that descend from it. */
export function familyBody({ sample, look }: State, { pid }: Details): Body {
  const family = familyOf(sample?.records ?? [], pid);
  const branches = look.unicode ? lineBranches : asciiBranches;
  const placed = arrangeTree(
    family,
    (record) => record.pid,
    ({ ppid }) => ppid,
    branches,
  );
  const lines = placed.map(({ record, prefix }) => {
    const style = record.pid === pid ? 'selected' : 'plain';
    const command = record.cmdline?.join(' ') || `[${record.comm ?? ''}]`;
    return [span(prefix, 'tree'), span(`${record.pid} `, 'strong'), foreign(`${record.user ?? '-'} ${command}`, style)];
  });
  return textBody(lines, 'not in the last sample');
}

function familyOf(records: readonly ProcessRecord[], pid: number): ProcessRecord[] {
  const processes = new Map<number, ProcessRecord>();
  const children = new Map<number, number[]>();
  for (const record of records) {
    if (record.tid !== undefined && record.tid !== null && record.tid !== record.pid) continue;
    processes.set(record.pid, record);
    const siblings = children.get(record.ppid ?? 0);
    if (siblings === undefined) children.set(record.ppid ?? 0, [record.pid]);
    else siblings.push(record.pid);
  }
  const family = new Set([pid]);
  // A set is iterated over what is added meanwhile.
  for (const parent of family) for (const child of children.get(parent) ?? []) family.add(child);
  let above = processes.get(pid)?.ppid ?? 0;
  while (processes.has(above) && !family.has(above)) {
    family.add(above);
    above = processes.get(above)!.ppid ?? 0;
  }
  return [...processes.values()].filter((each) => family.has(each.pid));
}
