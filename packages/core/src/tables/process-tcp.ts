import type { AnyField, Table, Value } from '../field.js';
import * as unit from '../units.js';
import type { Unit } from '../units.js';

/** What a process does over TCP: rates are bytes a second, null where the system does not count. */
export interface ProcessTcpRecord {
  /** null: nobody that we see holds these connections. */
  pid: number | null;
  process: string | null;
  user: string | null;
  /** How many it holds that are or were connected. */
  connections: number;
  /** How many of them others hold as well: their bytes are told of each. */
  shared: number;
  sentRate: number | null;
  receivedRate: number | null;
  /** Segments sent again, a second. */
  retransmitRate: number | null;
}

function column<V extends Value>(
  name: keyof ProcessTcpRecord,
  title: string,
  unitOf: Unit<V>,
  doc: string,
): AnyField<ProcessTcpRecord> {
  return { name, title, doc, unit: unitOf, needs: [], get: (record) => record[name] };
}

export const processTcpTable: Table<ProcessTcpRecord> = {
  name: 'TCP of processes',
  fields: [
    column('pid', 'PID', unit.identifier, 'Process that holds the connections; unknown where nobody is seen.'),
    column('user', 'USER', unit.text, 'Who runs it.'),
    column(
      'receivedRate',
      'TCP RX/s',
      unit.byteRate,
      'Bytes received a second over TCP, by the counters of its sockets.',
    ),
    column('sentRate', 'TCP TX/s', unit.byteRate, 'Bytes sent a second over TCP, those sent again among them.'),
    column('retransmitRate', 'RETRANS/s', unit.rate, 'Segments of TCP sent again a second.'),
    column('connections', 'CONNS', unit.count, 'Connections of TCP that it holds.'),
    column('shared', 'SHARED', unit.count, 'Those that others hold as well: what they carry is told of each holder.'),
    column('process', 'PROCESS', unit.text, 'Name of the process.'),
  ],
  standard: ['pid', 'user', 'receivedRate', 'sentRate', 'retransmitRate', 'connections', 'process'],
  key: 'pid',
};
