import type { Context } from 'hono';
import type { Visitor } from '../../conversation/service/turn-service.ts';

/** The address that a request comes from, or null where the runtime cannot tell. */
export type ClientAddress = (context: Context) => string | null;

/** Who sends a request, as far as a server can tell people apart. */
export const visitorOf = (context: Context, clientAddress: ClientAddress): Visitor => ({
  network: networkOf(clientAddress(context)),
  userAgent: context.req.header('user-agent') ?? '',
});

/** IPv4 as it is; of IPv6 the first 64 bits, since one household has all the rest. */
export function networkOf(address: string | null): string {
  if (address === null) return 'unknown';
  const mapped = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (!mapped.includes(':')) return mapped;
  const [head = '', tail] = mapped.toLowerCase().split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const groups = [...before, ...Array<string>(zeros).fill('0'), ...after];
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}
