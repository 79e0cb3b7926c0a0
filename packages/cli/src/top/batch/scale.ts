import { fixed } from '../../render/fixed.js';

/** The letters of `top -E` and `-e`: KiB, MiB and so on up. */
export const scales = ['k', 'm', 'g', 't', 'p', 'e'] as const;

export type Scale = (typeof scales)[number];

const KIB = 1024;

/** Memory of a process in so many cells: KiB without a letter, else one decimal; larger units where it takes them. */
export function scaleMemory(bytes: number, width: number, scale: Scale): string {
  for (let step = scales.indexOf(scale); step < scales.length; step++) {
    const size = bytes / KIB ** (step + 1);
    const text = step === 0 ? fixed(size, 0) : fixed(size, 1) + scales[step];
    if (text.length <= width) return text;
  }
  return '?';
}

/** Memory of the machine: whole KiB, of larger units one decimal. */
export function scaleTotal(bytes: number, scale: Scale): string {
  const step = scales.indexOf(scale);
  return fixed(bytes / KIB ** (step + 1), step === 0 ? 0 : 1);
}

export function unitName(scale: Scale): string {
  return `${scale.toUpperCase()}iB`;
}

/** One decimal, or none where that would take more than five cells. */
export function scalePercent(percent: number): string {
  const text = fixed(percent, 1);
  return text.length <= 5 ? text : fixed(percent, 0);
}

// So long top writes minutes and seconds, then hours and minutes, then days and hours: 6 hours, 4 days, 2 weeks.
const LONGEST = { minutes: 360, hours: 96, days: 14 } as const;

/** TIME+: 61:01.50, of long times 24,05 (hours and minutes), 4d+1h, 2w+1d. */
export function scaleTime(seconds: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const hundredths = Math.floor(Math.round(seconds * 1e6) / 1e4);
  const whole = Math.floor(hundredths / 100);
  const minutes = Math.floor(whole / 60);
  if (minutes <= LONGEST.minutes) return `${minutes}:${two(whole % 60)}.${two(hundredths % 100)}`;
  const hours = Math.floor(minutes / 60);
  if (hours <= LONGEST.hours) return `${hours},${two(minutes % 60)}`;
  const days = Math.floor(hours / 24);
  if (days <= LONGEST.days) return `${days}d+${hours % 24}h`;
  return `${Math.floor(days / 7)}w+${days % 7}d`;
}
