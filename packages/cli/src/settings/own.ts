import type { Process } from '@sysu/core';
import type { Context } from '../context.js';
import type { Target } from '../targets/target.js';
import { EXIT } from '../exit.js';
import type { Group } from './apply.js';
import { change, fromTo, isFailure, predicate } from './change.js';
import type { Change } from './change.js';
import { notRun, runInPlace, tellRun } from './run-in-place.js';
import type { Running } from './run-in-place.js';
import type { Setting } from './setting.js';

/** What we have ourselves, as a word that means us. */
export function own<V>(settings: readonly Setting<V, Process>[], context: Context): Group<V> {
  const changes = settings.map((setting) => changeOwn({ ...setting, next: null }, context, false));
  return { whom: null, id: null, changes, unmatched: [] };
}

/** Sets it for us and runs the command in our place; if it could not be set, not. */
export function changeAndRun<V>(
  setting: Setting<V, Process>,
  running: Running & { /** Whether it runs although it could not be set. */ ignore?: boolean },
  context: Context,
): number {
  const { name, words, dryRun = false, ignore = false } = running;
  const made = changeOwn(setting, context, dryRun);
  const { before, after } = made;
  if (isFailure(made) && !ignore) return notRun(running, predicate(made, setting), context);
  if (before !== null && after !== null) tellRun(running, fromTo(before, after, setting), context);
  return dryRun ? EXIT.done : runInPlace(name, words, context);
}

function changeOwn<V>(setting: Setting<V, Process>, { own: ours, pid }: Context, dryRun: boolean): Change<V> {
  const process = ours().process(pid);
  const target: Target = { process, record: { pid, name: process.name() }, matched: false };
  return change({ target, tid: pid, settable: process }, setting, dryRun);
}
