import type { SessionRecord, System } from '@sysu/core';

/** The records of a file, or of now, with the use of each terminal where that is wanted. */
export async function sessionRecords(
  system: System,
  { file, use, now }: { file: string | null; use: boolean; now: number },
): Promise<SessionRecord[]> {
  const records = await system.loginRecords({ file });
  return use ? records.map((record) => withUse(record, system, now)) : records;
}

function withUse(record: SessionRecord, system: System, now: number): SessionRecord {
  const use = record.type === 'user' && record.terminal !== null ? system.terminalUse(record.terminal) : null;
  return {
    ...record,
    idle: use === null ? null : Math.floor(now) - Math.floor(use.used),
    writable: use?.writable ?? null,
  };
}
