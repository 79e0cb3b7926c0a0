import { transportOf, UnknownName } from '@sysu/core';
import type { ConnectionStatus, FileUse } from '@sysu/core';
import { UsageError } from '../exit.js';
import { stateIn, states } from '../sockets/state.js';
import { setOf } from './options.js';

/**
 * `tcp:listen,established` or `tcp:^listen`, as lsof -s has it: of the sockets of the protocol those in these states,
 * or all others; of everything else nothing where some were named. Throws UsageError and UnknownName.
 */
export function stateTest(texts: readonly string[]): (record: FileUse) => boolean {
  const wanted = texts.map(parse);
  return ({ socket }) => {
    const protocol = socket === null ? null : transportOf(socket);
    return wanted.every(({ of, included, excluded }) => {
      if (socket === null || protocol !== of)
        return included.size === 0 || wanted.some((other) => other.of === protocol);
      return (included.size === 0 || included.has(socket.status)) && !excluded.has(socket.status);
    });
  };
}

function parse(text: string): { of: string; included: Set<ConnectionStatus>; excluded: Set<ConnectionStatus> } {
  const [, of, list] = /^(tcp|udp):(.+)$/i.exec(text) ?? [];
  if (of === undefined) throw new UsageError(`not states of tcp or udp: ${JSON.stringify(text)}`);
  const { included, excluded } = setOf([list!]);
  return {
    of: of.toLowerCase(),
    included: new Set(included.map(stateNamed)),
    excluded: new Set(excluded.map(stateNamed)),
  };
}

function stateNamed(word: string): ConnectionStatus {
  const state = stateIn(word);
  if (state === null) throw new UnknownName('state', word, Object.values(states));
  return state;
}
