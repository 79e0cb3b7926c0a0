import { decodeText } from '../../text.js';
import { procFile } from './proc-file.js';
import type { ProcFile } from './proc-file.js';

export interface Membership {
  /** 0 for the unified hierarchy (cgroup v2). */
  hierarchy: number;
  controllers: string[];
  path: string;
}

/** /proc/PID/cgroup: `hierarchy:controllers:path` a line; see cgroups(7). */
export function parseCgroup(bytes: Buffer): Membership[] {
  return [...decodeText(bytes).matchAll(/^(\d+):([^:\n]*):(.*)$/gm)].map(([, hierarchy, controllers, path]) => ({
    hierarchy: Number(hierarchy),
    controllers: controllers === '' ? [] : controllers!.split(','),
    path: path!,
  }));
}

export const procCgroup: ProcFile<Membership[]> = procFile({
  name: 'cgroup',
  cost: 10,
  parse: parseCgroup,
  figures: { cgroup: (memberships) => namedPath(memberships) },
});

/** The path that tells most: of version 2, unless that is only the root and version 1 knows better. */
function namedPath(memberships: Membership[]): string | null {
  const unified = memberships.find(({ hierarchy }) => hierarchy === 0);
  if (unified !== undefined && unified.path !== '/') return unified.path;
  const memory = memberships.find(({ controllers }) => controllers.includes('memory'));
  return (memory ?? unified ?? memberships[0])?.path ?? null;
}
