import type { LoginRecord, Session } from '../model/host.js';

/** Of records of sessions those of people. */
export function sessionsOf(records: readonly LoginRecord[]): Session[] {
  return records.flatMap(({ type, user, terminal, host, time, pid }) => {
    if (type !== 'user' || user === null) return [];
    const isLocal = host === null || /^:\d+(\.\d+)?$/.test(host);
    return [{ name: user, terminal, host: isLocal ? 'localhost' : host, started: time, pid }];
  });
}
