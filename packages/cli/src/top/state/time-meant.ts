const secondsOf: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400 };

/**
 * The time that is meant, in seconds since the epoch: `14:03`, `14:03:22`, on the day of what is shown; with a day before
 * it; or so far from what is shown: `-90`, `-5m`, `+1h`. null when it is none.
 */
export function timeMeant(text: string, shown: number): number | null {
  const [, sign, count, unit = 's'] = /^([-+])(\d{1,9})([smhd]?)$/.exec(text.trim()) ?? [];
  if (sign !== undefined) return shown + Number(`${sign}1`) * Number(count) * (secondsOf[unit] ?? 1);
  const [, year, month, day, hour, minute, second = '0'] =
    /^(?:(\d{4})-(\d\d?)-(\d\d?)[ T])?(\d\d?):(\d\d)(?::(\d\d))?$/.exec(text.trim()) ?? [];
  if (hour === undefined) return null;
  const date = new Date(shown * 1000);
  if (year !== undefined) date.setFullYear(Number(year), Number(month) - 1, Number(day));
  return date.setHours(Number(hour), Number(minute), Number(second), 0) / 1000;
}
