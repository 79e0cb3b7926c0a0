import type { ProcessRecord, System } from '@sysu/core';
import { Owners } from '../match/owners.js';

type Get = (column: string) => (record: ProcessRecord) => unknown;

/** By whose they are; and who of those that were named is not there. */
export class OwnerTests {
  readonly #get: Get;
  readonly #system: System;
  readonly #named: { owners: Owners; nameOf(record: ProcessRecord): string | null }[] = [];

  /** @param get how the value of a column is read */
  constructor(get: Get, system: System) {
    this.#get = get;
    this.#system = system;
  }

  /** @param column of the names: `user`, `ruser`, `group` or `rgroup`, beside which there is one of the numbers */
  test(column: string, words: readonly string[]): (record: ProcessRecord) => boolean {
    const kind = column.endsWith('user') ? 'user' : 'group';
    const owners = new Owners(kind, words, (name) => this.#system[`${kind}Id`](name));
    const nameOf = this.#get(column) as (record: ProcessRecord) => string | null;
    const idOf = this.#get(column.replace(/user|group/, kind === 'user' ? 'uid' : 'gid'));
    this.#named.push({ owners, nameOf });
    return (record) => owners.include({ id: idOf(record) as number | null, name: nameOf(record) });
  }

  /** Users and groups that are neither known here nor among the owners of these, each in a sentence. */
  strangers(records: readonly ProcessRecord[]): string[] {
    return this.#named.flatMap(({ owners, nameOf }) => owners.strangersAmong(records.map(nameOf)));
  }
}
