import { RLIMIT_NOFILE } from '@sysu/core';
import type { Context } from '../context.js';
import { EXIT } from '../exit.js';
import { own } from '../settings/own.js';
import type { Group } from '../settings/apply.js';
import { fromTo } from '../settings/change.js';
import { notRun, runInPlace, tellRun } from '../settings/run-in-place.js';
import type { Running } from '../settings/run-in-place.js';
import { limitSetting, merged, shownLimit } from './limit.js';
import type { Limit, Wanted } from './limit.js';
import type { Resource } from './resources.js';

/** Our limits, as they were before Node.js raised that of open files. */
export function ownLimits(shown: readonly Resource[], context: Context): Group<Limit> {
  const settings = shown.map((resource) => limitSetting(resource, null));
  const group = own(settings, context);
  const changes = group.changes.map((each) => ({ ...each, before: each.before && asStarted(each.before, context) }));
  return { ...group, changes };
}

function asStarted(limit: Limit, context: Context): Limit {
  return limit.resource.number === RLIMIT_NOFILE ? { ...limit, soft: context.softOpenFiles() } : limit;
}

/** Runs a command in our place with other limits, which are set at the last moment: with them we might not go on. */
export function runLimited(wanted: readonly Wanted[], running: Running, context: Context): number {
  const { name, words, dryRun = false } = running;
  const process = context.own().process(context.pid);
  const limits = new Map<Resource, Limit>();
  for (const limit of wanted) {
    const { resource } = limit;
    const before = limits.get(resource) ?? asStarted(limitSetting(resource, null).read(process), context);
    try {
      limits.set(resource, merged(before, limit));
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      return notRun(running, error.message, context);
    }
    tellRun(running, fromTo(before, limits.get(resource)!, shownLimit), context);
  }
  if (dryRun) return EXIT.done;
  return runInPlace(
    name,
    words,
    context,
    [...limits.values()].map(({ resource, soft, hard }) => [resource.number, [soft, hard]]),
  );
}
