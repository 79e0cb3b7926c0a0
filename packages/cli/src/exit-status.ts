import { EXIT, meanings } from './exit.js';
import type { Word } from './values.js';

/** The exit codes of a command: what it says of its own (`1  nothing matched`), and else what they mean in all. */
export function exitStatus(own: readonly string[] = []): Word[] {
  const codes = new Map(meanings.filter(([code]) => code !== EXIT.timeout));
  for (const text of own) {
    const [, code, meaning] = /^(\d+)\s+(.*)$/.exec(text)!;
    codes.set(Number(code), meaning!);
  }
  return [...codes].sort(([a], [b]) => a - b).map(([code, doc]) => ({ word: String(code), doc }));
}
