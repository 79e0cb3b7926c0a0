export const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
export const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;

/** 2026-11-26 15:29:05, in the zone of the reader. */
export function localTime(seconds: number): string {
  const date = new Date(seconds * 1000);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())} ${timeOfDay(seconds)}`;
}

/** 2026-11-26 15:29 */
export function localMinute(seconds: number): string {
  return localTime(seconds).slice(0, 16);
}

/** 15:29:05 */
export function timeOfDay(seconds: number): string {
  const date = new Date(seconds * 1000);
  return [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':');
}

/** 15:29 */
export function minuteOfDay(seconds: number): string {
  return timeOfDay(seconds).slice(0, 5);
}

/** A part of a time or a date: 05. */
export function two(value: number): string {
  return String(Math.floor(value)).padStart(2, '0');
}
