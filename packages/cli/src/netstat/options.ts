import { Option } from 'commander';
import type { Command } from 'commander';
import { UnknownName } from '@sysu/core';
import type { SocketList } from '@sysu/core';
import type { Instead } from '../command.js';
import { UsageError } from '../exit.js';
import type { OptionNeeds } from '../features.js';

export interface Options {
  route?: boolean;
  interfaces?: boolean;
  groups?: boolean;
  statistics?: boolean;
  top?: boolean;
  states?: boolean;
  all?: boolean;
  listening?: boolean;
  tcp?: boolean;
  udp?: boolean;
  raw?: boolean;
  unix?: boolean;
  ipv4?: boolean;
  ipv6?: boolean;
  numeric?: boolean;
  numericUsers?: boolean;
  resolve?: boolean;
  programs?: boolean;
  extend: number;
  timers?: boolean;
  info?: boolean;
  namespaces?: boolean;
  continuous?: boolean;
  interval?: number;
}

/** What is shown: sockets, unless something else is named. */
export type View = 'sockets' | (typeof views)[number];
const views = ['route', 'interfaces', 'groups', 'statistics', 'top', 'states'] as const;

export function declare(command: Command): void {
  command.argument(
    '[FILTER...]',
    "of sockets, as ss has it: :443, state established, '( dport = :443 or src 10.0.0.0/8 )'; of -i: names",
  );
  declareSockets(command);
  declareViews(command);
  declareSpellings(command);
}

function declareSockets(command: Command): void {
  command
    .option('-a, --all', 'all sockets, not only those that are connected')
    .option('-l, --listening', 'only sockets that wait for others')
    .option('-t, --tcp', 'sockets of TCP')
    .option('-u, --udp', 'of UDP')
    .option('-w, --raw', 'raw ones')
    .option('-x, --unix', 'of UNIX')
    .option('-4, --ipv4', 'only IPv4')
    .option('-6, --ipv6', 'only IPv6')
    .option('-A, --family <FAMILIES>', 'only of these families: inet, inet6, unix')
    .option('-p, --programs', 'with who holds each: all of them')
    .option(
      '-n, --numeric',
      'in the very form of netstat -n: users by number, IPv6 without brackets; names are looked up only by --resolve',
    )
    .option('--resolve', 'hosts and ports by name; hosts whose name is not known after 2 seconds by number')
    .option(
      '-e, --extend',
      'with user and inode; of -r with metric, and with -ee more; of -i as ifconfig has it',
      (_, before: number) => before + 1,
      0,
    )
    .option('-o, --timers', 'with timers of TCP')
    .option('--info', 'with what TCP has measured: bytes sent and received, round trip, segments sent again')
    .option('--namespaces', 'of all network namespaces in which there is a process')
    .addOption(new Option('--protocol <FAMILIES>').hideHelp());
  for (const flag of ['family', 'protocol'])
    command.on(`option:${flag}`, (words: string) =>
      words.split(',').forEach((word) => command.setOptionValue(familyOption(word), true)),
    );
}

function declareViews(command: Command): void {
  command
    .option('-r, --route', 'routes')
    .option('-i, --interfaces', 'network interfaces that are up; with -a all')
    .option('-g, --groups', 'multicast groups')
    .option('-s, --statistics', 'what each protocol has counted; of -t, -u, -w alone')
    .option('--states', 'how many sockets are in each state')
    .option('--top', 'bytes a second of each process, of TCP only: what its sockets counted over an interval')
    .option('-c, --continuous', 'again and again, each below the last')
    .option('-W', 'never cut lines, which is so anyway')
    .option('-H', 'without the line of titles');
}

/** What some flags set instead: other names of ours, of netstat and ss. */
const spellings: Readonly<Record<string, readonly [option: string, value: unknown]>> = {
  continuous: ['watch', true],
  W: ['wide', true],
  H: ['header', false],
  processes: ['programs', true],
  options: ['timers', true],
  extended: ['extend', 1],
  summary: ['states', true],
  inet: ['ipv4', true],
  ip: ['ipv4', true],
  tcpip: ['ipv4', true],
  inet6: ['ipv6', true],
};
// These say what is so anyway.
const idle = ['-v, --verbose', '-N, --symbolic', '-F, --fib', '--numeric-hosts', '--numeric-ports', '--numeric-users'];
const hidden = ['--processes', '--options', '--extended', '--summary', '--inet', '--ip', '--tcpip', '--inet6'];

function declareSpellings(command: Command): void {
  for (const flags of [...idle, ...hidden]) command.addOption(new Option(flags).hideHelp());
  for (const [flag, [option, value]] of Object.entries(spellings))
    command.on(`option:${flag}`, () => void command.setOptionValue(option, value));
}

function familyOption(word: string): string {
  if (['inet', 'ip', 'tcpip'].includes(word)) return 'ipv4';
  if (word === 'inet6') return 'ipv6';
  if (word === 'unix') return 'unix';
  throw new UnknownName('family', word, ['inet', 'inet6', 'unix']);
}

/** Flags of netstat and ss that we lack, and what there is instead. */
export const instead: Instead = {
  '-M, --masquerade': 'no kernel since 2.4 lists masqueraded connections there; conntrack -L does',
  '-C, --cache': 'Linux has no cache of routes since 3.6; sysu netstat -r shows the routes',
  '-Z, --context': 'no security contexts are shown; sysu ps --columns pid,command tells who it is',
  '-S, --sctp': 'sockets of SCTP are not listed; -t -u -w -x are',
  '-U, --udplite': 'sockets of UDP-Lite are not listed; -u lists those of UDP',
  '-K, --kill': 'no sockets are closed; sysu kill :PORT ends who listens there',
  '-E, --events': 'sysu netstat --watch shows what there is, again and again',
  '-m, --memory': 'memory of sockets is not shown; --info shows what TCP has measured',
  '-T, --threads': 'threads of a process hold the same sockets; -p shows the processes',
  '-2, --l2cap': 'only inet, inet6 and unix are listed',
  '-f, --rfcomm': 'only inet, inet6 and unix are listed',
  '--ax25': 'only inet, inet6 and unix are listed',
  '--ipx': 'only inet, inet6 and unix are listed',
  '--netrom': 'only inet, inet6 and unix are listed',
};

/** What is shown is made from these. */
export const needs: OptionNeeds = {
  '--route': ['netRoutes()'],
  '--interfaces': ['netIoCounters()'],
  '--groups': ['netGroups()'],
  '--statistics': ['netProtocolCounters()'],
  '--states': ['netConnections()'],
  '--top': ['connections.tcpInfo'],
  '--info': ['connections.tcpInfo'],
  '--timers': ['connections.details'],
  '--namespaces': ['connections.netns'],
};

export function viewOf(options: Options): View {
  const named = views.filter((view) => options[view] === true);
  if (named.length > 1) throw new UsageError(`one of them at a time: ${named.map((view) => `--${view}`).join(' ')}`);
  return named[0] ?? 'sockets';
}

/** The lists that are asked for: with no flag all of them, with a family those of it. */
export function listsOf(options: Options): SocketList[] {
  const { tcp, udp, raw, unix, ipv4, ipv6 } = options;
  const isNamed = tcp ?? udp ?? raw ?? false;
  const isInet = isNamed || ipv4 === true || ipv6 === true || unix !== true;
  const families = (['4', '6'] as const).filter((family) => ipv4 === ipv6 || (family === '4' ? ipv4 : ipv6) === true);
  const protocols = (['tcp', 'udp', 'raw'] as const).filter(
    (protocol) => isInet && (!isNamed || options[protocol] === true),
  );
  const isUnix = unix === true || (!isNamed && ipv4 !== true && ipv6 !== true);
  return [
    ...protocols.flatMap((protocol) => families.map((family): SocketList => `${protocol}${family}`)),
    ...(isUnix ? (['unix'] as const) : []),
  ];
}
