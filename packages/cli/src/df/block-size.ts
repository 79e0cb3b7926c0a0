import { UsageError } from '../exit.js';

/** The unit that df writes sizes in. */
export interface BlockSize {
  /** Bytes; null: for each size the unit that suits it. */
  bytes: number | null;
  /** Whose powers the units are. */
  base: 1000 | 1024;
  /** Stands behind each number. */
  suffix: string;
}

export const HUMAN: BlockSize = { bytes: null, base: 1024, suffix: '' };
export const SI: BlockSize = { bytes: null, base: 1000, suffix: '' };
export const KIB: BlockSize = { bytes: 1024, base: 1024, suffix: '' };
export const MIB: BlockSize = { bytes: 1024 ** 2, base: 1024, suffix: '' };

const LETTERS = ['', 'K', 'M', 'G', 'T', 'P', 'E', 'Z', 'Y'];

/**
 * 1024, 4K, M, MiB, MB, human-readable, si: as coreutils, where a unit without a number is written behind each size.
 */
export function parseBlockSize(word: string): BlockSize {
  if (word === 'human-readable') return HUMAN;
  if (word === 'si') return SI;
  const [, digits, letter, ending = ''] = /^'?(\d*)(?:([KMGTPEZY])(B|iB)?)?$/i.exec(word) ?? [];
  const power = letter === undefined ? 0 : LETTERS.indexOf(letter.toUpperCase());
  const base = ending.toUpperCase() === 'B' ? 1000 : 1024;
  const bytes = Number(digits || '1') * base ** power;
  if (digits === undefined || word === '' || !(bytes > 0 && bytes < 2 ** 64)) {
    throw new UsageError(`not a size: ${JSON.stringify(word)} (such as 512, 1K, MB or GiB)`);
  }
  return {
    bytes,
    base,
    suffix: digits === '' ? unitName(power, base) + (ending === '' ? '' : base === 1000 ? 'B' : 'iB') : '',
  };
}

/** The unit of df where no option names one, by the variables that its manual names. */
export function defaultBlockSize(env: Readonly<Record<string, string | undefined>>, portable: boolean): BlockSize {
  const standard: BlockSize = env['POSIXLY_CORRECT'] === undefined ? KIB : { bytes: 512, base: 1000, suffix: '' };
  const word = env['DF_BLOCK_SIZE'] ?? env['BLOCK_SIZE'] ?? env['BLOCKSIZE'];
  if (word === undefined || portable) return standard;
  try {
    return parseBlockSize(word);
  } catch {
    return standard;
  }
}

/** Rounded up, so that nothing looks smaller than it is. */
export function formatBlocks(bytes: number, { bytes: unit, base, suffix }: BlockSize): string {
  const sign = bytes < 0 ? '-' : '';
  const amount = BigInt(Math.abs(bytes));
  return sign + (unit === null ? formatHuman(amount, base, 1) : `${dividedUp(amount, BigInt(unit))}${suffix}`);
}

/** Heads the column: 1K-blocks, 512B-blocks. */
export function blocksTitle({ bytes, suffix }: BlockSize): string {
  const unit = BigInt(bytes!);
  const base = isRather1024(unit) ? 1024 : 1000;
  const ending = base === 1000 ? 'B' : suffix.endsWith('iB') ? 'iB' : '';
  return `${formatHuman(unit, base, 0)}${ending}-blocks`;
}

/** ceil(used / (used + free) × 100), as df shows it; null of nothing. */
export function percentUp(used: number, free: number): string | null {
  const all = used + free;
  return used < 0 || all <= 0 ? null : `${dividedUp(BigInt(used) * 100n, BigInt(all))}%`;
}

/** In the largest unit that leaves a whole number; below 10 with one decimal, or with as many as needed up to that. */
function formatHuman(amount: bigint, base: 1000 | 1024, decimals: 0 | 1): string {
  const step = BigInt(base);
  let power = 0;
  let unit = 1n;
  for (; amount >= unit * step && power < LETTERS.length - 1; power++) unit *= step;
  const tenths = dividedUp(amount * 10n, unit);
  if (power > 0 && tenths < 100n) {
    const isWhole = decimals === 0 && tenths % 10n === 0n;
    return `${tenths / 10n}${isWhole ? '' : `.${tenths % 10n}`}${unitName(power, base)}`;
  }
  const whole = dividedUp(amount, unit);
  if (whole < step || power === LETTERS.length - 1) return `${whole}${unitName(power, base)}`;
  return `1${decimals === 0 ? '' : '.0'}${unitName(power + 1, base)}`;
}

function unitName(power: number, base: 1000 | 1024): string {
  return power === 1 && base === 1000 ? 'k' : LETTERS[power]!;
}

/** Whether 1024 divides it more often than 1000 does. */
function isRather1024(unit: bigint): boolean {
  return timesDivisible(unit, 1024n) > timesDivisible(unit, 1000n);
}

function timesDivisible(amount: bigint, by: bigint): number {
  return amount % by === 0n ? 1 + timesDivisible(amount / by, by) : 0;
}

function dividedUp(amount: bigint, by: bigint): bigint {
  return (amount + by - 1n) / by;
}
