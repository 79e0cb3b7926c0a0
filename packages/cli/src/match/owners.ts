/** A user or group by its number and its name, each as far as it is known. */
export interface Owner {
  id: number | null | undefined;
  name: string | null | undefined;
}

/**
 * The users or groups that the words of an option mean, in every command: names or numbers, one of which is enough;
 * those with ! in front are not meant, and without another word all others are.
 */
export class Owners {
  readonly #kind: 'user' | 'group';
  readonly #meant: (number | string)[] = [];
  readonly #others: (number | string)[] = [];

  /** @param idOf the number of a name, as far as the machine itself knows it: several names can have one number */
  constructor(kind: 'user' | 'group', words: readonly string[], idOf: (name: string) => number | null) {
    this.#kind = kind;
    for (const word of words) {
      const name = word.replace(/^!/, '');
      const owner = /^\+?\d+$/.test(name) ? Number(name) : (idOf(name) ?? name);
      (name === word ? this.#meant : this.#others).push(owner);
    }
  }

  /** Whether somebody is meant, who may have several identities at once. */
  include(...identities: readonly Owner[]): boolean {
    const isOne = (owner: number | string): boolean =>
      identities.some(({ id, name }) => owner === id || owner === name);
    return (this.#meant.length === 0 || this.#meant.some(isOne)) && !this.#others.some(isOne);
  }

  /** Names that the machine does not know, and that nobody of these has from elsewhere: a sentence each. */
  strangersAmong(names: Iterable<string | null | undefined>): string[] {
    const unknown = [...this.#meant, ...this.#others].filter((owner) => typeof owner === 'string');
    if (unknown.length === 0) return [];
    const known = new Set(names);
    return unknown.filter((name) => !known.has(name)).map((name) => noSuch(this.#kind, name));
  }
}

export function noSuch(kind: 'user' | 'group', name: string): string {
  return `no such ${kind}: ${JSON.stringify(name)}`;
}
