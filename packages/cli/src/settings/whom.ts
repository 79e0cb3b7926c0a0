import { NoSuchProcess } from '@sysu/core';
import type { System } from '@sysu/core';
import { find } from '../targets/find.js';
import type { Found, Us } from '../targets/find.js';
import { widen } from '../targets/scope.js';
import { Search } from '../targets/search.js';
import type { Target } from '../targets/target.js';
import { pidNamed } from '../targets/pid.js';
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
  return { kind: 'group', id: pidNamed(word, 'process group') };
}

export function userWord(word: string): Whom {
  if (word === '') throw new UsageError('not a user: ""');
  return { kind: 'user', user: word };
}

export interface Meant extends Found {
  /** The number of the group or the user. */
  id: number | null;
  /** The number of the one thread that is meant of the process. */
  thread: number | null;
}

/** Finds them, again and again if need be: others may have come to belong to them. */
export class Finder {
  readonly #system: System;
  readonly #search: Search;
  readonly #us: Us;
  readonly #tree: boolean;

  constructor(system: System, us: Us, tree: boolean) {
    this.#system = system;
    this.#search = new Search(system, [], ['uids', 'username']);
    this.#us = us;
    this.#tree = tree;
  }

  /** Why processes may have been overlooked, if so. */
  get incomplete(): readonly string[] {
    return this.#search.incomplete;
  }

  async find(whom: Whom): Promise<Meant> {
    const found = whom.kind === 'user' ? await this.#ofUser(whom.user) : await this.#others(whom);
    if (!this.#tree) return found;
    // Parents first: what they start from then on has it from them.
    const family = await widen(this.#search, found.targets, { tree: true });
    return { ...found, thread: null, targets: family.toReversed() };
  }

  async #others(word: Word): Promise<Meant> {
    const found = { ...(await find(this.#search, [word], this.#us)), id: word.kind === 'group' ? word.id : null };
    const isThread = word.kind === 'pid' && word.key === null && found.missing.length > 0;
    const target = isThread ? await this.#withThread(word.pid) : null;
    if (target === null) return { ...found, thread: null };
    return { ...found, targets: [target], missing: [], thread: found.missing[0]! };
  }

  /** The process that has the thread with this number; null when there is none. A process by now is another one. */
  async #withThread(tid: number): Promise<Target | null> {
    try {
      const { pid } = this.#system.processOfThread(tid);
      return pid === tid ? null : ((await this.#search.hold([{ pid }], false))[0] ?? null);
    } catch (error) {
      if (error instanceof NoSuchProcess) return null;
      throw error;
    }
  }

  /**
   * By the real user, as setpriority(2) and ioprio_set(2) have it. The name service knows users that our files do not.
   */
  async #ofUser(user: string): Promise<Meant> {
    const id = this.#system.userId(user) ?? (/^\d+$/.test(user) ? Number(user) : null);
    const targets = await this.#search.matching(
      ({ uids, username }) => (id === null ? username === user : uids?.real === id),
      true,
    );
    const unmatched = targets.length > 0 ? [] : [id === null ? `${user}: no such user` : `${user}: has no process`];
    return { targets, missing: [], unmatched, id: id ?? targets[0]?.record.uids?.real ?? null, thread: null };
  }
}
