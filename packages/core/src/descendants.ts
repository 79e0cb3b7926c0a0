import { AccessDenied, Incomplete, NoSuchProcess } from './errors.js';
import { below, pruned } from './family-tree.js';
import type { Edge } from './family-tree.js';
import type { Figure, Identity, Kin, ProcessRecord, SweepOptions } from './model/process.js';
import type { Backend } from './platform/backend.js';

// Of a family up to this size it costs less to ask each member for its children than all processes for their parents.
const SMALL = 64;
// As many as are read in one batch: so long is the event loop held up by taking their identities.
const CHUNK = 256;

/**
 * The children of a process, or with `recursive` all descendants, parents before their children. Each was one while
 * this looked, if the process itself is there before and afterwards. Throws Incomplete when some could not be asked.
 */
export async function descendantsOf(backend: Backend, root: number, recursive: boolean): Promise<Identity[]> {
  const found = (await smallFamily(backend, root, recursive)) ?? (await wholeFamily(backend, root, recursive));
  return confirmed(backend, found);
}

/** From the root down; null for a large one, and where processes do not tell their children. */
async function smallFamily(backend: Backend, root: number, recursive: boolean): Promise<Edge<Kin>[] | null> {
  const kin: Kin[] = [];
  let level = [root];
  while (level.length > 0) {
    const pids = (await backend.childPids(level))?.flat() ?? null;
    if (pids === null || kin.length + pids.length > SMALL) return null;
    const children = await kinOf(backend, pids);
    kin.push(...children);
    level = recursive ? children.map(({ pid }) => pid) : [];
  }
  const byPid = kin.toSorted((a, b) => ascending(a.pid, b.pid));
  return below(root, byPid, recursive);
}

function ascending(a: number, b: number): number {
  return a - b;
}

/** From all processes. */
async function wholeFamily(backend: Backend, root: number, recursive: boolean): Promise<Edge<Kin>[]> {
  const kin = await backend.kin(await backend.listPids());
  if (kin !== null) return below(root, kin, recursive);
  const records = await recordsOf(backend, ['ppid'], {});
  const pids = below(root, records.values(), recursive).map(({ child }) => child.pid);
  return below(root, await kinByFiles(backend, pids.toSorted(ascending)), recursive);
}

/**
 * A child is one of the process that we found under the pid of its parent if that had been identified when the child
 * was asked, and is there afterwards. Who was asked too early is asked again.
 */
async function confirmed(backend: Backend, found: readonly Edge<Kin>[]): Promise<Identity[]> {
  const early = found.filter(({ child, parent }) => parent !== null && child.askedAt < parent.askedAt);
  const again = await askedAgain(backend, new Set(early.map(({ child }) => child)));
  const parents = await askedAgain(backend, new Set(found.flatMap(({ parent }) => parent ?? [])));
  const strangers = new Set(early.filter(({ child }) => again.get(child)?.ppid !== child.ppid));
  const isRight = (edge: Edge<Kin>): boolean =>
    !strangers.has(edge) && (edge.parent === null || parents.has(edge.parent));
  return pruned(found, isRight).map(({ child }) => child);
}

/** What those say now that are still there. */
async function askedAgain(backend: Backend, all: ReadonlySet<Kin>): Promise<Map<Kin, Kin>> {
  const before = new Map([...all].map((each) => [each.pid, each]));
  const now = await kinOf(backend, [...before.keys()]);
  const pairs = now.map((each) => [before.get(each.pid)!, each] as const);
  return new Map(pairs.filter(([was, is]) => was.key === is.key && was.startTicks === is.startTicks));
}

async function kinOf(backend: Backend, pids: readonly number[]): Promise<Kin[]> {
  return (await backend.kin(pids)) ?? kinByFiles(backend, pids);
}

/**
 * The same where the kernel does not tell both at once: who it is, then its parent, then whether it still is the same.
 */
async function kinByFiles(backend: Backend, pids: readonly number[]): Promise<Kin[]> {
  const kin: Kin[] = [];
  for (let from = 0; from < pids.length; from += CHUNK) {
    const identities = pids.slice(from, from + CHUNK).flatMap((pid) => identified(backend, pid) ?? []);
    const askedAt = performance.now() / 1000;
    const records = await recordsOf(backend, ['ppid'], { pids: identities.map(({ pid }) => pid) });
    for (const who of identities) {
      const ppid = records.get(who.pid)?.ppid;
      if (ppid !== undefined && ppid !== null && backend.isSame(who)) kin.push({ ...who, ppid, askedAt });
    }
  }
  return kin;
}

/** null when it has gone meanwhile. */
function identified(backend: Backend, pid: number): Identity | null {
  try {
    return backend.identify(pid);
  } catch (error) {
    if (error instanceof NoSuchProcess || error instanceof AccessDenied) return null;
    throw error;
  }
}

async function recordsOf(
  backend: Backend,
  figures: readonly Figure[],
  options: SweepOptions,
): Promise<Map<number, ProcessRecord>> {
  const records = new Map<number, ProcessRecord>();
  for await (const batch of backend.sweep(new Set(figures), options)) {
    if (batch.lost > 0) throw new Incomplete(batch.lost, batch.lostCode!, []);
    for (const record of batch.records) records.set(record.pid, record);
  }
  return records;
}
