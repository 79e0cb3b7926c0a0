// Asks what a process has open, and all else of it, and prints the answers. `dead-files PID`
import { Process } from '../../packages/core/src/process.js';

async function run(): Promise<void> {
  const asked = new Process(Number(process.argv[2]));
  const files = await asked.openFiles();
  const all = await asked.asDict();
  process.stdout.write(JSON.stringify({ files, cwd: asked.cwd(), again: all.openFiles }));
}

void run();
