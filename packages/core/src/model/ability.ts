/** Something that a machine lets us see or do, or does not. */
export interface Ability {
  name: string;
  /** limited: of some things only, or less exactly. */
  state: 'ok' | 'limited' | 'missing';
  /** What was looked at, and what it says. */
  found: string;
  /** What it is for; where it is not there, what happens instead. */
  meaning: string;
  /** Columns, of whatever table, that are empty without it. */
  columns: readonly string[];
  /** What can be done about it; null when nothing is to be done. */
  remedy: string | null;
}

export interface AbilityBackend {
  abilities(): Promise<Ability[]>;
}
