/** Time for whatever waits on a model: milliseconds that only go up, and timers that can be taken back. */
export type ModelClock = {
  readonly nowMs: () => number
  /** Calls `ring` once after `delayMs`; the function it gives takes the timer back. */
  readonly startTimer: (delayMs: number, ring: () => void) => () => void
}

export const realClock: ModelClock = {
  nowMs: () => performance.now(),
  startTimer: (delayMs, ring) => {
    const timer = setTimeout(ring, delayMs)
    return () => clearTimeout(timer)
  },
}

/** Resolves after `delayMs`; rejects with the signal's reason where it is aborted before. */
export function wait(clock: ModelClock, delayMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason)
    const stop = (): void => {
      takeBack()
      reject(signal.reason)
    }
    const takeBack = clock.startTimer(delayMs, () => {
      signal.removeEventListener('abort', stop)
      resolve()
    })
    signal.addEventListener('abort', stop, { once: true })
  })
}
