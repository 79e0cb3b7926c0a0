import type { System } from '@sysu/core';
import { find } from '../targets/find.js';
import type { Found } from '../targets/find.js';
import { widen } from '../targets/scope.js';
import { Search } from '../targets/search.js';
import { parseWord } from '../targets/word.js';
import type { Word } from '../targets/word.js';
import { UsageError } from '../exit.js';

/** Whom a word of the command line means. */
export type Whom = Word | { kind: 'user'; user: string };

/** A pid, pid:inode, name or :port. Throws UsageError, also for 0, which for some tools is the tool itself. */
export function processWord(word: string): Whom {
  const meant = parseWord(word);
  if (meant.kind === 'own group') throw new UsageError('0 is no process');
  if (meant.kind === 'everyone') throw new UsageError('-1 is no process');
  return meant;
}

export function groupWord(word: string): Whom {
  const id = /^[1-9]\d{0,9}$/.test(word) ? Number(word) : 0;
  if (id < 1 || id > 2 ** 31 - 1) throw new UsageError(`not a process group: ${JSON.stringify(word)}`);
  return { kind: 'group', id };
}

export function userWord(word: string): Whom {
  if (word === '') throw new UsageError('not a user: ""');
  return { kind: 'user', user: word };
}

/** Finds them, again and again if need be: others may have come to belong to them. */
export class Finder {
  readonly #system: System;
  readonly #search: Search;
  readonly #own: number;
  readonly #tree: boolean;

  constructor(system: System, own: number, tree: boolean) {
    this.#system = system;
    this.#search = new Search(system, [], ['uids', 'username']);
    this.#own = own;
    this.#tree = tree;
  }

  /** Why processes may have been overlooked, if so. */
  get incomplete(): readonly string[] {
    return this.#search.incomplete;
  }

  /** With the number of the group or the user that is meant. */
  async find(whom: Whom): Promise<Found & { id: number | null }> {
    const found = whom.kind === 'user' ? await this.#ofUser(whom.user) : await this.#others(whom);
    if (!this.#tree) return found;
    // Parents first: what they start from then on has it from them.
    return { ...found, targets: (await widen(this.#search, found.targets, { tree: true })).toReversed() };
  }

  async #others(word: Word): Promise<Found & { id: number | null }> {
    const found = await find(this.#search, [word], this.#own);
    return { ...found, id: word.kind === 'group' ? word.id : null };
  }

  /** By the real user, as setpriority(2) and ioprio_set(2) have it. The name service knows users that our files do not. */
  async #ofUser(user: string): Promise<Found & { id: number | null }> {
    const id = this.#system.userId(user) ?? (/^\d+$/.test(user) ? Number(user) : null);
    const targets = await this.#search.matching(
      ({ uids, username }) => (id === null ? username === user : uids?.real === id),
      true,
    );
    const unmatched = targets.length > 0 ? [] : [id === null ? `${user}: no such user` : `${user}: has no process`];
    return { targets, missing: [], unmatched, id: id ?? targets[0]?.record.uids?.real ?? null };
  }
}
