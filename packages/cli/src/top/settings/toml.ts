import type { TomlTable } from 'smol-toml';
import type { Value } from './settings.js';

/** TOML, https://toml.io, as far as settings need it. */
export interface Toml {
  /** Throws an error whose message says in its first line why a text cannot be read. */
  parse(text: string): TomlTable;
  /** `name = value`. */
  stringify(entry: Readonly<Record<string, Value>>): string;
}

/** It is loaded for those who have a file of settings, or want one. */
export async function loadToml(): Promise<Toml> {
  const { parse, stringify } = await import('smol-toml');
  return { parse, stringify };
}
