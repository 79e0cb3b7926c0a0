import { commands } from './commands/index.js';
import { exactWords, exit, processContext } from './context.js';
import { processIo } from './io.js';
import type { Io } from './io.js';

/** `sysu NAME …` runs a command; without one, or with an option in its place, there is help. */
export function start(words: string[]): void {
  const io = processIo();
  // All output is out by now (io.ts), so that nothing is lost.
  run(words, io).then(exit, (error: unknown) => {
    io.warn(`sysu: ${String((error as Error).stack)}\n`);
    exit(1);
  });
}

async function run(words: string[], io: Io): Promise<number> {
  const context = processContext(io);
  const [word, ...args] = exactWords(words, context);
  const isCommand = word !== undefined && Object.hasOwn(commands, word);
  const { main } = await commands[isCommand ? word : 'help']!.load();
  return main(isCommand ? args : [word ?? '', ...args], context);
}
