import { months, two, weekdays } from '../render/clock.js';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const SHORTFALL = 1e-6;

/** In seven cells: 3.25s, 2:18, 4:01m, 3days. */
export function ageOf(seconds: number | null | undefined): string {
  if (seconds === null || seconds === undefined || seconds < 0) return '   ?   ';
  const whole = Math.floor(seconds);
  if (whole >= 2 * DAY) return ` ${right(whole / DAY)}days`;
  if (whole >= HOUR) return ` ${right(whole / HOUR)}:${two((whole % HOUR) / MINUTE)}m`;
  if (whole > MINUTE) return ` ${right(whole / MINUTE)}:${two(whole % MINUTE)} `;
  // CPU time is counted in hundredths, of which binary fractions may fall short: 0.29 * 100 is less than 29.
  return ` ${right(whole)}.${two((seconds - whole) * 100 + SHORTFALL)}s`;
}

/**
 * In eight cells: the time of day if it was today or within twelve hours, within six days the weekday, else the date.
 */
export function loginTime(seconds: number | null, now: number): string {
  if (seconds === null) return '    ?   ';
  const date = new Date(seconds * 1000);
  const isToday = date.toDateString() === new Date(now * 1000).toDateString();
  const hour = two(date.getHours());
  if (isToday || now - seconds <= DAY / 2) return ` ${hour}:${two(date.getMinutes())}  `;
  if (now - seconds <= 6 * DAY) return ` ${weekdays[date.getDay()]}${hour}  `;
  return ` ${two(date.getDate())}${months[date.getMonth()]}${two(date.getFullYear() % 100)}`;
}

function right(value: number): string {
  return String(Math.floor(value)).padStart(2);
}
