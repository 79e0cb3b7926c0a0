import { connectionTable as table, countUnowned, fieldsNamed, protocolOf, sampleConnections } from '@sysu/core';
import type { ConnectionFigure, ConnectionRecord, SocketList, System } from '@sysu/core';
import { asRoot } from '../as-root.js';
import { fieldColumn } from '../print-table.js';
import type { Shown } from '../table-plan.js';
import { lookUp } from '../sockets/names.js';
import type { AddressNames } from '../sockets/names.js';
import { isChosen } from './choice.js';
import type { SocketTest } from './conditions.js';
import { parseFilter } from './filter.js';
import { listsOf } from './options.js';
import type { Options } from './options.js';
import { socketText } from './socket-lines.js';
import type { SocketForm } from './socket-lines.js';

const inet = 'protocol recvQueue sendQueue local remote status'.split(' ');
const measured = 'bytesSent bytesReceived rtt retransmits'.split(' ');
const timed = 'timer timerSeconds retries probes'.split(' ');
const machine =
  'protocol recvQueue sendQueue local localAddress localPort remote remoteAddress remotePort status listening pid process fd uid user inode'.split(
    ' ',
  );

/** Sockets, in the form of netstat. */
export function sockets(
  options: Options,
  words: readonly string[],
  system: System,
): Shown<ConnectionRecord, ConnectionFigure> {
  // A filter is about addresses and states: UNIX sockets have neither.
  const lists = listsOf(options).filter((list) => list !== 'unix' || words.length === 0 || options.unix === true);
  const filter = parseFilter(words, system);
  const all = options.all === true || (filter.meansAll && options.listening !== true);
  const chosen = isChosen({ ...options, all });
  const isWanted: SocketTest = words.length === 0 ? chosen : (socket) => chosen(socket) && filter.test(socket);
  const more = [...(options.info ? measured : []), ...(options.timers ? timed : [])];
  const form = formOf(options, lists, all);
  let names: AddressNames | null = null;
  return {
    name: 'netstat',
    table,
    machineColumns: [...machine, ...more, ...(options.namespaces === true ? ['netns'] : [])],
    plan: (_, context) => ({
      columns: fieldsNamed(table, [...shownBy(form), ...more]).map((field) => fieldColumn(field)),
      mustMatch: words.length > 0,
      appends: options.continuous === true,
      sample: async ({ system, figures, forProgram }) => {
        const netns = options.namespaces === true ? 'all' : 'own';
        const { records, lost, lostCode } = await sampleConnections(system.backend, lists, figures, netns);
        const wanted = inOrder(records.filter(isWanted));
        if (options.resolve && !forProgram) names = await lookUp(system, wanted);
        return { records: wanted, lost, lostCode, notes: form.programs ? unownedNote(wanted, asRoot(context)) : [] };
      },
      print: ({ records, header }) => socketText(records, form, names, header),
    }),
  };
}

function formOf(options: Options, lists: readonly SocketList[], all: boolean): SocketForm {
  return {
    scope: all ? 'all' : options.listening === true ? 'servers' : 'connected',
    inet: lists.some((list) => list !== 'unix'),
    unix: lists.includes('unix'),
    numeric: options.numeric === true && options.resolve !== true,
    users: options.numeric === true || options.numericUsers === true ? 'numbers' : 'names',
    extended: options.extend > 0,
    programs: options.programs === true,
    timers: options.timers === true,
    info: options.info === true,
  };
}

/** The columns that hold what the form shows: nothing else is found out. */
function shownBy({ extended, users, programs, unix }: SocketForm): string[] {
  return [
    ...inet,
    ...(extended ? [users === 'names' ? 'user' : 'uid', 'inode'] : []),
    ...(programs ? ['pid', 'program'] : []),
    ...(unix ? ['references', 'unixState'] : []),
  ];
}

const order = ['tcp', 'tcp6', 'udp', 'udp6', 'raw', 'raw6', 'unix'];

/** By protocol, and then as the kernel has them. */
function inOrder(records: readonly ConnectionRecord[]): ConnectionRecord[] {
  const groups = new Map(order.map((protocol): [string, ConnectionRecord[]] => [protocol, []]));
  for (const record of records) groups.get(protocolOf(record))!.push(record);
  return [...groups.values()].flat();
}

function unownedNote(records: readonly ConnectionRecord[], remedy: string): string[] {
  const count = countUnowned(records);
  if (count === 0) return [];
  const whose = `belong to others${remedy}, to other containers or to the kernel`;
  return [
    count === 1
      ? `no owner is seen of 1 socket: it may ${whose}`
      : `no owner is seen of ${count} sockets: they ${whose}`,
  ];
}
