import { Help } from 'commander';
import type { Command, Option } from 'commander';
import { Unsupported } from '@sysu/core';
import type { Feature, System } from '@sysu/core';
import type { Context } from './context.js';

/** What something is made from: one of these must be there. */
export type Needs = readonly Feature[];

/** What options need, by their long flags: what a system cannot do is neither shown nor done there. */
export type OptionNeeds = Readonly<Record<string, Needs>>;

export type Has = (needs: Needs) => boolean;

/** For the manual, which describes every system. */
export const everything: Has = () => true;

/** The system we run on, which is asked only when that matters. */
export function ownHas({ own }: Context): Has {
  return (needs) => hasOneOf(own(), needs);
}

export function hasOneOf(system: System, needs: Needs): boolean {
  return needs.some((need) => system.has(need));
}

/** Leaves out of the help what is not there. */
export function hideMissing(command: Command, needs: OptionNeeds, has: Has): Command {
  const isThere = (option: Option): boolean => {
    const needed = needsOf(needs, option);
    return needed === undefined || has(needed);
  };
  return command.configureHelp({ visibleOptions: (each) => new Help().visibleOptions(each).filter(isThere) });
}

/** Whether all options of a command line are there. */
export function isPossible(line: string, needs: OptionNeeds, has: Has): boolean {
  return line.split(/[ =]/).every((word) => {
    const needed = needs[word];
    return needed === undefined || has(needed);
  });
}

/**
 * Refuses a command, and options that were given, which would silently do, choose or show nothing. Of another machine
 * (--root) its backend says so itself.
 *
 * @throws Unsupported
 */
export function refuseMissing(
  command: Command,
  own: Needs | undefined,
  needs: OptionNeeds,
  { own: system }: Context,
): void {
  if (command.opts<{ root?: string }>().root) return;
  if (own !== undefined) refuse(command.name().replace('sysu ', ''), own, system());
  for (const option of command.options) {
    const needed = needsOf(needs, option);
    // Which few have; to ask whether one is given takes longer.
    if (needed === undefined) continue;
    if (command.getOptionValueSource(option.attributeName()) === 'cli')
      refuse(option.long ?? option.flags, needed, system());
  }
}

function refuse(what: string, needs: Needs, system: System): void {
  if (!hasOneOf(system, needs)) throw new Unsupported(what, `on ${system.backend.system}`);
}

function needsOf(needs: OptionNeeds, { long, short }: Option): Needs | undefined {
  return needs[long ?? short ?? ''];
}
