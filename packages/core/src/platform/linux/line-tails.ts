/** What follows the third space in each line, each different one once: as the addon reads it. */
export function lineTails(bytes: Buffer): Buffer {
  const lines = bytes.toString('latin1').split(/(?<=\n)/);
  const tails = lines.map((line) => /^(?:[^ ]* ){3}(.+)$/s.exec(line)?.[1] ?? line);
  return Buffer.from([...new Set(tails)].join(''), 'latin1');
}
