import { minuteOfDay, months, timeOfDay, two, weekdays } from '../render/clock.js';

const DAY = 86400;

/** [dd-]hh:mm:ss, CPU time as in ps -f. */
export function cpuTime(seconds: number): string {
  const days = Math.floor(seconds / DAY);
  return `${days === 0 ? '' : `${two(days)}-`}${clock(seconds)}`;
}

/** Minutes and seconds, as in ps aux. */
export function minutes(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${two(Math.floor(seconds) % 60)}`;
}

/** [[dd-]hh:]mm:ss */
export function elapsed(seconds: number): string {
  const days = Math.floor(seconds / DAY);
  if (days > 0) return `${two(days)}-${clock(seconds)}`;
  return seconds < 3600 ? clock(seconds).slice(3) : clock(seconds);
}

function clock(seconds: number): string {
  return `${two(Math.floor(seconds / 3600) % 24)}:${two(Math.floor(seconds / 60) % 60)}:${two(Math.floor(seconds) % 60)}`;
}

/** Thu Nov 26 09:22:30 2026 */
export function longStart(seconds: number): string {
  const date = new Date(Math.floor(seconds) * 1000);
  const day = String(date.getDate()).padStart(2);
  return `${weekdays[date.getDay()]} ${months[date.getMonth()]} ${day} ${timeOfDay(seconds)} ${date.getFullYear()}`;
}

/** The time with seconds, or after a day the date. */
export function start(seconds: number, now: number): string {
  const date = new Date(Math.floor(seconds) * 1000);
  return now - seconds > DAY ? `  ${months[date.getMonth()]} ${two(date.getDate())}` : timeOfDay(seconds);
}

/** Of today the time, of this year the day, else the year: START of ps aux, STIME of ps -f. */
export function dayOrTime(seconds: number, now: number): string {
  const date = new Date(Math.floor(seconds) * 1000);
  const today = new Date(now * 1000);
  if (date.getFullYear() !== today.getFullYear()) return String(date.getFullYear());
  return date.getDate() === today.getDate() && date.getMonth() === today.getMonth()
    ? minuteOfDay(seconds)
    : `${months[date.getMonth()]}${two(date.getDate())}`;
}

/** The time within a day, else the day. */
export function startWithin(seconds: number, now: number): string {
  const date = new Date(Math.floor(seconds) * 1000);
  return now - seconds > DAY ? `${months[date.getMonth()]} ${two(date.getDate())}` : minuteOfDay(seconds);
}
