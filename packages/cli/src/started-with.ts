/** What a program would have been started with that is started by us. */
export interface StartedWith {
  /** The soft limit of open files; null when not known. */
  openFiles: number | null;
  /** Open descriptors; null when not known. */
  descriptors: number[] | null;
  ignoredSignals: number[];
  blockedSignals: number[];
}

/**
 * Where bin/sysu has written it down, before Node.js changed it: words such as
 * `SigIgn:0000000000000001 nofile:1024 fd:0`.
 */
export const STARTED_WITH = 'SYSU_STARTED_WITH';

/** The whole environment that it was given, as /proc/PID/environ has it, in Base64; empty where that is not known. */
export const ENVIRONMENT = 'SYSU_ENVIRONMENT';

const SIGINT = 2;
const SIGQUIT = 3;

export function parseStartedWith(text: string): StartedWith {
  const words = text.split(' ').map((word) => word.split(':') as [key: string, value?: string]);
  const values = (key: string): string[] => words.flatMap(([each, value]) => (each === key && value ? [value] : []));
  const [openFiles] = values('nofile');
  const descriptors = values('fd').map(Number);
  const ignored = signalsIn(values('SigIgn')[0]);
  return {
    openFiles: openFiles === undefined ? null : openFiles === 'unlimited' ? Infinity : Number(openFiles),
    descriptors: descriptors.length === 0 ? null : descriptors,
    // A shell that runs a script may ignore QUIT itself. Who starts a program in the background ignores both.
    ignoredSignals: ignored.includes(SIGINT) ? ignored : ignored.filter((signal) => signal !== SIGQUIT),
    blockedSignals: signalsIn(values('SigBlk')[0]),
  };
}

export function parseEnvironment(base64: string): Map<string, string> {
  const words = Buffer.from(base64, 'base64').toString().split('\0');
  return new Map(
    words.flatMap((word) => {
      const at = word.indexOf('=');
      return at > 0 ? [[word.slice(0, at), word.slice(at + 1)] as const] : [];
    }),
  );
}

/**
 * Of a set as /proc/PID/status has it, where signal 1 is the lowest bit: without 32 and 33, which C libraries keep for
 * themselves.
 */
function signalsIn(mask = ''): number[] {
  if (!/^[\da-f]+$/.test(mask)) return [];
  const bits = BigInt(`0x${mask}`);
  return Array.from({ length: 64 }, (_, i) => i + 1).filter(
    (signal) => ((bits >> BigInt(signal - 1)) & 1n) === 1n && signal !== 32 && signal !== 33,
  );
}
