import type { Command } from 'commander';
import {
  connectionTable,
  interfaceTable,
  multicastGroupTable,
  processTcpTable,
  protocolCounterTable,
  routeTable,
  socketStateTable,
} from '@sysu/core';
import { defineCommand } from '../command.js';
import type { Main } from '../command.js';
import type { Context } from '../context.js';
import { UsageError } from '../exit.js';
import type { Has } from '../features.js';
import { groups } from '../netstat/groups.js';
import { interfaces } from '../netstat/interfaces.js';
import { interfacesInFull } from '../netstat/interfaces-in-full.js';
import { declare, instead, needs, viewOf } from '../netstat/options.js';
import type { Options } from '../netstat/options.js';
import { routes } from '../netstat/routes.js';
import { sockets } from '../netstat/sockets.js';
import { states } from '../netstat/states.js';
import { statistics } from '../netstat/statistics.js';
import { top } from '../netstat/top.js';
import { declareView, systemOf } from '../options.js';
import { showTable, wordsOf } from '../table-command.js';
import type { Word } from '../values.js';

export const main: Main = defineCommand({
  name: 'netstat',
  description:
    'Sockets with a peer, and who holds them; routes, interfaces, multicast groups, what protocols have counted, and ' +
    'bytes a second of each process. In the form of netstat, but that nothing is cut, names are looked up only by ' +
    '--resolve, and all who hold a socket are told.',
  examples: [
    ['sysu netstat -tulpn', 'who listens'],
    ['sysu netstat -p :8080', 'who has to do with a port'],
    ["sysu netstat -tn state established '( dport = :443 )'", 'as ss has it'],
    ['sysu netstat --states -t', 'how many connections are in each state'],
    ['sysu netstat --top', 'bytes a second of each process, of TCP'],
    ['sysu netstat -tunap --json', 'for a program: bytes, addresses and ports apart'],
  ],
  exits: ['1  nothing matches the filter, an interface that was named is not there, or rows could not be read'],
  instead,
  needs,
  declare: (command) => {
    declare(command);
    declareView(command);
  },
  values: (has) => ({ COLUMNS: columns(has), KEYS: columns(has), FAMILIES: families, FILTER: filters }),
  run,
});

function run(command: Command, context: Context): Promise<number> {
  const options = command.opts<Options>();
  const words = command.args;
  const view = viewOf(options);
  if (view === 'sockets') return showTable(sockets(options, words, systemOf(command, context)), command, context);
  if (view === 'interfaces') {
    const inForm = options.extend > 0 ? interfacesInFull : interfaces;
    return showTable(inForm(options, words), command, context);
  }
  if (words.length > 0) throw new UsageError(`only sockets and interfaces are chosen: ${JSON.stringify(words[0])}`);
  if (view === 'route') return showTable(routes(options), command, context);
  if (view === 'groups') return showTable(groups(options), command, context);
  if (view === 'statistics') return showTable(statistics(options), command, context);
  return view === 'states' ? showTable(states(options), command, context) : showTable(top(options), command, context);
}

/** Of all that it shows. */
function columns(has: Has): Word[] {
  return wordsOf(
    has,
    connectionTable,
    interfaceTable,
    routeTable,
    multicastGroupTable,
    protocolCounterTable,
    socketStateTable,
    processTcpTable,
  );
}

const families: readonly Word[] = [
  { word: 'inet', doc: 'IPv4' },
  { word: 'inet6', doc: 'IPv6' },
  { word: 'unix', doc: 'on this machine' },
];

const filters: readonly Word[] = [
  { word: 'state', doc: 'only in this state' },
  { word: 'exclude', doc: 'not in this state' },
  { word: 'sport', doc: 'its own port' },
  { word: 'dport', doc: "the other end's port" },
  { word: 'src', doc: 'its own address' },
  { word: 'dst', doc: "the other end's address" },
];
