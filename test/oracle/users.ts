// Who is logged in, as JSON.
import { createSystem } from '../../packages/core/src/system.js';

void createSystem()
  .users()
  .then((users) => process.stdout.write(`${JSON.stringify(users)}\n`));
