import { Incomplete } from './errors.js';
import type { Connection, ConnectionOptions, SocketList } from './model/connections.js';
import type { Figure } from './model/process.js';
import type { Backend } from './platform/backend.js';
import type { ConnectionFigure, ConnectionRecord } from './tables/connections.js';

/** Sockets, and how many processes could not be asked what they hold. */
export interface ConnectionSample {
  records: ConnectionRecord[];
  lost: number;
  lostCode: string | null;
}

/**
 * The sockets of these lists as records of the table of connections, with these figures. What was lost is counted, not
 * thrown.
 *
 * @example const { backend } = createSystem();
 * (await sampleConnections(backend, ['tcp4'], new Set(['status']))).lost // 0
 */
export async function sampleConnections(
  backend: Backend,
  lists: readonly SocketList[],
  figures: ReadonlySet<ConnectionFigure>,
  netns: ConnectionOptions['netns'] = 'own',
): Promise<ConnectionSample> {
  const { rows, ...loss } = await allRows(
    backend.netConnections(lists, {
      owners: figures.has('owners'),
      tcpInfo: figures.has('tcpInfo'),
      details: figures.has('details'),
      netns,
    }),
  );
  const records: ConnectionRecord[] = rows;
  const [processes, users] = await Promise.all([
    processNames(backend, rows, figures),
    figures.has('user') ? backend.userNames(new Set(rows.flatMap(({ uid }) => uid ?? []))) : null,
  ]);
  for (const record of records) {
    const { pid, uid } = record;
    if (figures.has('process')) record.process = (pid === null ? null : processes.get(pid)?.process) ?? null;
    if (figures.has('program')) record.program = (pid === null ? null : processes.get(pid)?.program) ?? null;
    if (users !== null) record.user = (uid === null ? null : users.get(uid)) ?? null;
  }
  return { records, ...loss };
}

/** All that could be listed, and what is missing. */
export async function allRows(
  listing: Promise<Connection[]>,
): Promise<{ rows: Connection[]; lost: number; lostCode: string | null }> {
  try {
    return { rows: await listing, lost: 0, lostCode: null };
  } catch (error) {
    if (!(error instanceof Incomplete)) throw error;
    return { rows: [...(error.rows as Connection[])], lost: error.lost, lostCode: error.code };
  }
}

interface Names {
  process: string | null;
  program: string | null;
}

// Longer command lines are cut: a name is at their beginning.
const LIMIT = 4096;

/** Of the processes that hold one of the sockets. */
async function processNames(
  backend: Backend,
  sockets: readonly Connection[],
  figures: ReadonlySet<ConnectionFigure>,
): Promise<Map<number, Names>> {
  const wanted = new Set<Figure>();
  if (figures.has('process')) wanted.add('name');
  if (figures.has('program')) wanted.add('cmdline');
  const names = new Map<number, Names>();
  const pids = wanted.size === 0 ? [] : [...new Set(sockets.flatMap(({ pid }) => pid ?? []))];
  if (pids.length === 0) return names;
  for await (const { records } of backend.sweep(wanted, { pids, limit: LIMIT })) {
    for (const { pid, name, cmdline } of records)
      names.set(pid, { process: name ?? null, program: programIn(cmdline) });
  }
  return names;
}

/** The first word of a command line without its folders, as netstat has it: a title that is no path stays whole. */
function programIn(cmdline: readonly string[] | null | undefined): string | null {
  const first = cmdline?.[0];
  if (first === undefined) return null;
  return first.startsWith('/') ? first.slice(first.lastIndexOf('/') + 1) : first;
}
