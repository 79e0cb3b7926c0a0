import type { Native } from '@sysu/native';
import type { Connection, SocketList } from '../../model/connections.js';
import { inetDiagRequest, parseInetDiag } from './inet-diag.js';
import type { DiagRequest, InetQuery } from './inet-diag.js';
import { KernelBytes } from '../kernel-bytes.js';
import { whenFree } from './pool.js';
import type { SocketQuery } from './socket-lists.js';
import { inTurns } from '../turns.js';
import { linkPeers, parseUnixDiag, unixDiagRequest } from './unix-diag.js';

const NETLINK_SOCK_DIAG = 4;

const families: Record<Exclude<DiagList, 'unix'>, Pick<InetQuery, 'protocol' | 'family'>> = {
  tcp: { protocol: 'tcp', family: 'both' },
  tcp4: { protocol: 'tcp', family: 4 },
  tcp6: { protocol: 'tcp', family: 6 },
  udp4: { protocol: 'udp', family: 4 },
  udp6: { protocol: 'udp', family: 6 },
  raw4: { protocol: 'raw', family: 4 },
  raw6: { protocol: 'raw', family: 6 },
};

/** A list of sockets as it can be asked for; `tcp` is tcp4 and tcp6 in one. */
export type DiagList = SocketList | 'tcp';

/** The fewest dumps that bring these lists. */
export function diagLists(lists: readonly SocketList[]): DiagList[] {
  const isTcp = (list: SocketList): boolean => list === 'tcp4' || list === 'tcp6';
  return lists.filter(isTcp).length < 2 ? [...lists] : ['tcp', ...lists.filter((list) => !isTcp(list))];
}

/** Adds the sockets of our network namespace, by sock_diag(7). */
export async function listByNetlink(
  sockets: Connection[],
  native: Native,
  bigEndian: boolean,
  list: DiagList,
  query: SocketQuery,
): Promise<void> {
  const dump = async ({ type, body }: DiagRequest): Promise<KernelBytes> =>
    new KernelBytes(await whenFree(() => native.netlinkDump(NETLINK_SOCK_DIAG, type, body)), bigEndian);
  const add = (socket: Connection): void => void sockets.push(socket);
  if (list === 'unix') {
    await inTurns(parseUnixDiag(await dump(unixDiagRequest(bigEndian))), add);
    linkPeers(sockets);
  } else {
    const inet = { ...query, ...families[list] };
    await inTurns(parseInetDiag(await dump(inetDiagRequest(inet, bigEndian)), inet), add);
  }
}
