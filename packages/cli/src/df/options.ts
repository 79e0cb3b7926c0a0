import { Option } from 'commander';
import type { Command } from 'commander';
import { UnknownName } from '@sysu/core';
import type { Mount } from '@sysu/core';
import type { Appearance } from '../appearance.js';
import type { Context } from '../context.js';
import { UsageError } from '../exit.js';
import { list, paths, seconds } from '../options.js';
import { bar } from '../render/bar.js';
import type { Thresholds } from '../render/thresholds.js';
import { defaultBlockSize, HUMAN, KIB, MIB, parseBlockSize, SI } from './block-size.js';
import type { BlockSize } from './block-size.js';
import { outputNames } from './columns.js';
import type { Form, OutputName } from './columns.js';
import type { Wanted } from './listing.js';

export interface Options {
  all?: boolean;
  size?: BlockSize;
  inodes?: boolean;
  local?: boolean;
  network?: boolean;
  special?: boolean;
  group?: boolean;
  portability?: boolean;
  output?: readonly OutputName[];
  type?: readonly string[];
  excludeType?: readonly string[];
  printType?: boolean;
  total?: boolean;
  timeout: number;
  usageThreshold?: Thresholds;
  availThreshold?: Thresholds;
}

const BAR = 10;
const USAGE: Thresholds = { warning: 80, alarm: 90 };

export function declare(command: Command): void {
  // Of several units the last one holds, whichever option it came by.
  const size = (unit: BlockSize) => (): void => void command.setOptionValue('size', unit);
  command
    .argument('[PATHS...]', 'only the file systems that hold these; of a disk, what is on it', paths)
    .option('-a, --all', 'also what has no space of its own, is covered or is listed already')
    .option('-h, --human-readable', 'sizes in the unit that suits them, powers of 1024')
    .option('-H, --si', 'the same in powers of 1000')
    .option('-k', 'in KiB, which is the default')
    .option('-m', 'in MiB')
    .option('-B, --block-size <SIZE>', 'in units of SIZE: 512, M, MB, 4KiB')
    .option('-i, --inodes', 'files instead of space')
    .option('-T, --print-type', 'with the type of the file system')
    .option('-P, --portability', 'in the form of POSIX')
    .option('--output <NAMES>', `these columns of df; without names all: ${outputNames.join(' ')}`, outputOf)
    .option('--total', 'with the sum of all')
    .option('-l, --local', 'without what other machines serve')
    .option('--network', 'only what other machines serve')
    .option('--special', 'only what is in memory, or made up by the kernel or a program')
    .option('--group', 'a table each of local, network and special ones')
    .option('-t, --type <TYPE>', 'only of this type; may be repeated', list)
    .option('-x, --exclude-type <TYPE>', 'not of this type; may be repeated', list)
    .option('--timeout <SECONDS>', 'wait so long for answers', seconds, 1)
    .option('--usage-threshold <FROM,FROM>', 'mark rows from these shares in use on (80%,90%)', shares)
    .option('--avail-threshold <TO,TO>', 'mark rows down to this free space: 10G,1G', spaces)
    .option('--sync, --no-sync', 'understood, and nothing is done: figures are those of the file system, not of a disk')
    .addOption(new Option('-F <TYPE>').hideHelp())
    .addOption(new Option('-v').hideHelp())
    .on('option:F', (word: string) => command.setOptionValue('type', list(word, command.opts<Options>().type)))
    .on('option:human-readable', size(HUMAN))
    .on('option:si', size(SI))
    .on('option:k', size(KIB))
    .on('option:m', size(MIB))
    .on('option:block-size', (word: string) => size(parseBlockSize(word))());
}

/** --output takes its names only behind an equals sign: the next word is a path. */
export function rewriteOutput(args: string[]): string[] {
  const end = args.indexOf('--');
  return args.map((word, i) =>
    word === '--output' && (end < 0 || i < end) ? `--output=${outputNames.join(',')}` : word,
  );
}

export function wantedOf({
  all = false,
  local,
  network,
  special,
  type = [],
  excludeType = [],
  total = false,
}: Options): Wanted {
  const both = type.find((name) => excludeType.includes(name));
  if (both !== undefined) throw new UsageError(`type ${JSON.stringify(both)} is both wanted and excluded`);
  const chosen: Mount['kind'][] = [...(network ? ['network' as const] : []), ...(special ? ['special' as const] : [])];
  const kinds: Mount['kind'][] = local ? ['local', 'special'] : ['local', 'network', 'special'];
  return {
    all,
    kinds: new Set(chosen.length > 0 ? chosen : kinds),
    types: type.length === 0 ? null : new Set(type),
    exceptTypes: new Set(excludeType),
    total,
  };
}

export function formOf(options: Options, { env }: Context, { person, unicode }: Appearance): Form {
  const { inodes = false, printType: type = false, portability: portable = false, output = null } = options;
  const excluded = Object.entries({ inodes, type, portability: portable }).find(([, given]) => given);
  if (output !== null && excluded !== undefined) throw new UsageError(`--output goes without --${excluded[0]}`);
  return {
    size: options.size ?? defaultBlockSize(env, portable),
    inodes,
    type,
    portable,
    output,
    usage: options.usageThreshold ?? USAGE,
    available: options.availThreshold ?? null,
    draw: person && !portable ? (percent) => bar(percent, BAR, unicode) : null,
  };
}

function outputOf(word: string): OutputName[] {
  return word.split(',').map((name) => {
    const found = outputNames.find((each) => each === name);
    if (found === undefined) throw new UnknownName('column', name, outputNames);
    return found;
  });
}

/** `.8,.9` or `80%,90%`: from what share on a row is marked, in percent. */
function shares(word: string): Thresholds {
  return pair(word, (part) => {
    const [, number, sign] = /^(\d*\.?\d+)(%?)$/.exec(part) ?? [];
    return number === undefined ? Number.NaN : Number(number) * (sign === '%' ? 1 : 100);
  });
}

function spaces(word: string): Thresholds {
  return pair(word, (part) => parseBlockSize(part).bytes ?? Number.NaN);
}

function pair(word: string, parse: (part: string) => number): Thresholds {
  const [warning = Number.NaN, alarm = warning, ...more] = word.split(',').map(parse);
  if (Number.isNaN(warning) || Number.isNaN(alarm) || more.length > 0)
    throw new UsageError(`not two thresholds: ${JSON.stringify(word)}`);
  return { warning, alarm };
}
