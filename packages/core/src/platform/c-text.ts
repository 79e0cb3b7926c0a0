import { decodeText } from '../text.js';

/** The text of a field of C, which ends with NUL or fills it. */
export function cText(field: Uint8Array): string {
  const bytes = Buffer.from(field.buffer, field.byteOffset, field.byteLength);
  const end = bytes.indexOf(0);
  return decodeText(bytes, 0, end < 0 ? bytes.length : end);
}
