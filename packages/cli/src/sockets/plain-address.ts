/** An address of IPv4 in a socket of IPv6 as what it is: 127.0.0.1 of ::ffff:127.0.0.1. */
export function plainAddress(ip: string): string {
  return ip.startsWith('::ffff:') && ip.includes('.') ? ip.slice('::ffff:'.length) : ip;
}
