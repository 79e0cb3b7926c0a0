/**
 * A file of the kernel that lacks what it has on every machine: cut off, written over, or below a root that is none. Its
 * code is EBADMSG; on the machine we run on it would be our mistake.
 */
export function malformed(file: string, fault: string): Error {
  return Object.assign(new Error(`${file}: ${fault}`), { code: 'EBADMSG' });
}

/** The same for text that is not what it should be. */
export function notWhatItIs(file: string, what: string, text: string): Error {
  return malformed(file, `not ${what}: ${JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text)}`);
}
