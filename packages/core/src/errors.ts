/** What a psutil user expects to catch, with the `code` a Node.js user expects to switch on. */
export class PsutilError extends Error {
  override name: string = 'PsutilError';
  /** As in Node.js's own errors: 'ESRCH', 'EACCES', 'ETIMEDOUT', 'ENOTSUP' … */
  readonly code: string;
  readonly pid: number | null;
  /** The name of the process, where it was known before the call failed. */
  readonly processName: string | null;

  constructor(code: string, message: string, pid: number | null = null, processName: string | null = null) {
    super(message);
    this.code = code;
    this.pid = pid;
    this.processName = processName;
  }
}

/** There is no such process, or there is another one by now under this pid; of a service of Windows, which has none, `pid` is null. */
export class NoSuchProcess extends PsutilError {
  override name = 'NoSuchProcess';

  constructor(pid: number | null, processName: string | null = null, message = `no process with pid ${pid}`) {
    super('ESRCH', message, pid, processName);
  }
}

/** The process has ended and waits to be collected by its parent: it no longer has what was asked for. */
export class ZombieProcess extends NoSuchProcess {
  override name = 'ZombieProcess';
  readonly ppid: number | null;

  constructor(pid: number, processName: string | null = null, ppid: number | null = null) {
    super(pid, processName, `process ${pid} has ended and is a zombie`);
    this.ppid = ppid;
  }
}

/** The system refuses this to the user we run as. */
export class AccessDenied extends PsutilError {
  override name = 'AccessDenied';

  constructor(pid: number | null, what: string, processName: string | null = null) {
    super(
      'EACCES',
      pid === null ? `${what}: permission denied` : `${what} of process ${pid}: permission denied`,
      pid,
      processName,
    );
  }
}

/** The time given is up and what was waited for has not happened. */
export class TimeoutExpired extends PsutilError {
  override name = 'TimeoutExpired';
  readonly seconds: number;

  constructor(seconds: number, pid: number | null = null, processName: string | null = null, what = 'process') {
    super('ETIMEDOUT', `${what}${pid === null ? '' : ` ${pid}`} not done after ${seconds} seconds`, pid, processName);
    this.seconds = seconds;
  }
}

/** This system cannot do it; the message names the call. */
export class Unsupported extends PsutilError {
  override name = 'Unsupported';

  constructor(call: string, reason: string) {
    super('ENOTSUP', `${call} is not supported ${reason}`);
  }
}

/** Rows are missing from a listing for a reason other than that their processes ended. */
export class Incomplete extends PsutilError {
  override name = 'Incomplete';
  /** How many rows are known to be missing; at least one. */
  readonly lost: number;
  /** What could be read. */
  readonly rows: readonly unknown[];

  constructor(lost: number, code: string, rows: readonly unknown[]) {
    super(code, `${lost} or more rows could not be read (${code})`);
    this.lost = lost;
    this.rows = rows;
  }
}

/** A name from outside that is none of ours: a column, a sort key, a word of an expression. */
export class UnknownName extends RangeError {
  override name = 'UnknownName';
  readonly word: string;
  readonly valid: readonly string[];

  constructor(kind: string, word: string, valid: readonly string[]) {
    super(`unknown ${kind} ${JSON.stringify(word)}`);
    this.word = word;
    this.valid = valid;
  }
}
