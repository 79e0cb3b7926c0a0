import { constants } from 'node:os';
import { UnknownName } from './errors.js';

// Aliases and historical names stay out of listings: the first name of a number counts.
const hidden = new Set(['SIGIOT', 'SIGPOLL', 'SIGUNUSED', 'SIGINFO']);

/** Where Node.js knows none to stop a process and let it go on, as on Windows, they have Linux's numbers. */
function signals(): Readonly<Record<string, number>> {
  return Object.assign({ SIGCONT: 18, SIGSTOP: 19 }, constants.signals);
}

let names: ReadonlyMap<number, string> | undefined;

/**
 * The signals of this system by number, names without SIG. Made when first asked for: most programs signal nobody.
 *
 * @example signalNames().get(15) // 'TERM'
 */
export function signalNames(): ReadonlyMap<number, string> {
  return (names ??= new Map(
    Object.entries(signals())
      .filter(([name]) => !hidden.has(name))
      .map(([name, number]): [number, string] => [number, name.slice(3)])
      .sort(([a], [b]) => a - b),
  ));
}

const MAX = 64;

/**
 * 'SIGTERM', 'term', 15 or '15': the number; 0 only asks. Throws UnknownName, for 32 and 33 too, which glibc keeps for itself.
 *
 * @throws UnknownName for a signal
 * @example signalNumber('SIGTERM') // 15
 */
export function signalNumber(signal: number | string): number {
  const word = String(signal);
  if (/^\d+$/.test(word)) {
    const number = Number(word);
    if (number <= MAX && number !== 32 && number !== 33) return number;
  }
  const name = word.toUpperCase().replace(/^SIG/, '');
  for (const [all, number] of Object.entries(signals())) if (all === `SIG${name}`) return number;
  const realTime = /^RTMIN(?:\+(\d+))?$|^RTMAX(?:-(\d+))?$/.exec(name);
  if (realTime !== null) {
    const number = name.startsWith('RTMIN') ? 34 + Number(realTime[1] ?? 0) : MAX - Number(realTime[2] ?? 0);
    if (number >= 34 && number <= MAX) return number;
  }
  throw new UnknownName('signal', word, [...signalNames().values()]);
}

/**
 * 'TERM' for 15; RTMIN+1 for 35; the number itself when there is no such signal.
 *
 * @example signalName(15) // 'TERM'
 */
export function signalName(number: number): string {
  return (
    signalNames().get(number) ??
    (number >= 34 && number <= MAX ? `RTMIN${number === 34 ? '' : `+${number - 34}`}` : String(number))
  );
}
