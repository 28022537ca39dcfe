import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { fiscalYear } from '../../ingest/report/fiscal-year.ts'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpAnswerer } from './made-up-answerer.ts'

const text = readFileSync(
  join(import.meta.dirname, '../../ingest/figures/layouts/itemised-sheet/input.txt'),
  'utf8',
)

describe('an answer from a sheet that sets names, text and amounts side by side', () => {
  let ask: (typed: string) => Answer
  beforeAll(async () => {
    const report = {
      id: 'mihon-2023',
      municipality: { name: 'みほん市' },
      fiscalYear: fiscalYear(2023),
      kind: 'measure-results',
      title: 'みほん市 主要施策の成果説明書',
    } as const
    ask = await makeMadeUpAnswerer({ text, report })
  })

  it.each([
    // A name that goes on beside the second line, and an amount at its end, are no part of the sentence.
    ['空き家の相談会はなぜ開いた？', '空き家の利活用を進めるため、相談会の開催及び改修費の補助を行った。'],
    [
      '循環バスの利用者が減少したのはなぜ？',
      '利用者が減少したのは、高校の統合で通学の利用が減ったためである。',
    ],
    ['循環バス運行事業の決算額は？', '21,775千円'],
    ['空き家活用推進事業にいくらかかった？', '9,430千円'],
    ['決算額が一番大きい事業は？', '循環バス運行事業の21,775千円'],
    ['決算額の大きい順に事業を並べて', '・献血推進事業：312,400円'],
    ['山手線の運行日数は？', '243日'],
    ['南回り線の運賃収入はいくら？', '1,870千円'],
    ['お試し滞在は何組が利用した？', '17組'],
    ['献血には何人が協力した？', '487人'],
  ])('%s', (typed, said) => {
    const { outcome, answer } = ask(typed)
    expect([outcome, answer.replace(/\n/g, '')]).toEqual(['answered', expect.stringContaining(said)])
    expect(answer).not.toMatch(/事業改修費|9,430。/)
  })
})
