/** As psutil has it, at least six groups, so that it passes for a MAC address; null when there is none. */
export function formatHardwareAddress(bytes: Uint8Array): string | null {
  if (bytes.length === 0) return null;
  const groups = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0'));
  while (groups.length < 6) groups.push('00');
  return groups.join(':');
}
