/** 2026-11-26 15:29:05, in the zone of the reader. */
export function localTime(seconds: number): string {
  const date = new Date(seconds * 1000);
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;
}

/** 2026-11-26 15:29 */
export function localMinute(seconds: number): string {
  return localTime(seconds).slice(0, 16);
}
