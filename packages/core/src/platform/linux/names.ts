import type { Kind, NameService } from '../name-service.js';
import { Names } from '../names.js';
import { readBytes, readText } from './files.js';
import type { Files } from './files.js';
import { parseIdMap } from './id-map.js';

/**
 * Of the files of a machine. A number that our user namespace does not know has no name: the kernel shows 65534 for it,
 * which is not the user `nobody`.
 */
export function namesOf(files: Files, service: NameService | null): Names {
  const maps = new Map<Kind, (id: number) => boolean>();
  const mapOf = (kind: Kind): ((id: number) => boolean) => {
    const map =
      maps.get(kind) ?? parseIdMap(readText(files, kind === 'user' ? 'proc/self/uid_map' : 'proc/self/gid_map'));
    maps.set(kind, map);
    return map;
  };
  return new Names(
    {
      list: (kind) => readBytes(files, kind === 'user' ? 'etc/passwd' : 'etc/group'),
      isMapped: (kind, id) => mapOf(kind)(id),
    },
    service,
  );
}
