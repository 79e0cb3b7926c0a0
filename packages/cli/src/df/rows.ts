import type { FileSystemRecord, System } from '@sysu/core';
import { sanitize } from '../render/sanitize.js';
import type { Sample } from '../table-plan.js';
import { askMounts, askPaths } from './ask.js';
import type { Answer, Failure } from './ask.js';
import { isWanted, listedMounts } from './listing.js';
import type { Wanted } from './listing.js';

/** What df shows: of every mount that is wanted, or of those that the paths lead to. */
export async function fileSystems(
  system: System,
  paths: readonly string[],
  wanted: Wanted,
  timeout: number,
): Promise<Sample<FileSystemRecord>> {
  const isListing = paths.length === 0;
  const answers = isListing
    ? await askMounts(system, listedMounts(system.mounts(), wanted), timeout)
    : await askPaths(system, paths, timeout);
  const shown = answers.filter((answer) =>
    isListing ? wanted.all || isWorthARow(answer) : isWanted(answer.record?.mount ?? {}, wanted),
  );
  const failures = answers
    .flatMap(({ failure }) => failure ?? [])
    .filter((failure) => !isListing || !isKeptOut(failure));
  const records = shown.flatMap(({ record }) => record ?? []);
  const nothing = records.length === 0 && failures.length === 0 ? ['no file system is as asked for'] : [];
  return { records, missing: [...complaints(failures), ...nothing] };
}

/** Nobody is told of what is not for him, nor of what has no space to speak of. */
function isWorthARow({ record, failure }: Answer): boolean {
  return (failure === null || !isKeptOut(failure)) && record?.usage?.total !== 0;
}

/** The mount is not for us, as those of other users' programs are, or went away meanwhile. */
function isKeptOut({ code }: Failure): boolean {
  return code === 'EACCES' || code === 'ENOENT';
}

/** One line for all that did not answer. */
function complaints(failures: readonly Failure[]): string[] {
  const late = failures.filter(({ isLate }) => isLate);
  const others = failures.filter(({ isLate }) => !isLate);
  return [
    ...others.map(({ what, why }) => `${sanitize(what)}: ${why}`),
    ...late.slice(0, 1).map(({ why }) => `${why}: ${late.map(({ what }) => sanitize(what)).join(', ')}`),
  ];
}
