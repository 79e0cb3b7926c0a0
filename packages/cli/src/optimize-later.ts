/** What V8 is told: when, in milliseconds, and with which flags; and then what it did before. */
interface Advice {
  after: number;
  start: readonly string[];
  later: readonly string[];
  laterAfter: number;
}

// V8 11 (Node.js 20). On later ones none of this was measured.
export const isKnown: boolean = Number.parseInt(process.versions.v8, 10) < 12;

/**
 * The screen works for 8 ms a second, and at first V8 takes as many again: it compiles for speed what does that work, and
 * 8 seconds after the start it collects garbage twice, in 100 ms, to give 1 MiB back. (Only where marking is not incremental
 * it does not.) Whoever stays for a minute gets both, and then only what runs very often is compiled: functions that ran
 * 2 MB of bytecode.
 */
export const ofScreen: Advice = {
  after: 0,
  start: ['--no-opt', '--no-incremental-marking'],
  later: ['--opt', '--interrupt-budget=2000000', '--incremental-marking'],
  laterAfter: 60_000,
};

/**
 * A table of thousands is there in a tenth of a second, and V8 compiles for speed what makes it until it is: `ps aux` of
 * 3,000 processes took 131 ms and takes 112. What has little to read is over before, and is spared node:v8, which takes 1 ms.
 */
export const ofTable: Advice = { after: 20, start: ['--no-opt'], later: ['--opt'], laterAfter: 120 };

/** To be called when all code is loaded: V8 takes none from a cache that was made under other flags. */
export function optimizeLater({ after, start, later, laterAfter }: Advice): void {
  if (!isKnown) return;
  const tell = (flags: readonly string[]): void => {
    const { setFlagsFromString } = process.getBuiltinModule('node:v8');
    for (const flag of flags) setFlagsFromString(flag);
  };
  if (after === 0) tell(start);
  else setTimeout(tell, after, start).unref();
  setTimeout(tell, laterAfter, later).unref();
}
