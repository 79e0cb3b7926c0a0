import type { System } from '@sysu/core';
import { UsageError } from '../exit.js';
import { Owners } from './owners.js';

/** Throws UsageError for a user whom neither the machine knows nor a process has, which may have him from elsewhere. */
export async function mustBeKnown(users: readonly string[], system: System): Promise<void> {
  const owners = new Owners('user', users, (name) => system.userId(name));
  if (owners.strangersAmong([]).length === 0) return;
  const { records } = await system.processSampler().sample(new Set(['user']));
  const [stranger] = owners.strangersAmong(records.map(({ user }) => user));
  if (stranger !== undefined) throw new UsageError(stranger);
}
