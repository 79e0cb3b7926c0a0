import { connectionTable, fieldsNamed, memoryMapTable, mappingKind, openFileTable, units } from '@sysu/core';
import type { AnyField, MemoryMap } from '@sysu/core';
import { fieldColumn } from '../../print-table.js';
import type { Answer, Contents, Details, Socket, Thread } from '../state/details.js';
import type { State } from '../state/state.js';
import { familyBody } from './detail-family.js';
import { overviewBody } from './detail-overview.js';
import { foreign, span } from './line.js';
import type { Line } from './line.js';
import { listBody, textBody } from './list-body.js';
import type { Body, ListColumn } from './list-body.js';

/** What the part that is open shows. */
export function bodyOf(state: State, details: Details): Body {
  const { part, told, isOver } = details;
  if (part === 'tree') return familyBody(state, details);
  const answer: Answer<unknown> | undefined = told[part];
  if (answer === undefined) return textBody([[span(isOver ? 'not known: it has ended' : 'looking ...', 'dim')]]);
  if ('missing' in answer) return textBody([[span(answer.missing, 'alarm')]]);
  // What is told of a part is the content of that part.
  const show = bodies[part] as (content: unknown, state: State) => Body;
  return show(answer.value, state);
}

const bodies: { readonly [P in keyof Contents]: (content: Contents[P], state: State) => Body } = {
  overview: (overview, state) => overviewBody(overview, state),
  files: (files, state) => listBody(fileColumns, files, state, 'no files'),
  sockets: (sockets, state) => listBody(socketColumns, sockets, state, 'no sockets'),
  memory: (maps, state) => listBody(memoryColumns, maps, state, 'no memory of its own'),
  threads: (threads, state) => listBody(threadColumns, threads, state, 'no threads'),
  environment: (variables) => textBody(variables.map(variable), 'an empty environment'),
};

function variable([name, value]: Contents['environment'][number]): Line {
  return [foreign(name, 'label'), span('='), foreign(value)];
}

const fileColumns = columns(openFileTable, ['fd', 'type', 'access', 'offset', 'size', 'device', 'inode', 'name']);

const socketColumns: readonly ListColumn<Socket>[] = [
  ...columns(connectionTable, ['fd', 'protocol', 'status', 'recvQueue', 'sendQueue']),
  { title: 'IN/s', align: 'right', text: ({ receivedRate }) => rateText(receivedRate) },
  { title: 'OUT/s', align: 'right', text: ({ sentRate }) => rateText(sentRate) },
  ...columns(connectionTable, ['bytesReceived', 'bytesSent', 'local', 'remote']),
];

const memoryColumns: readonly ListColumn<MemoryMap>[] = columns(memoryMapTable, [
  'addr',
  'perms',
  'size',
  'rss',
  'pss',
  'swap',
  'path',
]).map(({ text, ...column }) => ({
  ...column,
  text: (map, now) => text({ ...map, pid: 0, count: 1, kind: mappingKind(map.path) }, now),
}));

const threadColumns: readonly ListColumn<Thread>[] = [
  { title: 'TID', align: 'right', text: ({ id }) => String(id) },
  { title: 'STATUS', align: 'left', text: ({ status }) => status },
  { title: 'CPU%', align: 'right', text: ({ cpuPercent: share }) => share?.toFixed(1) ?? null },
  { title: 'TIME', align: 'right', text: (each) => units.seconds.format(each.userTime + each.systemTime, 0) },
  { title: 'CPU', align: 'right', text: ({ cpuNum }) => (cpuNum === null ? null : String(cpuNum)) },
  { title: 'NAME', align: 'left', text: ({ name }) => name },
];

function columns<R, N extends string>(
  table: Parameters<typeof fieldsNamed<R, N>>[0],
  names: readonly string[],
): readonly ListColumn<R>[] {
  return fieldsNamed(table, names).map((field: AnyField<R, N>) => fieldColumn(field));
}

function rateText(rate: number | null): string | null {
  return rate === null ? null : units.byteRate.format(rate, 0);
}
