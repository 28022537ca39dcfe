import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpTalker } from './made-up-answerer.ts'

/** A report of 令和4年度, asked in a later year. */
const text = `一般会計の歳入

財政課

(単位:千円)

区分	予算額	構成比
市税	5,860,609	25.1
利子割交付金	10,000	0.0
配当割交付金	30,000	0.1
株式等譲渡所得割交付金	40,000	0.2
繰入金	400,000	1.7

ヘルメットの購入補助

危機管理課

市民の自転車用ヘルメット購入に対して1,000円の補助を新設した。100人分、100千円を計上した。

道の駅の運営

観光課

売上は初めて4億円を超えた。

(単位:円)

区分	実績
道の駅の売上	421,600,000
`

describe('answerTurn() where nothing is found at first', () => {
  let ask: (turns: string) => Promise<Answer>

  beforeAll(async () => {
    ask = await makeMadeUpTalker({ text })
  })

  it('answers 今年 from the latest report, with word of it', async () => {
    const answer = await ask('今年の市税はどれくらい入る')
    expect(answer.outcome).toBe('answered')
    expect(answer.answer).toContain('5,860,609千円')
    expect(answer.warnings.map(({ message }) => message).join()).toContain(
      '今年度の報告書はお預かりしていない',
    )
  })

  it.each(['昨年の市税はどれくらい入った', '今年の花火大会はいつ'])(
    'finds nothing for %s',
    async (question) => {
      expect((await ask(question)).outcome).toBe('not_found')
    },
  )

  it('leaves out somebody who is named nowhere', async () => {
    const answer = await ask('大人が自転車のヘルメットを買ったら、1個いくら補助してもらえるの')
    expect(answer.answer).toContain('1,000円です')
  })

  it.each([
    { question: '利子割と配当割と株式譲渡の交付金、3つ足すといくら', value: 80_000_000 },
    { question: '利子割交付金と配当割交付金と株式等譲渡所得割交付金の合計は', value: 80_000_000 },
    { question: '市税と繰入金を合わせるといくら', value: 6_260_609_000 },
  ])('adds all that is listed: $question', async ({ question, value }) => {
    const answer = await ask(question)
    expect(answer.outcome).toBe('answered')
    expect(answer.figures.map((figure) => figure.value)).toContain(value)
  })

  it('gives the number itself before a mark that it passed', async () => {
    expect((await ask('道の駅の売上はいくら')).answer).toContain('421,600,000円')
  })
})
