import type { ProcessRecord, TreeRecord } from '@sysu/core';
import type { Appearance } from '../appearance.js';
import { ancestorsOf } from '../match/family.js';
import type { Tone } from '../render/columns.js';
import { foldNodes } from './fold.js';
import { Label } from './label.js';
import type { LabelOptions } from './label.js';
import { lineOf } from './line.js';
import { nodesOf } from './node.js';
import { drawTall } from './tall.js';
import { drawWide } from './wide.js';

export interface DrawOptions extends LabelOptions {
  ascii?: boolean;
  unicode?: boolean;
  compactNot?: boolean;
  /** By what processes are coloured. */
  C?: 'age';
  hideThreads?: boolean;
  numericSort?: boolean;
}

/** What is drawn besides the records. */
export interface Scene {
  threads: ReadonlyMap<number, readonly ProcessRecord[]> | null;
  /** It and those it descends from stand out. */
  highlighted: number | null;
}

/** The trees as pstree draws them, a blank line between two. */
export function draw(
  records: readonly TreeRecord[],
  options: DrawOptions,
  { threads, highlighted }: Scene,
  appearance: Appearance,
): string {
  const bold = new Set(highlighted === null ? [] : [highlighted, ...ancestorsOf([highlighted], records)]);
  const { roots, all } = nodesOf(records, {
    label: new Label(options),
    toneOf: ({ pid, age }) => (options.C === 'age' ? toneOfAge(age ?? 0) : bold.has(pid) ? 'heading' : undefined),
    threads,
    withThreads: !options.hideThreads,
    numeric: options.numericSort === true,
  });
  const isDistinct = options.compactNot || options.showPids;
  foldNodes(all, ({ isThread }) => !isDistinct && (isThread || !options.arguments));
  const unicode = options.unicode || (!options.ascii && appearance.person && appearance.unicode);
  const trees = roots.map((root) => (options.arguments ? drawTall : drawWide)(root, unicode));
  return trees.map((tree) => tree.map((pieces) => `${lineOf(pieces, appearance)}\n`).join('')).join('\n');
}

/** As pstree -C age has it: newer than a minute, newer than an hour, older. */
function toneOfAge(seconds: number): Tone {
  return seconds < 60 ? 'good' : seconds < 3600 ? 'warning' : 'alarm';
}
