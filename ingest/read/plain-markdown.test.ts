import { describe, expect, it } from 'vitest'
import { plainMarkdown } from './plain-markdown.ts'

const TABLE = '| 会計 | 歳入 |\n|---|---:|\n'

describe('plainMarkdown()', () => {
  it.each([
    { text: `${TABLE}| **合計** | **120** |`, plain: `${TABLE}| 合計 | 120 |`, why: 'bold is no word' },
    {
      text: `${TABLE}| 特別会計<br>国民健康保険 | 80 |`,
      plain: `${TABLE}| 特別会計 国民健康保険 | 80 |`,
      why: 'a break within a cell parts two words',
    },
    {
      text: '# 概要\n\n## 事業\n\n- 費用：**38千円**（うち`国費` 19千円）\n',
      plain: '# 概要\n\n## 事業\n\n- 費用：38千円（うち国費 19千円）\n',
      why: 'headings and lists keep their marks',
    },
    { text: `${TABLE}\\*印は速報値`, plain: `${TABLE}*印は速報値`, why: 'an escaped sign is the sign' },
    {
      text: `${TABLE}| 面積 | 3 ** 2 | 4 ** 2 |`,
      plain: `${TABLE}| 面積 | 3 ** 2 | 4 ** 2 |`,
      why: 'stars with spaces at both sides dress nothing',
    },
    {
      text: '**印のある事業は新規\n<br>とは改行のこと',
      plain: '**印のある事業は新規\n<br>とは改行のこと',
      why: 'a text that is no Markdown stays as it is',
    },
  ])('$why', ({ text, plain }) => {
    expect(plainMarkdown(text)).toBe(plain)
  })
})
