import { decodeText } from '../../text.js';
import { apart, procFile } from './proc-file.js';
import type { ProcFile } from './proc-file.js';
import { systemdPlace } from './systemd-place.js';

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
  parse: apart(parseCgroup),
  figures: {
    cgroup: (memberships) => namedPath(memberships),
    cgroups: (memberships) =>
      memberships
        .filter(({ path }) => !path.endsWith('/'))
        .map(({ hierarchy, controllers, path }) => `${hierarchy}:${controllers.join(',')}:${path}`),
    place: (memberships, { systemd }) => {
      const own = memberships.find(({ controllers }) => controllers.includes('name=systemd')) ?? unifiedOf(memberships);
      return own === undefined ? null : systemdPlace(own.path, systemd);
    },
    lxc: (memberships) =>
      memberships.map(({ path }) => /\/lxc(?:\.payload)?[./]([^/]+)/.exec(path)?.[1]).find(Boolean) ?? null,
  },
});

/** The path that tells most: of version 2, unless that is only the root and version 1 knows better. */
export function namedPath(memberships: Membership[]): string | null {
  const unified = unifiedOf(memberships);
  if (unified !== undefined && unified.path !== '/') return unified.path;
  const memory = memberships.find(({ controllers }) => controllers.includes('memory'));
  return (memory ?? unified ?? memberships[0])?.path ?? null;
}

function unifiedOf(memberships: Membership[]): Membership | undefined {
  return memberships.find(({ hierarchy }) => hierarchy === 0);
}
