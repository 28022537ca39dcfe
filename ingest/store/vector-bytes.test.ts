import { describe, expect, it } from 'vitest'
import { encodeVector } from './vector-bytes.ts'

describe('encodeVector()', () => {
  it("writes pgvector's binary form: dimension, a zero, big-endian floats", () => {
    expect([...encodeVector(Float32Array.of(1, -2))]).toEqual([0, 2, 0, 0, 0x3f, 0x80, 0, 0, 0xc0, 0, 0, 0])
  })

  it.each([Number.NaN, Number.POSITIVE_INFINITY])(
    'refuses %d, which the database would refuse later',
    (component) => {
      expect(() => encodeVector(Float32Array.of(0, component))).toThrow(`component 1 is ${component}`)
    },
  )
})
