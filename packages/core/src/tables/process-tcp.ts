import type { Table } from '../field.js';
import * as unit from '../units.js';
import { plainColumn } from './column.js';

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

export const processTcpTable: Table<ProcessTcpRecord> = {
  name: 'TCP of processes',
  fields: [
    plainColumn('pid', 'PID', unit.identifier, 'Process that holds the connections; unknown where nobody is seen.'),
    plainColumn('user', 'USER', unit.text, 'Who runs it.'),
    plainColumn(
      'receivedRate',
      'TCP RX/s',
      unit.byteRate,
      'Bytes received a second over TCP, by the counters of its sockets.',
    ),
    plainColumn('sentRate', 'TCP TX/s', unit.byteRate, 'Bytes sent a second over TCP, those sent again among them.'),
    plainColumn('retransmitRate', 'RETRANS/s', unit.rate, 'Segments of TCP sent again a second.'),
    plainColumn('connections', 'CONNS', unit.count, 'Connections of TCP that it holds.'),
    plainColumn(
      'shared',
      'SHARED',
      unit.count,
      'Those that others hold as well: what they carry is told of each holder.',
    ),
    plainColumn('process', 'PROCESS', unit.text, 'Name of the process.'),
  ],
  standard: ['pid', 'user', 'receivedRate', 'sentRate', 'retransmitRate', 'connections', 'process'],
  key: 'pid',
};
