import type { ModelClock } from './clock.ts'

export type FakeClock = ModelClock & {
  /** Moves time on and rings every timer that has come due, in order; work that they start may run in between. */
  readonly advance: (ms: number) => Promise<void>
  readonly timersRunning: () => number
}

/** For tests: a clock that stands still until it is moved. */
export function makeFakeClock(): FakeClock {
  let now = 0
  let timers: { readonly at: number; readonly ring: () => void }[] = []
  return {
    nowMs: () => now,
    startTimer: (delayMs, ring) => {
      const timer = { at: now + delayMs, ring }
      timers.push(timer)
      return () => {
        timers = timers.filter((other) => other !== timer)
      }
    },
    timersRunning: () => timers.length,
    advance: async (ms) => {
      const until = now + ms
      for (;;) {
        const [due] = timers.filter((timer) => timer.at <= until).toSorted((a, b) => a.at - b.at)
        if (due === undefined) break
        now = due.at
        timers = timers.filter((timer) => timer !== due)
        due.ring()
        await new Promise((resolve) => setImmediate(resolve))
      }
      now = until
      await new Promise((resolve) => setImmediate(resolve))
    },
  }
}
