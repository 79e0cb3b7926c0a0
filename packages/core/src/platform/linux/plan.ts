import type { Figure, ProcessFigures, ProcessRecord } from '../../model/process.js';
import { fullName } from '../full-name.js';
import { nameSources } from '../owner-names.js';
import type { Lookup } from '../owner-names.js';
import type { Facts } from './facts.js';
import { procAutogroup } from './proc-autogroup.js';
import { procCgroup } from './proc-cgroup.js';
import { procCmdline } from './proc-cmdline.js';
import { procDescriptors, procDescriptorsWhole } from './proc-descriptors.js';
import { procCwdFile, procExeFile, procRootFile } from './proc-ends.js';
import { procEnviron } from './proc-environ.js';
import { procFd } from './proc-fd.js';
import type { ProcFile } from './proc-file.js';
import { procIo } from './proc-io.js';
import { procLabel } from './proc-label.js';
import { procLimits } from './proc-limits.js';
import { procCwd, procExe, procRoot } from './proc-links.js';
import { procLoginUid } from './proc-login-uid.js';
import { procMaps } from './proc-maps.js';
import { procNamespaces } from './proc-namespaces.js';
import { procOomAdj, procOomScore } from './proc-oom-score.js';
import { procSmapsRollup } from './proc-smaps-rollup.js';
import { procStat } from './proc-stat.js';
import { procStatm } from './proc-statm.js';
import { procStatus } from './proc-status.js';
import { procWchan } from './proc-wchan.js';

export const procFiles: readonly ProcFile[] = [
  procStat,
  procCmdline,
  procStatm,
  procStatus,
  procExe,
  procCwd,
  procRoot,
  procIo,
  procCgroup,
  procEnviron,
  procFd,
  procWchan,
  procOomScore,
  procOomAdj,
  procAutogroup,
  procLabel,
  procLoginUid,
  procNamespaces,
  procSmapsRollup,
  procExeFile,
  procRootFile,
  procCwdFile,
  procDescriptors,
  procDescriptorsWhole,
  procMaps,
  procLimits,
];

/** A figure made of other figures; without the first of them it is not known. */
interface Derived<F extends Figure = Figure> {
  figure: F;
  from: readonly [Figure, ...Figure[]];
  of(record: ProcessRecord): ProcessFigures[F] | null;
}

// TASK_COMM_LEN of the kernel, without the NUL at the end.
const LONGEST_NAME = 15;

const derived: readonly Derived[] = [
  {
    figure: 'name',
    from: ['comm', 'cmdline'],
    of: (record) => fullName(record.comm ?? null, record.cmdline ?? [], LONGEST_NAME),
  },
];

/** What stands for the CPU clock where there is none to be asked: of single threads, and on another machine. */
const cpuTime: Derived<'cpuClock'> = {
  figure: 'cpuClock',
  from: ['userTime', 'systemTime'],
  of: ({ userTime, systemTime }) => (userTime ?? Number.NaN) + (systemTime ?? Number.NaN),
};

/** Figures that come with every directory opened, from its owner or the process's CPU clock: no file is read. */
const fromDirectory: ReadonlySet<Figure> = new Set(['uid', 'gid', 'tid']);
const fromClock: ReadonlySet<Figure> = new Set(['cpuClock', 'sampledAt']);

/** A file, and what is taken from it. */
export interface PlannedFile {
  file: ProcFile;
  figures: { figure: Figure; get(parsed: unknown, facts: Facts): unknown }[];
}

/** Which files to read, and what to take from each: the fewest that give what was asked for. */
export interface Plan {
  files: PlannedFile[];
  names: string[];
  derived: Derived[];
  owner: boolean;
  /** Whether it matters when the CPU time was read, and whether it is read from the CPU clock. */
  sampled: boolean;
  clock: boolean;
  lookups: Lookup[];
  /**
   * A record in which nothing is known yet, with room for all: rows made from it have one shape, which V8 makes fast.
   */
  blank: ProcessRecord;
}

/** @param hasClocks whether these rows are processes of our own machine, whose CPU clocks can be read */
export function planFor(asked: ReadonlySet<Figure>, hasClocks: boolean): Plan {
  const lookups = (Object.keys(nameSources) as Lookup[]).filter((name) => asked.has(name));
  const makers = (hasClocks ? derived : [...derived, cpuTime]).filter(({ figure }) => asked.has(figure));
  const wanted = new Set([
    ...asked,
    ...lookups.map((name) => nameSources[name]),
    ...makers.flatMap(({ from }) => from),
  ]);
  const fromFiles = [...wanted].filter((figure) => sources(figure).length > 0);
  const chosen = choose(fromFiles);
  const sampled = [...wanted].some((figure) => fromClock.has(figure));
  const owner = wanted.has('uid') || wanted.has('gid');
  return {
    files: chosen.map((file) =>
      planned(
        file,
        fromFiles.filter((figure) => firstOf(chosen, figure) === file),
      ),
    ),
    names: chosen.map(({ name }) => name),
    derived: makers,
    owner,
    sampled,
    clock: sampled && hasClocks,
    lookups,
    blank: blankRecord([...wanted, ...(owner ? (['uid', 'gid'] as const) : []), ...(sampled ? fromClock : [])]),
  };
}

function planned(file: ProcFile, figures: readonly Figure[]): PlannedFile {
  return { file, figures: figures.map((figure) => ({ figure, get: file.figures[figure]! })) };
}

function blankRecord(figures: readonly Figure[]): ProcessRecord {
  return Object.fromEntries([['pid', 0], ...figures.map((figure) => [figure, null])]) as ProcessRecord;
}

/** Whether this backend can give the figure at all. */
export function isKnown(figure: Figure): boolean {
  return (
    sources(figure).length > 0 ||
    fromDirectory.has(figure) ||
    fromClock.has(figure) ||
    figure in nameSources ||
    derived.some((each) => each.figure === figure)
  );
}

function sources(figure: Figure): ProcFile[] {
  return procFiles.filter(({ figures }) => figure in figures);
}

/** First the files that alone give something, then for what is left the cheapest. */
function choose(figures: Figure[]): ProcFile[] {
  const chosen = new Set<ProcFile>();
  for (const figure of figures) {
    const [only, other] = sources(figure);
    if (other === undefined) chosen.add(only!);
  }
  for (const figure of figures) {
    const from = sources(figure);
    if (!from.some((file) => chosen.has(file))) chosen.add(from.reduce((a, b) => (b.cost < a.cost ? b : a)));
  }
  // In the order of the list above, so that `stat`, the surest sign of life, is read first.
  return procFiles.filter((file) => chosen.has(file));
}

function firstOf(files: ProcFile[], figure: Figure): ProcFile | undefined {
  return files.find(({ figures }) => figure in figures);
}
