import { describe, expect, it } from 'vitest'
import { hasMark } from './has-mark.ts'

describe('hasMark()', () => {
  it.each([
    { text: '1月定期 募集', mark: '1月', has: true },
    { text: '11月定期 募集', mark: '1月', has: false },
    { text: '11月定期と1月定期', mark: '1月', has: true },
    { text: '12号', mark: '2号', has: false },
    { text: '交付金(2号)', mark: '2号', has: true },
    { text: '工事その10', mark: 'その1', has: false },
    { text: '', mark: '2号', has: false },
  ])('$text has $mark: $has', ({ text, mark, has }) => {
    expect(hasMark(text, mark)).toBe(has)
  })
})
