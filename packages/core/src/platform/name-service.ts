import { readSync } from 'node:fs';
import type { Native } from '@sysu/native';
import { decodeText } from '../text.js';
import { readableWithin } from './readable.js';

export type Kind = 'user' | 'group';

/** Asks the name service, which may never answer: gives up after a while. */
export type NameService = (kind: Kind, ids: number[]) => Promise<Map<number, string>>;

const DEADLINE = 200;

/**
 * The name service (NSS: LDAP, sssd, …), asked on a thread of its own with a deadline in milliseconds: a module that
 * hangs holds up neither us nor our exit. Once it has hung it is not asked again, for its thread is still in there.
 */
export function nameService(native: Pick<Native, 'close' | 'lookUpNames' | 'pollReadable'>): NameService {
  let hung = false;
  let last: Promise<unknown> = Promise.resolve();
  const ask = async (kind: Kind, ids: number[]): Promise<Map<number, string>> => {
    if (hung) return new Map();
    const descriptor = native.lookUpNames(kind, ids);
    const chunks: Buffer[] = [];
    const deadline = performance.now() + DEADLINE;
    try {
      for (;;) {
        hung = !(await readableWithin(native, descriptor, Math.max(0, deadline - performance.now())));
        if (hung) break;
        const chunk = Buffer.alloc(65536);
        const length = readSync(descriptor, chunk);
        if (length === 0) break;
        chunks.push(chunk.subarray(0, length));
      }
    } finally {
      native.close(descriptor);
    }
    return parseAnswers(Buffer.concat(chunks));
  };
  return (kind, ids) => {
    const answer = last.then(() => ask(kind, ids));
    last = answer.catch(() => {});
    return answer;
  };
}

/** `id NUL name NUL` for each; an empty name says that there is none. */
export function parseAnswers(bytes: Buffer): Map<number, string> {
  const names = new Map<number, string>();
  for (const [, id, name] of decodeText(bytes).matchAll(/(\d+)\0([^\0]+)\0/g)) names.set(Number(id), name!);
  return names;
}
