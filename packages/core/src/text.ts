/**
 * Text from outside is bytes. What is valid UTF-8 becomes itself; every other byte becomes a lone surrogate
 * U+DC80 … U+DCFF, as Python's surrogateescape does, so that nothing is lost and `toBytes` gives the bytes back.
 */
export function decodeText(bytes: Buffer, start = 0, end: number = bytes.length): string {
  const text = bytes.toString('utf8', start, end);
  return text.includes('\ufffd') ? decodeEscaping(bytes, start, end) : text;
}

/** The same of bytes that were read as latin1. */
export function decodeLatin1(text: string): string {
  return /[\x80-\xff]/.test(text) ? decodeText(Buffer.from(text, 'latin1')) : text;
}

/**
 * The bytes a decoded text came from: for calls of node:fs on a path that is not UTF-8.
 *
 * @example toBytes('a\udcff').toString('hex') // '61ff'
 */
export function toBytes(text: string): Buffer {
  // With `u`, a surrogate that is half of a pair is no match: only lone ones are escapes.
  const pieces = text.split(/([\udc80-\udcff])/u);
  return Buffer.concat(
    pieces.map((piece, i) => (i % 2 === 1 ? Buffer.of(piece.charCodeAt(0) & 0xff) : Buffer.from(piece))),
  );
}

// Slow, and only reached by text that holds U+FFFD or is not UTF-8.
function decodeEscaping(bytes: Buffer, start: number, end: number): string {
  let text = '';
  let valid = start;
  for (let at = start; at < end;) {
    const length = sequenceLength(bytes, at, end);
    if (length === 0) {
      text += bytes.toString('utf8', valid, at) + String.fromCharCode(0xdc00 | bytes[at]!);
      valid = at + 1;
    }
    at += Math.max(length, 1);
  }
  return text + bytes.toString('utf8', valid, end);
}

/** Length of the well-formed UTF-8 sequence at `at` (table 3-7 of the Unicode standard), 0 when there is none. */
function sequenceLength(bytes: Buffer, at: number, end: number): number {
  const first = bytes[at]!;
  if (first < 0x80) return 1;
  const length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
  if (length === 0 || at + length > end) return 0;
  // No overlong forms, no surrogates, nothing past U+10FFFF: they show in the second byte.
  const low = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const high = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  if (bytes[at + 1]! < low || bytes[at + 1]! > high) return 0;
  for (let i = at + 2; i < at + length; i++) if ((bytes[i]! & 0xc0) !== 0x80) return 0;
  return length;
}

/** What follows the last `/`. */
export function basename(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
