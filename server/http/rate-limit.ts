/** Clients remembered at once: about 2 MB. Beyond it the client that came longest ago is forgotten. */
const maxClients = 10_000
const windowMs = 60_000

export type RateLimiter = {
  /** Counts one request of `client`; returns 0 if it may pass, else the whole seconds to wait (1–60). */
  take(client: string): number
  /** How many clients are remembered. */
  size(): number
}

/** At most `perMinute` requests a client in the minute that its first one starts; 0 lets everything pass. */
export function createRateLimiter(perMinute: number, now: () => number): RateLimiter {
  const windows = new Map<string, { readonly startMs: number; count: number }>()
  return {
    take(client) {
      if (perMinute === 0) return 0
      const nowMs = now()
      const known = windows.get(client)
      const window =
        known === undefined || isOver(known.startMs, nowMs) ? { startMs: nowMs, count: 0 } : known
      // Taken out and put back: a Map keeps the order of insertion, so its first entry came longest ago.
      windows.delete(client)
      windows.set(client, window)
      forgetOldest(windows)
      if (window.count >= perMinute)
        return Math.max(1, Math.ceil((window.startMs + windowMs - nowMs) / 1_000))
      window.count += 1
      return 0
    },
    size: () => windows.size,
  }
}

/** A clock set back must not lock a client out. */
function isOver(startMs: number, nowMs: number): boolean {
  return nowMs - startMs >= windowMs || nowMs < startMs
}

function forgetOldest(windows: Map<string, unknown>): void {
  if (windows.size <= maxClients) return
  const oldest = windows.keys().next()
  if (!oldest.done) windows.delete(oldest.value)
}
