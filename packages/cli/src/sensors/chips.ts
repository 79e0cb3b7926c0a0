import type { SensorRecord } from '@sysu/core';

/** The readings of one chip or battery. */
export interface Chip {
  name: string;
  /** Where it is attached; null where that is not told. */
  device: string | null;
  records: SensorRecord[];
}

/** In the order in which they come; fans and thermometers of one chip together. */
export function chipsOf(records: readonly SensorRecord[]): Chip[] {
  const chips = new Map<string, Chip>();
  for (const record of records) {
    const { kind, name, reading } = record;
    const key = kind === 'battery' ? `battery ${name}` : `${name} ${reading.chip}`;
    const chip = chips.get(key) ?? { name, device: kind === 'battery' ? null : reading.device, records: [] };
    chip.records.push(record);
    chips.set(key, chip);
  }
  return [...chips.values()];
}

export function labelOf({ kind, reading }: SensorRecord): string {
  return kind === 'battery' ? 'charge' : (reading.label ?? reading.sensor);
}

/**
 * By the name of the chip or its number, or by a pattern of sensors: nvme-*, nvme-pci-0700 for any chip of that name.
 */
export function isMeant(word: string, { kind, name, reading }: SensorRecord): boolean {
  if (word === name || (kind !== 'battery' && word === reading.chip)) return true;
  const [prefix, ...rest] = word.split('-');
  return rest.length > 0 && rest.every((part) => part === '*') && (prefix === '*' || prefix === name);
}
