import type { UptimeRecord } from '@sysu/core';
import { localTime } from '../render/clock.js';

/**
 * As uptime and w print it. They count no users where nobody keeps a record of them; --json says null. What is not
 * known of the load is left away, and of the time a dash.
 */
export function uptimeLine({ uptime, users, load1, load5, load15 }: UptimeRecord, now: number): string {
  const count = users ?? 0;
  const loads = [load1, load5, load15].flatMap((load) => load?.toFixed(2) ?? []);
  const average = loads.length === 0 ? '' : `,  load average: ${loads.join(', ')}`;
  const up = uptime === null ? '-' : short(uptime);
  return ` ${localTime(now).slice(11)} up ${up},  ${count} user${count > 1 ? 's' : ''}${average}`;
}

function short(seconds: number): string {
  const { days, hours, minutes } = split(seconds);
  const day = days === 0 ? '' : `${days} day${days === 1 ? '' : 's'}, `;
  return day + (hours === 0 ? `${minutes} min` : `${String(hours).padStart(2)}:${String(minutes).padStart(2, '0')}`);
}

export function inWords(seconds: number): string {
  const { weeks, days, hours, minutes } = split(seconds, true);
  const parts: [number, string][] = [
    [weeks, 'week'],
    [days, 'day'],
    [hours, 'hour'],
    [minutes, 'minute'],
  ];
  const words = parts
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count} ${word}${count === 1 ? '' : 's'}`);
  return words.length === 0 ? '0 minutes' : words.join(', ');
}

function split(seconds: number, inWeeks = false): { weeks: number; days: number; hours: number; minutes: number } {
  const minutes = Math.floor(seconds / 60);
  const days = Math.floor(minutes / 1440);
  const weeks = inWeeks ? Math.floor(days / 7) : 0;
  return { weeks, days: days - 7 * weeks, hours: Math.floor(minutes / 60) % 24, minutes: minutes % 60 };
}
