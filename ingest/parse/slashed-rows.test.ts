import { describe, expect, it } from 'vitest'
import { setTabsForSlashes } from './slashed-rows.ts'

const table = `選挙名 / 執行日 / 投票者数 / 投票率 / 前回
市長選挙 / 令和６年10月27日 / 18,619人 / 56.00％ / 57.83％
市議会議員選挙 / 令和７年２月２日 / 19,122人 / 58.00％ / 61.47％`

describe('setTabsForSlashes()', () => {
  it('parts the cells of rows that stand below each other, and keeps every offset', () => {
    const set = setTabsForSlashes(`【成果】\n${table}\n以上である。`)
    expect(set).toHaveLength(`【成果】\n${table}\n以上である。`.length)
    expect(set).toContain('市議会議員選挙 \t 令和７年２月２日 \t 19,122人 \t 58.00％ \t 61.47％')
    expect(set.startsWith('【成果】\n')).toBe(true)
  })

  it.each([
    { why: 'a list in one line', text: '会場 / 市民会館 / 定員 100人' },
    { why: 'rows of words', text: '国語 / 算数 / 理科\n音楽 / 図工 / 体育\n春 / 夏 / 秋' },
    { why: 'two rows alone', text: '区分 / 件数 / 金額\n改修 / 6件 / 4,620千円' },
  ])('leaves $why as it is', ({ text }) => {
    expect(setTabsForSlashes(text)).toBe(text)
  })
})
