import { commands } from './commands/index.js';
import { processContext } from './context.js';
import { processIo } from './io.js';

const io = processIo();

/** `sysu NAME …` runs a command; without one, or with an option in its place, there is help. */
async function start([word, ...args]: string[]): Promise<number> {
  const context = processContext(io);
  const isCommand = word !== undefined && Object.hasOwn(commands, word);
  const { main } = await commands[isCommand ? word : 'help']!.load();
  return main(isCommand ? args : [word ?? '', ...args], context);
}

// All output is out by now (io.ts), so that nothing is lost; a probe that hangs must not hold us.
start(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    io.warn(`sysu: ${String((error as Error).stack)}\n`);
    process.exit(1);
  },
);
