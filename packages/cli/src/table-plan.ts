import type { Command } from 'commander';
import type { AnyField, System, Table } from '@sysu/core';
import type { Appearance } from './appearance.js';
import type { Context } from './context.js';
import type { Column, Result } from './print-table.js';

/** What a sample is made from. */
export interface Request<N extends string> {
  system: System;
  /** Everything that the columns, the sort keys and the condition read. */
  figures: ReadonlySet<N>;
  /** Whether the rows are for a program: then nothing may be cut. */
  forProgram: boolean;
  /**
   * Set where all rows are shown in the order of the sample, in the columns of the plan, and on no terminal: then they
   * may be laid out while others are yet to be read.
   */
  asTheyCome?: Omit<Result<never>, 'records'>;
}

export interface Sample<R> {
  records: readonly R[];
  /** When it was taken, in seconds since the epoch, where that is not now. */
  time?: number | undefined;
  /** How many rows have a value that was refused, or how many of those shown: told in one line on stderr. */
  refused?: number | ((shown: readonly R[]) => Promise<number>);
  /** Rows that could not be read, and why. */
  lost?: number;
  lostCode?: string | null;
  /** Why values are missing: told once, and to people alone, for a program finds null. */
  notes?: readonly string[];
  /** What was asked for by name and is not there: each a line on stderr, and exit code 1. */
  missing?: readonly string[];
}

/** What a command makes of its options before the first sample. */
export interface Plan<R, N extends string> {
  /** Of the table for people, when none were chosen by --columns. */
  columns: readonly Column<R, N>[];
  /** They were chosen by an option of the command's own: so also for programs. */
  chosen?: boolean;
  /** A row for each thread, whose number programs are then told as well. */
  threads?: boolean;
  /** They are those of an older tool, which scripts find by their places: none is left out. */
  places?: boolean;
  /** When none was given. */
  sort?: string | undefined;
  /** Order beyond sorting: trees. */
  arrange?(records: readonly R[]): readonly R[];
  /** What that order adds to the columns of a table for people. */
  adorn?(columns: readonly Column<R, N>[]): readonly Column<R, N>[];
  /** Fields read besides those shown. */
  reads?: readonly AnyField<R, N>[];
  /** Without its line of titles, whatever the options say. */
  header?: boolean;
  /** Without a match the exit code is 1: something was asked for by name. */
  mustMatch?: boolean;
  sample(request: Request<N>): Promise<Sample<R>>;
  /** For people, above the table: whole lines. */
  heading?(result: Result<R>, appearance: Appearance): string;
  /** The form for people when it is no table; in pieces only what is `asTheyCome`. */
  print?(result: Result<R>, appearance: Appearance): string | Iterable<string>;
  /** The rows as one object in JSON, where that takes more than the rows. */
  object?(records: readonly R[], fields: readonly AnyField<R, N>[]): Record<string, unknown>;
  /** What has yet to be written when Ctrl-C ends the repetitions, so that what was written is whole. */
  ending?(): string;
  /** What is repeated goes below what is there, on a terminal too. */
  appends?: boolean;
  /** Whether nothing more is to be waited for: the repetitions end as they would by their count. */
  isOver?(records: readonly R[]): boolean;
}

/** A table as a command shows it. */
export interface Shown<R, N extends string> {
  /** Of the command. */
  name: string;
  table: Table<R, N>;
  /** Columns of JSON and CSV when none were chosen: all, unless these are given. */
  machineColumns?: readonly string[];
  plan(command: Command, context: Context, appearance: Appearance): Plan<R, N>;
  /** Does something else than to show a table, where the options ask for that: an exit code; null where they do not. */
  besides?(command: Command, context: Context): Promise<number> | null;
  /** The rows as one object in JSON, instead of an array. */
  object?(records: readonly R[], fields: readonly AnyField<R, N>[]): Record<string, unknown>;
}
