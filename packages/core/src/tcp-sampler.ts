import { allRows } from './connection-rows.js';
import type { Connection, TcpInfo } from './model/connections.js';
import type { ProcessRecord } from './model/process.js';
import { checkInterval, pause } from './pause.js';
import type { Backend } from './platform/backend.js';
import type { ProcessTcpRecord } from './tables/process-tcp.js';
import { holdings } from './tcp-holdings.js';
import type { Growth, Holding } from './tcp-holdings.js';

/** What processes sent and received over TCP in a span of time. */
export interface TcpSample {
  records: ProcessTcpRecord[];
  /** Connections that were there when the span began and have ended: what they carried in it is missing. */
  ended: number;
  /** Length of the span; null of a machine that stands still. */
  seconds: number | null;
  /** Processes that could not be asked what they hold, and why the first. */
  lost: number;
  lostCode: string | null;
}

/** How long. */
export interface TcpSampleOptions {
  /** Seconds that the first span lasts: 1. The later ones begin where the last one ended. */
  interval?: number;
}

/** What was counted of each connection, by the inode of its socket, and when. */
interface Look {
  time: number | null;
  counted: Map<string | null, TcpInfo>;
}

/**
 * Bytes a second that processes send and receive, from the counters that TCP keeps of each connection: of UDP there are
 * none, and those of a connection end with it. One that several processes hold is told of each.
 */
export class TcpSampler {
  readonly #backend: Backend;
  #before: Look | null = null;

  constructor(backend: Backend) {
    this.#backend = backend;
  }

  /**
   * The first waits for its span.
   *
   * @throws RangeError for an interval that is below zero
   * @example (await new TcpSampler(createSystem().backend).sample({ interval: 0.1 })).seconds // 0.1
   */
  async sample({ interval = 1 }: TcpSampleOptions = {}): Promise<TcpSample> {
    if (this.#before === null && this.#backend.monotonic() !== null) {
      this.#before = this.#look(await this.#list(false));
      await pause(checkInterval(interval));
    }
    const { rows, lost, lostCode } = await allRows(this.#list(true));
    const before = this.#before;
    const now = this.#look(rows);
    this.#before = now;
    const start = before?.time ?? null;
    const seconds = start === null || now.time === null ? null : now.time - start;
    const held = holdings(rows, ({ inode, tcpInfo }) =>
      before === null ? null : grown(before.counted.get(inode), tcpInfo),
    );
    return {
      records: await this.#records(held, seconds),
      ended: before === null ? 0 : [...before.counted.keys()].filter((inode) => !now.counted.has(inode)).length,
      seconds,
      lost,
      lostCode,
    };
  }

  #list(owners: boolean): Promise<Connection[]> {
    return this.#backend.netConnections(['tcp4', 'tcp6'], { owners, tcpInfo: true, netns: 'own' });
  }

  /** Of those that somebody can hold: one in TIME_WAIT carries nothing any more. */
  #look(connections: readonly Connection[]): Look {
    const counted: Look['counted'] = new Map();
    for (const { inode, tcpInfo } of connections) if (inode !== null && tcpInfo) counted.set(inode, tcpInfo);
    return { time: this.#backend.monotonic(), counted };
  }

  async #records(held: readonly Holding[], seconds: number | null): Promise<ProcessTcpRecord[]> {
    const pids = held.flatMap(({ pid }) => pid ?? []);
    const found = new Map<number | null, ProcessRecord>();
    if (pids.length > 0) {
      for await (const { records } of this.#backend.sweep(new Set(['name', 'user']), { pids }))
        for (const record of records) found.set(record.pid, record);
    }
    const rate = (bytes: number | null): number | null => (bytes === null || !seconds ? null : bytes / seconds);
    return held.map(({ pid, connections, shared, sent, received, retransmits }) => ({
      pid,
      process: found.get(pid)?.name ?? null,
      user: found.get(pid)?.user ?? null,
      connections,
      shared,
      sentRate: rate(sent),
      receivedRate: rate(received),
      retransmitRate: rate(retransmits),
    }));
  }
}

/** What a connection has carried since; one that was not there before was opened meanwhile. */
function grown(before: TcpInfo | undefined, now: TcpInfo | null | undefined): Growth | null {
  if (now === null || now === undefined) return null;
  const since = (after: number | null, start: number | null | undefined): number | null =>
    after === null ? null : Math.max(0, after - (start ?? 0));
  return {
    sent: since(now.bytesSent, before?.bytesSent),
    received: since(now.bytesReceived, before?.bytesReceived),
    retransmits: since(now.retransmits, before?.retransmits),
  };
}
