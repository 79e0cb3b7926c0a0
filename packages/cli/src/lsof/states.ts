import type { FileUse } from '@sysu/core';
import { UsageError } from '../exit.js';
import { protocolOf } from './address.js';
import { setOf } from './options.js';

// As psutil names them, and what else they are called.
const names =
  'ESTABLISHED SYN_SENT SYN_RECV FIN_WAIT1 FIN_WAIT2 TIME_WAIT CLOSE CLOSE_WAIT LAST_ACK LISTEN CLOSING'.split(' ');
const others: Readonly<Record<string, string>> = {
  CLOSED: 'CLOSE',
  SYNRCVD: 'SYN_RECV',
  IDLE: 'NONE',
  UNBOUND: 'NONE',
};

/**
 * `tcp:listen,established` or `tcp:^listen`, as lsof -s has it: of the sockets of the protocol those in these states, or
 * all others; of everything else nothing where some were named. Throws UsageError.
 */
export function stateTest(texts: readonly string[]): (record: FileUse) => boolean {
  const wanted = texts.map(parse);
  return ({ socket }) => {
    const protocol = socket === null ? null : protocolOf(socket);
    return wanted.every(({ of, included, excluded }) => {
      if (socket === null || protocol !== of)
        return included.size === 0 || wanted.some((other) => other.of === protocol);
      return (included.size === 0 || included.has(socket.status)) && !excluded.has(socket.status);
    });
  };
}

function parse(text: string): { of: string; included: Set<string>; excluded: Set<string> } {
  const [, of, list] = /^(tcp|udp):(.+)$/i.exec(text) ?? [];
  if (of === undefined) throw new UsageError(`not states of tcp or udp: ${JSON.stringify(text)}`);
  const { included, excluded } = setOf([list!]);
  return {
    of: of.toLowerCase(),
    included: new Set(included.map(stateNamed)),
    excluded: new Set(excluded.map(stateNamed)),
  };
}

function stateNamed(word: string): string {
  const plain = word.toUpperCase().replaceAll('_', '');
  const name = names.find((each) => each.replaceAll('_', '') === plain) ?? others[plain];
  if (name === undefined) {
    throw new UsageError(`no such state: ${JSON.stringify(word)}\nvalid: ${names.join(' ')}`);
  }
  return name;
}
