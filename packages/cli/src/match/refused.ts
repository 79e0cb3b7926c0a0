import type { Figure, ProcessRecord, ProcessBatch, System } from '@sysu/core';

/** Of how many of those chosen something was refused: a sample knows it only of all that were read. */
export async function refusedOf(
  chosen: readonly ProcessRecord[],
  { records, refused }: ProcessBatch,
  system: System,
  figures: ReadonlySet<Figure>,
): Promise<number> {
  if (refused === 0 || chosen.length === 0) return 0;
  if (chosen.length === records.length) return refused;
  const again = await system.processSampler().sample(figures, { pids: chosen.map(({ pid }) => pid), interval: 0 });
  return again.refused;
}
