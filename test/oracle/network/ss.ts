/** A socket as ss shows it, in our terms. */
export interface SsSocket {
  inode: string;
  /** `PID FD`. */
  owners: string[];
  shown: Shown;
}

export interface Shown {
  family: string;
  type: string;
  /** Of a UNIX socket, whether it listens. */
  state: string | boolean;
  recvQueue: number | null;
  sendQueue: number | null;
  local: string | null;
  /** Of a UNIX socket the inode of its peer. */
  remote: string | null;
}

const states: Record<string, string> = {
  ESTAB: 'ESTABLISHED',
  UNCONN: 'NONE',
  'FIN-WAIT-1': 'FIN_WAIT1',
  'FIN-WAIT-2': 'FIN_WAIT2',
};
const types: Record<string, string> = { u_str: 'SOCK_STREAM', u_dgr: 'SOCK_DGRAM', u_seq: 'SOCK_SEQPACKET' };

/** Of `ss -Hanptuxe`. */
export function parseSs(text: string): SsSocket[] {
  return text.trimEnd().split('\n').map(parseLine);
}

function parseLine(line: string): SsSocket {
  const [, kind, state, received, sent, rest] = /^(\S+) +(\S+) +(\d+) +(\d+) +(.*)$/.exec(line)!;
  const queues = { recvQueue: Number(received), sendQueue: Number(sent) };
  const owners = [...rest!.matchAll(/pid=(\d+),fd=(\d+)/g)].map(([, pid, fd]) => `${pid} ${fd}`);
  if (kind!.startsWith('u_')) {
    const { inode, ends } = unixEnds(rest!);
    return {
      inode,
      owners,
      shown: { family: 'AF_UNIX', type: types[kind!]!, state: state === 'LISTEN', ...queues, ...ends },
    };
  }
  const { inode, family, ends } = inetEnds(rest!);
  const type = kind === 'tcp' ? 'SOCK_STREAM' : 'SOCK_DGRAM';
  return {
    inode,
    owners,
    shown: { family, type, state: states[state!] ?? state!.replaceAll('-', '_'), ...queues, ...ends },
  };
}

type Ends = Pick<Shown, 'local' | 'remote'>;

/** path inode * peer */
function unixEnds(rest: string): { inode: string; ends: Ends } {
  const [, path, inode, peer] = /^(.*) (\d+) +\* (\d+)/.exec(rest)!;
  return { inode: inode!, ends: { local: path === '*' ? null : path!, remote: peer === '0' ? null : peer! } };
}

/** address:port address:port … ino:inode */
function inetEnds(rest: string): { inode: string; family: string; ends: Ends } {
  const [, local, remote] = /^(\S+) +(\S+)/.exec(rest)!;
  // A socket that takes both families has an address of neither.
  const isV6 = local!.startsWith('[') || local!.startsWith('*');
  return {
    inode: / ino:(\d+)/.exec(rest)![1]!,
    family: isV6 ? 'AF_INET6' : 'AF_INET',
    ends: { local: endpoint(local!), remote: endpoint(remote!) },
  };
}

function endpoint(text: string): string | null {
  if (text.endsWith(':*')) return null;
  return text.replace(/%\w+/, '').replace(/^\*/, '::').replace(/[[\]]/g, '');
}
