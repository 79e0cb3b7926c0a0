/**
 * A unit knows everything about a kind of value that does not depend on the column it stands in:
 * how people read it, on which side it is aligned, how it compares, which end of a sort is interesting.
 */
export interface Unit<V> {
  readonly name: string;
  readonly align: 'left' | 'right';
  /** A bare sort key puts the largest first (sizes, rates, times) or last (pids, text). */
  readonly largestFirst: boolean;
  /** For people. `now`, in seconds since the epoch, is for what reads differently on another day. */
  format(value: V, now: number): string;
  compare(a: V, b: V): number;
}

const byNumber = (a: number, b: number): number => a - b;
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function quantity(name: string, format: (value: number, now: number) => string): Unit<number> {
  return { name, align: 'right', largestFirst: true, format, compare: byNumber };
}

/** Powers of 1024 with one decimal, whole bytes below that: 512B, 11.8M. */
export function formatBytes(value: number): string {
  if (value === Infinity) return 'unlimited';
  const letters = ['B', 'K', 'M', 'G', 'T', 'P', 'E', 'Z', 'Y'];
  let size = Math.round(Math.abs(value));
  let step = 0;
  while (size >= 1023.95 && step < letters.length - 1) {
    size /= 1024;
    step++;
  }
  const sign = value < 0 ? '-' : '';
  return step === 0 ? `${sign}${size}B` : `${sign}${size.toFixed(1)}${letters[step]}`;
}

/** CPU time as the Unix tools write it: 0:09, 12:41, 3-02:10:07. */
export function formatDuration(value: number): string {
  if (value === Infinity) return 'unlimited';
  const total = Math.max(0, Math.floor(value));
  const seconds = String(total % 60).padStart(2, '0');
  const minutes = Math.floor(total / 60) % 60;
  const hours = Math.floor(total / 3600) % 24;
  const days = Math.floor(total / 86400);
  if (days === 0 && hours === 0) return `${minutes}:${seconds}`;
  const clock = `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}:${seconds}`;
  return days === 0 ? clock : `${days}-${clock}`;
}

/** Today the time of day, else the date. */
export function formatTime(value: number, now: number): string {
  const date = new Date(value * 1000);
  if (isSameDay(date, new Date(now * 1000))) return `${pad(date.getHours())}:${pad(date.getMinutes())}`;
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}

// The dates as text take five times as long to compare, and ps compares them in every row.
function isSameDay(a: Date, b: Date): boolean {
  return a.getDate() === b.getDate() && a.getMonth() === b.getMonth() && a.getFullYear() === b.getFullYear();
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

export const text: Unit<string> = {
  name: 'text',
  align: 'left',
  largestFirst: false,
  format: (value) => value,
  compare: byText,
};

/** A list of texts, shown in one line. */
export const texts: Unit<readonly string[]> = {
  name: 'texts',
  align: 'left',
  largestFirst: false,
  format: (value) => value.join(' '),
  compare: (a, b) => byText(a.join('\0'), b.join('\0')),
};

/** A number that names something: pid, uid, device. */
export const identifier: Unit<number> = {
  name: 'identifier',
  align: 'right',
  largestFirst: false,
  format: String,
  compare: byNumber,
};

/** A descriptor by its number, or a word for what else a process uses; words come first. */
export const descriptor: Unit<string> = { ...text, name: 'descriptor', compare: byNumberAfterWords };

function byNumberAfterWords(a: string, b: string): number {
  const [left, right] = [Number(a), Number(b)];
  if (Number.isNaN(left) || Number.isNaN(right))
    return Number(Number.isNaN(right)) - Number(Number.isNaN(left)) || byText(a, b);
  return left - right;
}

/** A number on a scale of its own, such as the niceness: the smallest is the most urgent. */
export const level: Unit<number> = { ...identifier, name: 'level' };

export const count: Unit<number> = quantity('count', String);
export const bytes: Unit<number> = quantity('bytes', formatBytes);
export const percent: Unit<number> = quantity('percent', (value) => value.toFixed(1));
export const ratio: Unit<number> = quantity('ratio', (value) => value.toFixed(2));
/** Bytes in a second, or on average in a request: not whole ones. */
export const byteRate: Unit<number> = quantity('byteRate', (value) => formatBytes(Math.round(value)));
/** Events in a second. */
export const rate: Unit<number> = quantity('rate', (value) => value.toFixed(2));
export const milliseconds: Unit<number> = quantity('milliseconds', (value) => value.toFixed(2));
/** Of temperature, Celsius or Fahrenheit. */
export const degrees: Unit<number> = quantity('degrees', (value) => value.toFixed(1));
/** Seconds of a duration. */
export const seconds: Unit<number> = quantity('seconds', formatDuration);
/** Seconds since the epoch. */
export const time: Unit<number> = quantity('time', formatTime);

export const yesNo: Unit<boolean> = {
  name: 'yesNo',
  align: 'left',
  largestFirst: true,
  format: (value) => (value ? 'yes' : 'no'),
  compare: (a, b) => Number(a) - Number(b),
};
