import { codeOf, isSilence } from '../error-codes.js';
import { fileOf } from './files.js';
import type { Files } from './files.js';

/** A network namespace, by its inode, and a process that is in it. */
export interface NetNamespace {
  netns: string | null;
  pid: string;
}

/** Ours; of a machine that is not ours, that of its first process. */
export function ourNamespace(files: Files): NetNamespace {
  const pid = files.isOwn ? files.link('proc/self') : '1';
  return { pid, netns: namespaceIn(linkTo(files, `proc/${pid}/ns/net`)) };
}

/** All but ours in which we see a process. Whose is refused to us, is in none of them. */
export async function otherNamespaces(files: Files): Promise<NetNamespace[]> {
  const { ids } = await files.listIds('proc');
  const directories = Array.from(ids, (pid) => `${pid}/ns`);
  const found = new Map<string, NetNamespace>();
  const ours = ourNamespace(files).netns;
  let from = 0;
  for await (const batch of files.readMany('proc', directories, ['net@'], { limit: 4096, clock: false })) {
    for (let i = 0; i < batch.count; i++) {
      const link = batch.states[i] === 0 ? fileOf(batch, i, 0, 1) : 0;
      const netns = typeof link === 'number' ? null : namespaceIn(link.toString('latin1'));
      if (netns !== null && netns !== ours && !found.has(netns))
        found.set(netns, { netns, pid: String(ids[from + i]) });
    }
    from += batch.count;
  }
  return [...found.values()];
}

/** net:[4026531840] */
export function namespaceIn(link: string | null): string | null {
  return /^net:\[(\d+)\]$/.exec(link ?? '')?.[1] ?? null;
}

function linkTo(files: Files, path: string): string | null {
  try {
    return files.link(path);
  } catch (error) {
    if (isSilence(codeOf(error))) return null;
    throw error;
  }
}
