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

/**
 * Refuses options that were given and are not there, which would silently choose or show nothing.
 *
 * @throws Unsupported
 */
export function refuseMissing(command: Command, needs: OptionNeeds, system: () => System): void {
  for (const option of command.options) {
    const needed = needsOf(needs, option);
    if (needed === undefined || command.getOptionValueSource(option.attributeName()) !== 'cli') continue;
    if (!hasOneOf(system(), needed))
      throw new Unsupported(option.long ?? option.flags, `on ${system().backend.system}`);
  }
}

function needsOf(needs: OptionNeeds, { long, short }: Option): Needs | undefined {
  return needs[long ?? short ?? ''];
}
