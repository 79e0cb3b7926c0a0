import { asRoot } from '../as-root.js';
import type { Context } from '../context.js';
import type { Search } from './search.js';
import type { Target } from './target.js';
import type { Word } from './word.js';

export interface Found {
  targets: Target[];
  /** Pids that were given and are not there. */
  missing: number[];
  /** What was asked for otherwise and is not there, each in a sentence. */
  unmatched: string[];
}

/** Who asks. */
export type Us = Pick<Context, 'pid' | 'uid'>;

/** The processes that are meant by any of these words, each once; without words all of the users searched. */
export async function find(search: Search, words: readonly Word[], us: Us): Promise<Found> {
  const found: Found = { targets: [], missing: [], unmatched: [] };
  if (words.length === 0) found.targets = await search.matching(() => true, true);
  await addPids(found, search, ofKind(words, 'pid'));
  for (const { id } of ofKind(words, 'group')) await addGroup(found, search, id);
  if (words.some(({ kind }) => kind === 'own group')) await addOwnGroup(found, search, us.pid);
  // As kill(2) has it: all but ourselves and the first process.
  if (words.some(({ kind }) => kind === 'everyone')) {
    found.targets.push(...(await search.matching(({ pid }) => pid !== us.pid && pid !== 1, false)));
  }
  await addNames(found, search, ofKind(words, 'name'));
  for (const word of ofKind(words, 'port')) await addPort(found, search, word, us);
  found.targets = unique(found.targets);
  return found;
}

function ofKind<K extends Word['kind']>(words: readonly Word[], kind: K): Extract<Word, { kind: K }>[] {
  return words.filter((word): word is Extract<Word, { kind: K }> => word.kind === kind);
}

async function addPids(found: Found, search: Search, words: { pid: number; key: string | null }[]): Promise<void> {
  const held = await search.hold(words, false);
  const byPid = new Map(held.map((target) => [target.process.pid, target]));
  for (const { pid, key } of words) {
    const target = byPid.get(pid);
    if (target !== undefined && (key === null || target.process.key === key)) found.targets.push(target);
    else if (!found.missing.includes(pid)) found.missing.push(pid);
  }
}

async function addGroup(found: Found, search: Search, id: number): Promise<void> {
  const members = await search.matching(({ pgid }) => pgid === id, false);
  if (members.length === 0) found.unmatched.push(`-${id}: no such process group`);
  found.targets.push(...members);
}

async function addOwnGroup(found: Found, search: Search, own: number): Promise<void> {
  const group = (await search.records([own]))[0]?.pgid;
  found.targets.push(...(await search.matching(({ pgid }) => pgid === group, false)));
}

async function addNames(found: Found, search: Search, words: { name: string }[]): Promise<void> {
  const names = new Set(words.map(({ name }) => name));
  if (names.size === 0) return;
  const named = await search.matching(({ name }) => names.has(name ?? ''), true);
  found.targets.push(...named);
  for (const { record } of named) names.delete(record.name ?? '');
  found.unmatched.push(...[...names].map((name) => `${name}: no process has this name`));
}

async function addPort(
  found: Found,
  search: Search,
  { port, protocol }: { port: number; protocol: 'tcp' | 'udp' },
  us: Us,
): Promise<void> {
  const { targets, hidden } = await search.listening(port, protocol);
  found.targets.push(...targets);
  const word = `:${port}/${protocol}`;
  if (hidden) found.unmatched.push(`${word}: something listens there that is not ours to see${asRoot(us)}`);
  else if (targets.length === 0) found.unmatched.push(`${word}: nothing listens there`);
}

function unique(targets: readonly Target[]): Target[] {
  const first = new Map<string, Target>();
  for (const target of targets) if (!first.has(target.process.key)) first.set(target.process.key, target);
  return [...first.values()];
}
