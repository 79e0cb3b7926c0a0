import { AccessDenied, fieldNamed, mappingKind, NoSuchProcess, processTable, ZombieProcess } from '@sysu/core';
import type { Figure, MappingRecord, ProcessRecord, System } from '@sysu/core';
import { absence } from '../targets/hidden.js';

/** A process and what it has mapped, in the order of addresses. */
export interface Mapped {
  pid: number;
  command: string;
  mappings: MappingRecord[];
}

export interface Reading {
  processes: Mapped[];
  /** Why a process that is there has nothing mapped. */
  notes: string[];
  /** Processes of which nothing could be read, and why. */
  missing: string[];
}

const command = fieldNamed(processTable, 'command');

/** @param remedy what stands behind a refusal */
export async function readMappings(system: System, pids: readonly number[], remedy: string): Promise<Reading> {
  const figures = new Set<Figure>([...command.needs, 'kernelThread']);
  const { records } = await system.processSampler().sample(figures, { pids });
  const byPid = new Map(records.map((record) => [record.pid, record]));
  const reading: Reading = { processes: [], notes: [], missing: [] };
  for (const pid of pids) {
    const record = byPid.get(pid);
    if (record === undefined) reading.missing.push(absence(pid, system));
    else await readOne(system, record, reading, remedy);
  }
  return reading;
}

async function readOne(
  system: System,
  record: ProcessRecord,
  { processes, notes, missing }: Reading,
  remedy: string,
): Promise<void> {
  const { pid, kernelThread } = record;
  try {
    const mappings = kernelThread ? [] : await mappingsOf(system, pid);
    processes.push({ pid, command: (command.get(record) as string | null) ?? '', mappings });
    if (kernelThread) notes.push(`${pid} is a thread of the kernel: it has no memory of its own`);
  } catch (error) {
    if (error instanceof ZombieProcess) missing.push(`${pid} has ended: a zombie has no memory any more`);
    else if (error instanceof NoSuchProcess) missing.push(absence(pid, system));
    else if (error instanceof AccessDenied) missing.push(`${pid}: permission denied${remedy}`);
    else throw error;
  }
}

async function mappingsOf(system: System, pid: number): Promise<MappingRecord[]> {
  const maps = await system.process(pid).memoryMaps({ grouped: false });
  return maps.map((mapping) => ({ ...mapping, pid, kind: mappingKind(mapping.path), count: 1 }));
}
