import { createSystem } from '@sysu/core';
import type { Process } from '@sysu/core';
import type { Context } from '../context.js';
import type { Target } from '../targets/target.js';
import { complaint, EXIT } from '../exit.js';
import { sanitize } from '../render/sanitize.js';
import type { Group } from './apply.js';
import { change, fromTo, isFailure, predicate } from './change.js';
import type { Change } from './change.js';
import { runInPlace } from './run-in-place.js';
import type { Setting } from './setting.js';

/** What we have ourselves, as a word that means us. */
export function own<V>(settings: readonly Setting<V, Process>[], context: Context): Group<V> {
  const changes = settings.map((setting) => changeOwn({ ...setting, next: null }, context, false));
  return { whom: null, id: null, changes, unmatched: [] };
}

export interface Running {
  name: string;
  words: readonly string[];
  dryRun?: boolean;
  verbose?: boolean;
  /** Whether the command runs although it could not be set. */
  ignore?: boolean;
}

/** Sets it for us and runs the command in our place; if it could not be set, not. */
export function changeAndRun<V>(setting: Setting<V, Process>, running: Running, context: Context): number {
  const { name, words, dryRun = false, verbose = false, ignore = false } = running;
  const made = changeOwn(setting, context, dryRun);
  const { before, after } = made;
  const tell = (message: string): void => context.io.warn(complaint(name, sanitize(message)));
  if (isFailure(made) && !ignore) {
    tell(`${predicate(made, setting)}; ${JSON.stringify(words[0])} was not run`);
    return EXIT.notPrepared;
  }
  if ((verbose || dryRun) && before !== null && after !== null)
    tell(`${dryRun ? 'would run' : 'runs'} ${words.join(' ')} with ${fromTo(before, after, setting)}`);
  return dryRun ? EXIT.done : runInPlace(name, words, context);
}

function changeOwn<V>(setting: Setting<V, Process>, { pid }: Context, dryRun: boolean): Change<V> {
  const process = createSystem().process(pid);
  const target: Target = { process, record: { pid, name: process.name() }, matched: false };
  return change({ target, tid: pid, settable: process }, setting, dryRun);
}
