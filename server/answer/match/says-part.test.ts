import { describe, expect, it } from 'vitest'
import { saysPart } from './says-part.ts'

describe('a part of a whole', () => {
  it.each([
    { said: '広場4,200㎡のうち2,600㎡を芝生にした。', is: true },
    { said: '管理する168橋のうち34橋を点検した。', is: true },
    { said: '対象の12校のうち12校で行った。', is: false },
    { said: '参加は120人、うち市外は30人であった。', is: false },
  ])('$said', ({ said, is }) => {
    expect(saysPart(said)).toBe(is)
  })
})
