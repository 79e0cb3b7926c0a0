import { UsageError } from '../exit.js';

/** CPUs as they were asked for: which of them the machine has is another matter. */
export type CpuSet = (cpu: number) => boolean;

// CONFIG_NR_CPUS of the kernel is 8192 at most.
const MOST = 8192;

/** `0,2-5,8-14:2`: numbers, ranges, and ranges with a step. */
export function cpuList(word: string): CpuSet {
  const ranges = word.split(',').map((part) => {
    const [, first, last = first, step = '1'] = /^(\d{1,9})(?:-(\d{1,9})(?::(\d{1,9}))?)?$/.exec(part) ?? [];
    const range = { first: Number(first), last: Number(last), step: Number(step) };
    if (first === undefined || range.first > range.last || range.step === 0)
      throw new UsageError(`not a list of CPUs: ${JSON.stringify(word)}`);
    if (range.last >= MOST) throw new UsageError(`no kernel has a CPU ${range.last}: ${JSON.stringify(word)}`);
    return range;
  });
  return (cpu) => ranges.some(({ first, last, step }) => cpu >= first && cpu <= last && (cpu - first) % step === 0);
}

/** `ff`, `0xff`, `ffffffff,00000000`: bit n, from the right, for CPU n. */
export function cpuMask(word: string): CpuSet {
  if (!/^(0x)?[\da-f]+(,[\da-f]+)*$/i.test(word)) throw new UsageError(`not a mask of CPUs: ${JSON.stringify(word)}`);
  const digits = word.replace(/^0x/i, '').replaceAll(',', '');
  if (digits.length * 4 > MOST)
    throw new UsageError(`more bits than any kernel has CPUs: ${JSON.stringify(word.slice(0, 20))}`);
  if (/^0+$/.test(digits)) throw new UsageError(`a mask of no CPU: ${JSON.stringify(word)}`);
  return (cpu) => ((parseInt(digits.at(-1 - (cpu >> 2)) ?? '0', 16) >> (cpu & 3)) & 1) === 1;
}

/** As taskset -c writes it: three and more in a row as a range. */
export function listOf(cpus: readonly number[]): string {
  const runs: number[][] = [];
  for (const cpu of cpus) {
    const last = runs.at(-1);
    if (last?.at(-1) === cpu - 1) last.push(cpu);
    else runs.push([cpu]);
  }
  return runs.map((run) => (run.length > 2 ? `${run[0]}-${run.at(-1)}` : run.join())).join();
}

/** As taskset writes it: hexadecimal, bit n for CPU n. */
export function maskOf(cpus: readonly number[]): string {
  const digits = Array.from({ length: ((cpus.at(-1) ?? 0) >> 2) + 1 }, () => 0);
  for (const cpu of cpus) digits[digits.length - 1 - (cpu >> 2)]! |= 1 << (cpu & 3);
  return digits.map((digit) => digit.toString(16)).join('');
}
