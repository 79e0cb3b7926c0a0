import { decodeText } from '../../text.js';

/** /etc/passwd and /etc/group alike: the name, and in the third field the number. The first entry of a number counts. */
export function parseNames(bytes: Buffer): Map<number, string> {
  const names = new Map<number, string>();
  for (const line of decodeText(bytes).split('\n')) {
    const [name, , id] = line.split(':');
    if (name && id && /^\d+$/.test(id) && !names.has(Number(id))) names.set(Number(id), name);
  }
  return names;
}
