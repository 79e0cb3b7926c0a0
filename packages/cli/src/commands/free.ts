import { Option } from 'commander';
import type { Command } from 'commander';
import { memoryTable as table } from '@sysu/core';
import type { AnyField, MemoryRecord, System } from '@sysu/core';
import type { Appearance } from '../appearance.js';
import type { Main } from '../command.js';
import { scaleOf } from '../free/scale.js';
import type { ScaleOptions } from '../free/scale.js';
import type { Scale } from '../free/size.js';
import { shortLine, tableLines } from '../free/table.js';
import { seconds, wholeNumber } from '../options.js';
import { fieldColumn } from '../print-table.js';
import type { Result } from '../print-table.js';
import { bar } from '../render/bar.js';
import { rowOf } from '../render/json.js';
import { toneAbove } from '../render/thresholds.js';
import { defineTableCommand } from '../table-command.js';

interface Options extends ScaleOptions {
  lohi?: boolean;
  line?: boolean;
  total?: boolean;
  committed?: boolean;
  w?: boolean;
  wide?: boolean;
  container?: boolean;
  details?: boolean;
}

export const main: Main = defineTableCommand<MemoryRecord, string>({
  name: 'free',
  description:
    'Memory and swap, in KiB and in the form of free. Of memory, used is total - available (MemTotal - MemAvailable of ' +
    '/proc/meminfo) and buff/cache is Buffers + Cached + SReclaimable; of swap, used is total - free.',
  examples: [
    ['sysu free -h', 'as people read it'],
    ['sysu free -s 5', 'again every 5 seconds'],
    ['sysu free --container', 'with what our container may use, in rows Limit and Swaplim'],
    ['sysu free --json', 'every figure, in bytes, as {"memory": …, "swap": …}'],
  ],
  table,
  declare,
  plan: (command, _, appearance) => {
    const options = command.opts<Options>();
    const scale = scaleOf(options);
    let printed = 0;
    return {
      columns: table.fields.map((field) => fieldColumn(field)),
      sample: async ({ system }) => ({ records: read(system, options) }),
      print: (result) => {
        const gap = printed++ === 0 || options.line || appearance.person ? '' : '\n';
        return gap + print(result, scale, options, appearance);
      },
    };
  },
  object,
});

function declare(command: Command): void {
  command
    .option('-b, --bytes', 'in bytes')
    .option('-k, --kibi', 'in KiB, which is the default')
    .option('-m, --mebi', 'in MiB')
    .option('-g, --gibi', 'in GiB')
    .option('--tebi', 'in TiB')
    .option('--pebi', 'in PiB')
    .option('--kilo', 'in kB; --mega, --giga, --tera and --peta likewise');
  for (const unit of ['mega', 'giga', 'tera', 'peta']) command.addOption(new Option(`--${unit}`).hideHelp());
  command
    .option('-h, --human', 'in the unit that suits each figure')
    .option('--si', 'powers of 1000 instead of 1024')
    .option('-w', 'buffers and cache apart')
    .option('-t, --total', 'memory and swap together')
    .option('-l, --lohi', 'low and high memory, which differ on 32-bit kernels')
    .option('-v, --committed', 'what is promised to programs: the limit, how much is, what is left')
    .option('-L, --line', 'in one short line')
    .option('--container', 'the limits of our control group: Limit on memory, Swaplim on swap')
    .option('--details', 'pages to be written, huge pages, zswap, zram')
    .option('-s, --seconds <SECONDS>', 'the same as --interval')
    .option('-c <N>', 'the same as --count')
    .on('option:seconds', (word: string) => command.setOptionValue('interval', seconds(word)))
    .on('option:c', (word: string) => command.setOptionValue('count', wholeNumber(word)));
}

function read(system: System, { total, container }: Options): MemoryRecord[] {
  const memory = system.virtualMemory();
  const swap = system.swapMemory();
  const records: MemoryRecord[] = [
    { row: 'Mem', ...memory },
    { row: 'Swap', ...swap },
  ];
  if (total)
    records.push({
      row: 'Total',
      total: memory.total + swap.total,
      used: memory.used + swap.used,
      free: memory.free + swap.free,
    });
  if (container) {
    records.push({ row: 'Limit', ...(system.virtualMemory({ container }) ?? { total: Infinity }) });
    records.push({ row: 'Swaplim', ...(system.swapMemory({ container }) ?? { total: Infinity }) });
  }
  return records;
}

function print(
  { records, header }: Result<MemoryRecord>,
  scale: Scale,
  options: Options,
  appearance: Appearance,
): string {
  if (options.line) return `${shortLine(records, scale)}\n`;
  const { wide = false, w = wide, lohi = false, committed = false, details = false } = options;
  const lines = tableLines(records, scale, header, { wide: w, lohi, committed, details });
  const bars = appearance.person ? barLines(records, appearance) : [];
  return [...lines, ...bars, ''].join('\n');
}

/** How full each is: only for a person at a terminal, below what free prints. */
function barLines(records: readonly MemoryRecord[], { paint, unicode }: Appearance): string[] {
  const shares = records.filter(({ percent, total }) => percent !== undefined && total !== 0);
  const lines = shares.map(({ row, percent }) => {
    const tone = toneAbove(percent, { warning: 80, alarm: 90 });
    const text = `${bar(percent!, 50, unicode)} ${percent!.toFixed(1).padStart(5)}%`;
    return `${`${row}:`.padEnd(9)} ${tone === undefined ? text : paint(text, tone)}`;
  });
  return ['', ...lines];
}

/** Each row under its name; a figure that is none of the row's is left out. Without a limit the container is null. */
function object(records: readonly MemoryRecord[], fields: readonly AnyField<MemoryRecord>[]): Record<string, unknown> {
  const figures = (name: MemoryRecord['row']): Record<string, unknown> | undefined => {
    const record = records.find(({ row }) => row === name);
    if (record === undefined) return undefined;
    return rowOf(
      fields.filter((field) => field.name !== 'row' && field.get(record) !== undefined),
      record,
    );
  };
  const limit = records.find(({ row }) => row === 'Limit');
  const container = limit?.total === Infinity ? null : { memory: figures('Limit'), swap: figures('Swaplim') };
  return {
    memory: figures('Mem'),
    swap: figures('Swap'),
    total: figures('Total'),
    ...(limit !== undefined && { container }),
  };
}
