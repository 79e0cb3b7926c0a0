/** For the shells of Unix: nothing within means anything to them. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** In fish a backslash means something within quotes. */
export function quotedForFish(text: string): string {
  return `'${text.replaceAll(/['\\]/g, '\\$&')}'`;
}

export function quotedForPowerShell(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
