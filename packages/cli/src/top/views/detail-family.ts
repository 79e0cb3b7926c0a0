import type { ProcessRecord } from '@sysu/core';
import { ancestorsOf, descendantsOf } from '../../match/family.js';
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
  const processes = records.filter(({ tid, pid: process }) => (tid ?? process) === process);
  const below = descendantsOf([pid], processes).map((child) => child.pid);
  const family = new Set([...ancestorsOf([pid], processes), pid, ...below]);
  return processes.filter((each) => family.has(each.pid));
}
