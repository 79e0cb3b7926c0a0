/** What a record of sessions holds, see utmp(5). */
export interface Login {
  type?: number;
  pid?: number;
  line?: string;
  user?: string;
  host?: string;
  id?: string;
  termination?: number;
  exitCode?: number;
  /** Four bytes, or sixteen. */
  address?: readonly number[];
  seconds?: number;
}

/** A record of 384 bytes with 32-bit times, as on x86-64, or of 400 with 64-bit times, as on arm64. */
export function utmpRecord(login: Login, { size = 384, bigEndian = false } = {}): Buffer {
  const { type = 7, pid = 100, line = 'pts/0', user = 'ann', host = '192.0.2.1', seconds = 1700000000 } = login;
  const record = Buffer.alloc(size);
  if (bigEndian) record.writeInt16BE(type, 0);
  else record.writeInt16LE(type, 0);
  if (bigEndian) record.writeInt32BE(pid, 4);
  else record.writeInt32LE(pid, 4);
  record.write(line, 8, 32, 'latin1');
  record.write(login.id ?? '', 40, 4, 'latin1');
  record.write(user, 44, 32, 'latin1');
  record.write(host, 76, 256, 'latin1');
  const short = (value: number, at: number): unknown =>
    bigEndian ? record.writeInt16BE(value, at) : record.writeInt16LE(value, at);
  short(login.termination ?? 0, 332);
  short(login.exitCode ?? 0, 334);
  record.set(login.address ?? [], size === 384 ? 348 : 360);
  if (size === 384 && bigEndian) record.writeUInt32BE(seconds, 340);
  else if (size === 384) record.writeUInt32LE(seconds, 340);
  else if (bigEndian) record.writeBigInt64BE(BigInt(seconds), 344);
  else record.writeBigInt64LE(BigInt(seconds), 344);
  return record;
}
