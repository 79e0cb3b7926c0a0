import { decodeText } from '../../text.js';

/** The links in /proc/PID/fd, each name and target ended by NUL, by descriptor. A target that was refused is empty. */
export function parseFdLinks(bytes: Buffer): Map<number, string> {
  const words = decodeText(bytes).split('\0');
  const links = new Map<number, string>();
  for (let i = 0; i + 1 < words.length; i += 2) links.set(Number(words[i]), words[i + 1]!);
  return links;
}
