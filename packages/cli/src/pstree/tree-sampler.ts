import { parseSort, processTree as table, sortRecords } from '@sysu/core';
import type { Figure, ProcessRecord, ProcessSampler, System, TreeRecord } from '@sysu/core';
import { refusedOf } from '../match/refused.js';
import { absence } from '../targets/hidden.js';
import type { Request, Sample } from '../table-plan.js';
import { choose } from './choice.js';
import type { Choice } from './choice.js';
import { addSums } from './sums.js';

export interface SamplerOptions {
  showParents?: boolean;
  sums?: boolean;
  showPids?: boolean;
  threadNames?: boolean;
  numericSort?: boolean;
  hideThreads?: boolean;
  uidChanges?: boolean;
}

// What a label may show: all in two files, which are read for the names anyway.
const drawn: readonly Figure[] = ['cmdline', 'comm', 'numThreads', 'pgid', 'age'];

/** Reads all processes, as a tree needs them, and keeps those that were chosen. */
export class TreeSampler {
  readonly #choice: Choice;
  readonly #options: SamplerOptions;
  readonly #highlighted: number | null;
  #sampler: ProcessSampler | null = null;
  /** Of each process, besides the first; null where nobody tells them apart, and their number will do. */
  threads: Map<number, ProcessRecord[]> | null = null;

  constructor(choice: Choice, options: SamplerOptions, highlighted: number | null) {
    this.#choice = choice;
    this.#options = options;
    this.#highlighted = highlighted;
  }

  async sample({ system, figures, forProgram }: Request<Figure>): Promise<Sample<TreeRecord>> {
    const { sums, showParents = false } = this.#options;
    const isDrawn = !forProgram && !sums;
    this.#sampler ??= system.processSampler();
    const all = await this.#sampler.sample(this.#figures(figures, isDrawn));
    if (isDrawn) this.threads = await this.#threads(system);
    const records = choose(addSums(all.records), this.#choice, showParents);
    const refused = await refusedOf(records, all, system, figures);
    return { ...all, records, refused, missing: this.#missing(records, all.records, system) };
  }

  #figures(asked: ReadonlySet<Figure>, isDrawn: boolean): Set<Figure> {
    const figures = new Set([...asked, ...(isDrawn ? drawn : [])]);
    if (this.#options.uidChanges || typeof this.#choice === 'object') figures.add('user');
    return figures;
  }

  async #threads(system: System): Promise<Map<number, ProcessRecord[]> | null> {
    const { hideThreads, showPids, threadNames, numericSort } = this.#options;
    if (hideThreads || ![showPids, threadNames, numericSort].includes(true)) return null;
    const { records } = await system.processSampler().sample(new Set(['tid', 'comm']), { threads: true });
    const others = records.filter(({ pid, tid }) => tid !== pid);
    const sorted = threadNames && !numericSort ? sortRecords(table, others, parseSort(table, '+comm,+tid')) : others;
    const threads = new Map<number, ProcessRecord[]>(sorted.map(({ pid }) => [pid, []]));
    for (const thread of sorted) threads.get(thread.pid)!.push(thread);
    return threads;
  }

  #missing(chosen: readonly ProcessRecord[], all: readonly ProcessRecord[], system: System): string[] {
    const choice = this.#choice;
    const lines: string[] = [];
    if (typeof choice === 'object' && chosen.length === 0) {
      lines.push('pid' in choice ? absence(choice.pid, system) : `no process of user ${JSON.stringify(choice.user)}`);
    }
    if (this.#highlighted !== null && !all.some(({ pid }) => pid === this.#highlighted))
      lines.push(absence(this.#highlighted, system));
    return lines;
  }
}
