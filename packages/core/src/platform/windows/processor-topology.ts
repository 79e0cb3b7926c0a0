import type { KernelBytes } from '../kernel-bytes.js';
import { decode } from '../layout.js';
import type { Decoded } from '../layout.js';
import { SYSTEM_LOGICAL_PROCESSOR_INFORMATION_EX as RECORD } from './layouts-processors.js';

// LOGICAL_PROCESSOR_RELATIONSHIP of winnt.h.
const [CORE, NUMA_NODE] = [0, 1];

/** How many cores there are. */
export function coresIn(records: KernelBytes): number {
  return [...recordsIn(records)].filter(({ relationship }) => relationship === CORE).length;
}

/** The numbers of the CPUs of each node; `groups` says how many there are in each group of processors. */
export function nodesIn(records: KernelBytes, groups: readonly number[]): Record<number, number[]> {
  const nodes: Record<number, number[]> = {};
  for (const { relationship, nodeNumber, nodeMask, nodeGroup } of recordsIn(records)) {
    if (relationship !== NUMA_NODE) continue;
    const first = groups.slice(0, nodeGroup).reduce((sum, count) => sum + count, 0);
    nodes[nodeNumber] = bitsOf(BigInt(nodeMask)).map((bit) => first + bit);
  }
  return nodes;
}

/** Records of various kinds, and of various lengths: the last may be shorter than the longest kind. */
function* recordsIn(from: KernelBytes): Generator<Decoded<typeof RECORD>> {
  for (let at = 0, length = -1; length !== 0 && at < from.length; at += length) {
    const record = decode(RECORD, from, at);
    yield record;
    ({ length } = record);
  }
}

function bitsOf(mask: bigint): number[] {
  return Array.from({ length: 64 }, (_, bit) => bit).filter((bit) => ((mask >> BigInt(bit)) & 1n) === 1n);
}
