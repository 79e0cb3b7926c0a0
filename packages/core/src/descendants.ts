import { AccessDenied, Incomplete, NoSuchProcess } from './errors.js';
import { below, pruned } from './family-tree.js';
import type { Edge } from './family-tree.js';
import type { Figure, Identity, Kin, ProcessRecord, SweepOptions } from './model/process.js';
import type { Backend } from './platform/backend.js';

// As many as are read in one batch: so long is the event loop held up by taking their identities.
const CHUNK = 256;

/**
 * The children of a process, or with `recursive` all descendants, parents before their children. Each was one while this
 * looked, if the process itself is there before and afterwards. Throws Incomplete when some could not be asked.
 */
export async function descendantsOf(backend: Backend, root: number, recursive: boolean): Promise<Identity[]> {
  const kin = await backend.kin(backend.pids());
  return kin === null ? swept(backend, root, recursive) : confirmed(backend, below(root, kin, recursive));
}

/**
 * A child is one of the process that we found under the pid of its parent if that had been identified when the child was
 * asked, and is there afterwards. Who was asked too early is asked again.
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
  const now = (await backend.kin([...before.keys()])) ?? [];
  return new Map(now.map((each) => [before.get(each.pid)!, each] as const).filter(([was, is]) => was.key === is.key));
}

/** The same from files, where the kernel does not tell it otherwise: a sweep finds them, a second one makes sure. */
async function swept(backend: Backend, root: number, recursive: boolean): Promise<Identity[]> {
  const records = await recordsOf(backend, ['ppid', 'createTime'], {});
  const found = pruned(below(root, records.values(), recursive), ({ child, parent }) =>
    isYounger(child, parent ?? records.get(root)),
  );
  const sure: Identity[] = [];
  for (let from = 0; from < found.length; from += CHUNK) {
    const chunk = found.slice(from, from + CHUNK);
    const identities = chunk.map(({ child }) => identified(backend, child.pid));
    const now = await recordsOf(backend, ['ppid'], { pids: chunk.map(({ child }) => child.pid) });
    for (const [i, identity] of identities.entries()) {
      const isSame = identity !== null && now.get(identity.pid)?.ppid === chunk[i]!.child.ppid;
      if (isSame && backend.isSame(identity)) sure.push(identity);
    }
  }
  return sure;
}

/** One that is older than its parent is a child of somebody who had the parent's pid before. */
function isYounger(child: ProcessRecord, parent: ProcessRecord | undefined): boolean {
  return (child.createTime ?? Infinity) >= (parent?.createTime ?? 0);
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

/** null when it has gone meanwhile. */
function identified(backend: Backend, pid: number): Identity | null {
  try {
    return backend.identify(pid);
  } catch (error) {
    if (error instanceof NoSuchProcess || error instanceof AccessDenied) return null;
    throw error;
  }
}
