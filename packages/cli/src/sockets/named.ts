import type { System } from '@sysu/core';
import { UsageError } from '../exit.js';
import { parseRange } from './range.js';
import type { AddressRange } from './range.js';

/** A port of one protocol, as /etc/services has it. */
export interface Service {
  port: number;
  protocol: string;
}

/** An address, a range of them, or all that a name has in /etc/hosts; in brackets or without. Throws UsageError. */
export function rangesNamed(host: string, { backend }: System): AddressRange[] {
  const text = host.replace(/^\[|\]$/g, '');
  if (/^[\d.]+(\/\d+)?$|:/.test(text)) return [parseRange(text)];
  const addresses = backend.hostAddresses(text);
  if (addresses.length === 0) throw new UsageError(`no such host in /etc/hosts: ${JSON.stringify(text)}`);
  return addresses.map((address) => parseRange(address));
}

/** Of one protocol, or with null of all. Throws UsageError. */
export function servicesNamed(name: string, protocol: string | null, { backend }: System): Service[] {
  const services = [...backend.serviceNames()].flatMap(([key, service]): Service[] => {
    const [port, of] = key.split('/');
    return service === name && (protocol === null || of === protocol) ? [{ port: Number(port), protocol: of! }] : [];
  });
  if (services.length === 0) throw new UsageError(`no such port or service: ${JSON.stringify(name)}`);
  return services;
}
