import { beforeAll, describe, expect, it } from 'vitest'
import { loadAnalyzer } from '../../../ingest/text/analyzer.ts'
import { createLabelMaker } from './label.ts'

let demanded: (text: string) => readonly string[]

beforeAll(async () => {
  const makeLabel = createLabelMaker(await loadAnalyzer())
  demanded = (text) =>
    makeLabel(text, 'row').words.flatMap(({ surface, generic }) => (generic ? [] : [surface]))
})

describe('createLabelMaker() keeps what a label asks of a question', () => {
  it.each([
    { label: '事業費（千円）', words: [], why: 'the unit in brackets is no part of the name' },
    { label: '面積（㎡）', words: ['面積'], why: 'nor is a sign for one' },
    { label: '４年度', words: [], why: 'a year without its era is a year' },
    { label: '12年', words: [], why: 'a calendar year too' },
    { label: '2021', words: [], why: 'and a western one on an axis' },
    { label: '交付金額　Ａ×Ｂ２／Ｂ１', words: ['交付'], why: 'a formula is no name' },
    { label: 'Ａ：運営費', words: ['運営'], why: 'nor is the letter of a row' },
    { label: 'その他', words: ['その他'], why: 'the rest is a row of its own, not the whole' },
    { label: 'その他の施設', words: ['施設'], why: 'further words name it well enough' },
  ])('$label: $why', ({ label, words }) => {
    expect(demanded(label)).toEqual(words)
  })

  it('keeps what a bracket says beside the unit', () => {
    expect(demanded('基準額（月額：円）').join('')).toContain('月額')
  })
})
