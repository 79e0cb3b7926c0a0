/**
 * Text from outside is bytes. What is valid UTF-8 becomes itself; every other byte becomes a lone surrogate
 * U+DC80 … U+DCFF, as Python's surrogateescape does, so that nothing is lost and `toBytes` gives the bytes back.
 */
export function decodeText(bytes: Buffer, start = 0, end: number = bytes.length): string {
  const text = bytes.toString('utf8', start, end);
  return text.includes('\ufffd') ? decodeEscaping(bytes, start, end) : text;
}

/** The bytes a decoded text came from: for calls of node:fs on a path that is not UTF-8. */
export function toBytes(text: string): Buffer {
  const pieces = text.split(/([\udc80-\udcff])/);
  return Buffer.concat(pieces.map((piece) => (isEscape(piece) ? Buffer.of(piece.charCodeAt(0) & 0xff) : Buffer.from(piece))));
}

function isEscape(piece: string): boolean {
  return piece.length === 1 && piece >= '\udc80' && piece <= '\udcff';
}

// Slow, and only reached by text that holds U+FFFD or is not UTF-8.
function decodeEscaping(bytes: Buffer, start: number, end: number): string {
  let text = '';
  for (let at = start; at < end;) {
    const length = sequenceLength(bytes, at, end);
    text += length === 0 ? String.fromCharCode(0xdc00 | bytes[at]!) : bytes.toString('utf8', at, at + length);
    at += Math.max(length, 1);
  }
  return text;
}

/** Length of the valid UTF-8 sequence at `at`, 0 when there is none. */
function sequenceLength(bytes: Buffer, at: number, end: number): number {
  const first = bytes[at]!;
  if (first < 0x80) return 1;
  const length = first >= 0xf0 && first <= 0xf4 ? 4 : first >= 0xe0 && first < 0xf0 ? 3 : first >= 0xc2 && first < 0xe0 ? 2 : 0;
  if (length === 0 || at + length > end) return 0;
  // Buffer replaces any overlong, surrogate or broken sequence by U+FFFD; the real U+FFFD is ef bf bd.
  const text = bytes.toString('utf8', at, at + length);
  const whole = text.length === (length === 4 ? 2 : 1) && (text !== '\ufffd' || (first === 0xef && bytes[at + 1] === 0xbf));
  return whole ? length : 0;
}

/** What follows the last `/`. */
export function basename(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
