import { describe, expect, it } from 'vitest'
import { createRateLimiter } from './rate-limit.ts'

function limiterAt(perMinute: number) {
  const clock = { ms: 1_000_000 }
  return { clock, limiter: createRateLimiter(perMinute, () => clock.ms) }
}

describe('createRateLimiter()', () => {
  it('lets the allowed number pass and says how long to wait', () => {
    const { clock, limiter } = limiterAt(3)
    expect([1, 2, 3].map(() => limiter.take('a'))).toEqual([0, 0, 0])
    clock.ms += 20_500
    expect(limiter.take('a')).toBe(40)
    clock.ms += 39_499
    expect(limiter.take('a')).toBe(1)
    clock.ms += 1
    expect(limiter.take('a')).toBe(0)
  })

  it('counts each client for itself', () => {
    const { limiter } = limiterAt(1)
    expect([limiter.take('a'), limiter.take('b'), limiter.take('a')]).toEqual([0, 0, 60])
  })

  it('lets everything pass at 0 and remembers nobody', () => {
    const { limiter } = limiterAt(0)
    expect(Array.from({ length: 1_000 }, () => limiter.take('a')).every((wait) => wait === 0)).toBe(true)
    expect(limiter.size()).toBe(0)
  })

  it('does not lock a client out when the clock is set back', () => {
    const { clock, limiter } = limiterAt(1)
    limiter.take('a')
    clock.ms -= 3_600_000
    expect(limiter.take('a')).toBe(0)
  })

  it('remembers a bounded number of clients, a busy one longest', () => {
    const { limiter } = limiterAt(1)
    limiter.take('busy')
    for (let index = 0; index < 25_000; index += 1) {
      limiter.take(`client ${index}`)
      if (index % 1_000 === 0) expect(limiter.take('busy')).toBe(60)
    }
    expect(limiter.size()).toBe(10_000)
  })
})
