import type { Session } from '../../model/host.js';
import { decodeText } from '../../text.js';

/**
 * One file of /run/systemd/sessions: NAME=value lines. null for what is no session of a person (greeter, manager …).
 */
export function parseLogindSession(bytes: Buffer): Session | null {
  const lines = decodeText(bytes)
    .split('\n')
    .filter((line) => line.includes('='));
  const values = new Map(lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
  const name = values.get('USER');
  if (name === undefined || !(values.get('CLASS') ?? 'user').startsWith('user') || values.get('STATE') === 'closing')
    return null;
  return {
    name,
    terminal: values.get('TTY') ?? null,
    host: values.get('REMOTE_HOST') ?? (values.get('REMOTE') === '1' ? null : 'localhost'),
    started: Number(values.get('REALTIME')) / 1e6 || null,
    pid: Number(values.get('LEADER')) || null,
  };
}
