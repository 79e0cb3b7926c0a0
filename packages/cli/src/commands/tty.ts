import { Option } from 'commander';
import { defineCommand } from '../command.js';
import type { Main } from '../command.js';
import type { Context } from '../context.js';
import { complaint, EXIT } from '../exit.js';
import { failureText } from '../failure.js';
import type { InputDevice } from '../io.js';
import { toJson } from '../render/json.js';
import { sanitize } from '../render/sanitize.js';

// Those of tty(1).
const NO_TERMINAL = 1;
const NOT_WRITTEN = 3;

export const main: Main = defineCommand({
  name: 'tty',
  description: 'Name of the terminal on standard input.',
  examples: [
    ['sysu tty', '/dev/pts/0, or not a tty'],
    ['sysu tty -s', 'says nothing: the exit code tells'],
    ['sysu tty --json', 'with its size'],
  ],
  exits: [
    '0  standard input is a terminal',
    '1  it is none, or without -s none that has a name here',
    '2  the command line is not understood',
    '3  the output could not be written',
  ],
  declare: (command) =>
    void command
      .option('-s, --silent', 'print nothing')
      .addOption(new Option('--quiet', 'the same').hideHelp())
      .addOption(new Option('--json', '{isatty, name, size}').conflicts(['silent', 'quiet'])),
  run: (command, context) => {
    const options = command.opts<{ silent?: boolean; quiet?: boolean; json?: boolean }>();
    const device = context.io.inputDevice();
    if (options.silent || options.quiet) return Promise.resolve(device === null ? NO_TERMINAL : EXIT.done);
    return Promise.resolve(tell(device, options.json === true, context));
  },
});

function tell(device: InputDevice | null, json: boolean, { io }: Context): number {
  try {
    io.write(json ? `${toJson(described(device))}\n` : named(device));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined || code === 'EPIPE') throw error;
    io.warn(complaint('tty', failureText(error as Error)));
    return NOT_WRITTEN;
  }
  return device === null || device.name === null ? NO_TERMINAL : EXIT.done;
}

/** As tty(1) says it, also of a terminal without a name. */
function named(device: InputDevice | null): string {
  return `${sanitize(device?.name ?? 'not a tty')}\n`;
}

function described(device: InputDevice | null): object {
  const size = device === null ? null : { columns: device.columns, rows: device.rows };
  return { isatty: device !== null, name: device?.name ?? null, size };
}
