// Memory and swap, every figure of them.
import { swapMemory, units, virtualMemory } from '@sysu/core';

print('MEMORY', virtualMemory());
print('\nSWAP', swapMemory());

function print(title, figures) {
  console.log(title);
  for (const [name, value] of Object.entries(figures)) {
    const text = name === 'percent' ? `${value} %` : units.bytes.format(value ?? 0, 0);
    // null: this system does not count it.
    if (value !== null) console.log(`${name.padEnd(12)} ${text.padStart(8)}`);
  }
}
