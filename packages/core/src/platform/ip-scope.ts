/** How far an address of 4 or 16 bytes reaches. */
export function scopeOf(address: Uint8Array): 'global' | 'site' | 'link' | 'host' {
  return address.length === 4 ? scopeOfIPv4(address) : scopeOfIPv6(address);
}

function scopeOfIPv4(bytes: Uint8Array): 'global' | 'link' | 'host' {
  if (bytes[0] === 127) return 'host';
  return bytes[0] === 169 && bytes[1] === 254 ? 'link' : 'global';
}

/** RFC 4291: ::1, fe80::/10, fec0::/10. */
function scopeOfIPv6(bytes: Uint8Array): 'global' | 'site' | 'link' | 'host' {
  if (bytes[15] === 1 && bytes.subarray(0, 15).every((byte) => byte === 0)) return 'host';
  if (bytes[0] === 0xfe && (bytes[1]! & 0xc0) === 0x80) return 'link';
  return bytes[0] === 0xfe && (bytes[1]! & 0xc0) === 0xc0 ? 'site' : 'global';
}
