import { isIP } from 'node:net'

/** What the server knows of where a request came from. */
export type ClientTrace = {
  /** The address of the other end of the socket. */
  readonly socketAddress: string | undefined
  /** The whole X-Forwarded-For header. */
  readonly forwardedFor: string | undefined
  /** How many proxies of ours stand in front; each appends the address that it saw. */
  readonly trustedProxies: number
}

/**
 * The client's address, or its network where one client owns many addresses (IPv6: the first 64 bits).
 * Entries left of the trusted hops are the client's own words and never read.
 */
export function findClientAddress({ socketAddress, forwardedFor, trustedProxies }: ClientTrace): string {
  const forwarded = (forwardedFor ?? '')
    .slice(-4_096)
    .split(',')
    .map((entry) => stripPort(entry.trim()))
    .toReversed()
  const hops = [socketAddress ?? '', ...forwarded].slice(0, trustedProxies + 1)
  const address = hops.findLast((hop) => isIP(hop) !== 0)
  return address === undefined ? 'unknown' : toNetwork(address)
}

function stripPort(entry: string): string {
  const bracketed = /^\[([0-9a-fA-F:.]+)\](?::\d+)?$/.exec(entry)
  if (bracketed?.[1] !== undefined) return bracketed[1]
  return entry.replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1')
}

function toNetwork(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
  if (mapped?.[1] !== undefined) return mapped[1]
  if (isIP(address) === 4) return address
  return `${expandGroups(address.replace(/%.*$/, '')).slice(0, 4).join(':')}::/64`
}

function expandGroups(address: string): string[] {
  const [head = '', tail] = address.toLowerCase().split('::')
  const before = splitGroups(head)
  const after = splitGroups(tail ?? '')
  const missing = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length)
  return [...before, ...Array<string>(missing).fill('0'), ...after].map(
    (group) => group.replace(/^0+/, '') || '0',
  )
}

function splitGroups(part: string): string[] {
  return part === '' ? [] : part.split(':')
}
