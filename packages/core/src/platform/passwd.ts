import { decodeText } from '../text.js';

/**
 * /etc/passwd and /etc/group alike: the name, and in the third field the number. The first entry of a number counts.
 */
export function parseNames(bytes: Buffer): Map<number, string> {
  const names = new Map<number, string>();
  for (const [name, id] of entries(bytes)) if (!names.has(id)) names.set(id, name);
  return names;
}

/** The other way round: several names can have one number. The first entry of a name counts. */
export function parseIds(bytes: Buffer): Map<string, number> {
  return new Map(entries(bytes).toReversed());
}

function entries(bytes: Buffer): [name: string, id: number][] {
  return decodeText(bytes)
    .split('\n')
    .flatMap((line): [string, number][] => {
      const [name, , id] = line.split(':');
      return name && id && /^\d+$/.test(id) ? [[name, Number(id)]] : [];
    });
}
