// Prints the program of each process, or the name of the error, one after the other. `exe-guesses PID...`
import { Process } from '../../packages/core/src/process.js';

async function run(): Promise<void> {
  const answers: unknown[] = [];
  for (const pid of process.argv.slice(2).map(Number)) {
    const one = new Process(pid);
    const { exe } = await one.asDict(['exe']);
    try {
      answers.push([one.exe(), exe]);
    } catch (error) {
      answers.push([(error as Error).name, exe]);
    }
  }
  process.stdout.write(JSON.stringify(answers));
}

void run();
