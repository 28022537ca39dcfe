import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpAnswerer } from './made-up-answerer.ts'

/** Open data: one amount a row, which several columns of names tell apart. */
const taxes = `市税の収納状況

税務課

税目,内容,区分,調定額,収入済額,収入率
市民税,個人,現年課税分,5200,5100,98.1
市民税,個人,滞納繰越分,300,90,30.0
市民税,法人,現年課税分,900,895,99.4
市民税,法人,滞納繰越分,40,6,15.0
固定資産税,土地,現年課税分,4000,3960,99.0
固定資産税,土地,滞納繰越分,200,70,35.0
固定資産税,償却資産,現年課税分,800,799,99.9
固定資産税,償却資産,滞納繰越分,10,4,40.0
入湯税,－,現年課税分,50,50,100.0
全税目,－,現年課税分,10950,10804,98.7
全税目,－,滞納繰越分,550,170,30.9
`

const months = `配水の状況

水道課

業務の状況

	令和5年度	令和6年度
年間総配水量(㎥)	5,988,000	5,916,000
給水戸数(戸)	22,318	22,364

月別の配水量

(単位:千㎥)

	4月	7月	8月	12月	計
令和5年度	484	529	541	501	5,988
令和6年度	478	521	537	494	5,916
`

const ages = `特定健康診査

健康課

(単位:人、％)

年齢	対象者	受診者	受診率
40～49歳	348	72	20.7
60～64歳	318	112	35.2
65～69歳	698	322	46.1
計	1,364	506	37.1

配食サービス

65歳以上のひとり暮らしの方に届け、利用者は112人であった。
`

describe('answerMessage() on rows with several names', () => {
  let ask: (typed: string) => Answer

  beforeAll(async () => {
    ask = await makeMadeUpAnswerer({ text: taxes })
  })

  it.each([
    { question: '収入率が一番低いのは', says: '市民税・法人・滞納繰越分の15.0%' },
    { question: '滞納繰越分の収入率が一番高い税目は', says: '固定資産税・償却資産の40.0%' },
    { question: '固定資産税の収入済額で一番大きいのは', says: '土地・現年課税分の3960' },
    { question: '現年課税分で調定額が一番少ない税は', says: '入湯税の50' },
  ])('$question', ({ question, says }) => {
    const answer = ask(question)
    expect(answer.outcome).toBe('answered')
    expect(answer.answer).toContain(says)
  })

  it('sets no total among its parts', () => {
    const answer = ask('収入済額が多い順に3つ')
    expect(answer.answer).not.toContain('全税目')
    expect(answer.figures.map(({ value }) => value)).toEqual([5100, 3960, 895])
  })

  it.each([
    { question: '固定資産税の収入済額の合計はいくら', value: 4833 },
    { question: '滞納繰越分の調定額の合計', value: 550 },
  ])('adds the rows of one name: $question', ({ question, value }) => {
    expect(ask(question).figures.map((figure) => figure.value)).toContain(value)
  })

  it('says no dash that only fills a cell', () => {
    expect(ask('入湯税の収入率は').answer).not.toContain('－')
  })
})

describe('answerMessage() on a month', () => {
  let ask: (typed: string) => Answer

  beforeAll(async () => {
    ask = await makeMadeUpAnswerer({ text: months })
  })

  it.each([
    { question: '令和6年8月の配水量はどれだけですか', says: '537千㎥' },
    { question: '令和5年12月の配水量は', says: '501千㎥' },
    { question: '令和6年度で配水量が一番多かった月は', says: '8月の537千㎥' },
  ])('$question', ({ question, says }) => {
    expect(ask(question).answer).toContain(says)
  })

  it('warns where nothing says that a number is of that month', () => {
    const codes = ask('令和6年8月の給水戸数は').warnings.map(({ code }) => code)
    expect(codes).toContain('word_missing')
    expect(ask('令和6年度の給水戸数は').warnings).toEqual([])
  })
})

describe('answerMessage() on ages', () => {
  let ask: (typed: string) => Answer

  beforeAll(async () => {
    ask = await makeMadeUpAnswerer({ text: ages })
  })

  it.each([
    { question: '40代の受診率は', says: '20.7%' },
    { question: '65歳から69歳の受診者は何人', says: '322人' },
    { question: '65歳以上のひとり暮らしの配食サービスの利用者は何人', says: '112人' },
  ])('$question', ({ question, says }) => {
    expect(ask(question).answer).toContain(says)
  })

  it('gives no other ages and no total for ages that are not told', () => {
    expect(ask('30代の受診者は何人').outcome).toBe('not_found')
  })
})

const statement = `第2款　総務費　第1項　総務管理費　第7目　企画費
　　予算現額　38,420千円　　決算額　36,915千円　　執行率　96.1％

第8款　土木費　第2項　道路橋りょう費　第2目　道路維持費
　　予算現額　148,700千円　　決算額　131,644千円　　執行率　88.5％

第9款　消防費　第1項　消防費　第2目　非常備消防費

消防団員の数

(単位：人)

区分	団長	分団長	団員	計
本団	1	2	5	8
分団	－	6	84	90
計	1	8	89	98
前年度	1	8	95	104

指標の状況

		基準値	実績値			目標値
指標名	単位	H30	R2	R3	R4	R7
巡回バスの利用者数	人	86,420	58,314	64,905	71,268	90,000
`

describe('answerMessage() on what is set against each other in one place', () => {
  let ask: (typed: string) => Answer

  beforeAll(async () => {
    ask = await makeMadeUpAnswerer({ text: statement })
  })

  it.each([
    { question: '道路維持費の予算額と決算額の差額は', says: '17,056,000円' },
    { question: '企画費の決算額は予算額よりいくら少ない', says: '1,505,000円' },
    { question: '消防団員は前年度から何人減りましたか', says: '6人減って' },
    { question: '消防団の団員は前年度より増えた？', says: 'いいえ' },
    { question: '巡回バスの令和4年度の利用者は平成30年度より何人少ない', says: '15,152人減って' },
  ])('$question', ({ question, says }) => {
    const answer = ask(question)
    expect(answer.outcome).toBe('answered')
    expect(answer.answer).toContain(says)
  })
})
