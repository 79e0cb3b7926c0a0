/** Text as Windows has it in structs, ended by NUL. */
export function wide(text: string): Buffer {
  return Buffer.from(`${text}\0`, 'utf16le');
}

/** 100 nanoseconds since 1601. */
export function ticksOf(date: string): number {
  return (Date.parse(date) + 11644473600000) * 1e4;
}
