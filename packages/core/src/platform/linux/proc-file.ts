import type { Figure, ProcessFigures } from '../../model/process.js';
import type { Facts } from './facts.js';

/** From what was parsed to a figure. (Named as a method, so that files of all kinds fit into one list.) */
type Getter<P, F extends Figure> = { get(parsed: P, facts: Facts): ProcessFigures[F] | null }['get'];

/** One file below /proc/PID: how it is read, and the figures it gives. */
export interface ProcFile<P = unknown> {
  /** As Files.readMany names it. */
  readonly name: string;
  /** What reading it costs, in microseconds measured on one machine: only the order matters. */
  readonly cost: number;
  /** The file of the same form that is read where a kernel does not have this one. */
  readonly instead?: string;
  /** Pure: of all the bytes, or of those from `start` to `end`. Throws on what the kernel never writes. */
  parse(bytes: Buffer, start?: number, end?: number): P;
  /**
   * What stands for it where the kernel answers ESRCH although the process is there: that is how it says that a process
   * has no memory of its own, as its own threads, and zombies.
   */
  readonly withoutMemory?: P;
  readonly figures: { readonly [F in Figure]?: Getter<P, F> };
}

/** Only to let the compiler infer `P`. */
export function procFile<P>(file: ProcFile<P>): ProcFile<P> {
  return file;
}

/**
 * For a parser of all the bytes that it is given. (To make a Buffer of a few bytes costs as much as to parse them: the
 * files that most listings read are parsed where they lie.)
 */
export function apart<P>(parse: (bytes: Buffer) => P): ProcFile<P>['parse'] {
  return (bytes, start, end) => parse(bytes.subarray(start, end));
}

/**
 * Parses what differs from what was parsed last: processes that were forked, one after the other, have much in common.
 * What is returned must not be changed.
 */
export function likeBefore<P>(parse: (bytes: Buffer) => P): ProcFile<P>['parse'] {
  let before: { bytes: Buffer; parsed: P } | null = null;
  return apart((bytes) => {
    if (before === null || !bytes.equals(before.bytes)) before = { bytes: Buffer.from(bytes), parsed: parse(bytes) };
    return before.parsed;
  });
}

// Of what most processes have in common, as libraries and the files of services, there are less.
const MOST = 10_000;

/** Parses each of many texts once, and forgets them all where there are too many. What is returned must not be changed. */
export function onceEach<P>(parse: (text: string) => P): (text: string) => P {
  const known = new Map<string, P>();
  return (text) => {
    let parsed = known.get(text);
    if (parsed === undefined) {
      if (known.size >= MOST) known.clear();
      // Part of a longer one, it would keep all of that.
      const own = Buffer.from(text, 'latin1').toString('latin1');
      known.set(own, (parsed = parse(own)));
    }
    return parsed;
  };
}
