import { units } from '@sysu/core';
import type { System, Table } from '@sysu/core';
import { UsageError } from '../exit.js';
import type { Change } from '../settings/change.js';
import type { Setting } from '../settings/setting.js';
import { beforeAndAfter, changeTable } from '../settings/table.js';
import { cpuList, listOf } from './cpu-set.js';
import type { CpuSet } from './cpu-set.js';

export interface CpuOptions {
  cpus?: string;
  numa?: string;
  all?: boolean;
  show?: boolean;
}

/** The CPUs that options name; null when none of them is given. */
export function cpusNamed({ cpus, numa, all, show }: CpuOptions, system: System): CpuSet | null {
  if ([cpus, numa, all, show].filter((each) => each !== undefined).length > 1)
    throw new UsageError('--cpus, --numa, --all and --show exclude each other');
  if (all || cpus === 'all') return () => true;
  if (cpus !== undefined) return cpuList(cpus);
  return numa === undefined ? null : ofNodes(numa, system);
}

function ofNodes(word: string, system: System): CpuSet {
  const nodes = system.cpuNodes();
  const isNamed = cpuList(word);
  const named = Object.keys(nodes).filter((node) => isNamed(Number(node)));
  if (named.length === 0)
    throw new UsageError(`no NUMA node ${word} here; there are ${listOf(Object.keys(nodes).map(Number))}`);
  const cpus = new Set(named.flatMap((node) => nodes[Number(node)]!));
  return (cpu) => cpus.has(cpu);
}

export const affinityTable: Table<Change<number[]>> = changeTable(
  'affinity',
  beforeAndAfter('', 'The CPUs', units.text, listOf),
);

/** On which CPUs it may run: set, as far as the machine has them, or with null only shown. */
export function affinity(to: CpuSet | null, system: System): Setting<number[]> {
  let cpus: number[] | undefined;
  return {
    read: (of) => of.cpuAffinity(),
    next: to && (() => (cpus ??= available(to, system))),
    write: (of, wanted) => of.cpuAffinity(wanted),
    label: () => 'CPUs',
    text: listOf,
    plain: (numbers) => numbers,
  };
}

export function onlineCpus(system: System): number[] {
  return Object.values(system.cpuNodes())
    .flat()
    .sort((a, b) => a - b);
}

/** Those that are online. The kernel passes over the others too, and refuses when none is left. */
function available(set: CpuSet, system: System): number[] {
  const online = onlineCpus(system);
  const cpus = online.filter(set);
  if (cpus.length === 0) throw new RangeError(`none of these CPUs is online; there are ${listOf(online)}`);
  return cpus;
}
