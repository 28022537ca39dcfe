import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../../http/contract.ts'
import { makeMadeUpAnswerer } from '../made-up-answerer.ts'

const report = `みどり市 主要な施策の報告書

放課後の学習支援

学校課

区分	令和2年度	令和3年度	令和4年度
小学校	210人	230人	255人
中学校	180人	176人	190人
分校	42人	38人	35人

講習の開催

人材課

感染症の拡大により、派遣の講習に中止が生じた。
講習の進め方について大学教授へ相談を行う。

区分	令和4年度
申請件数	28件
不許可	0件

健康診断の受診率の順位

健康課

市名	県内順位	受診率
みどり市	3位	41.2%
あかね市	1位	55.0%

準備基金の残高

財政課

(単位:千円)

	令和3年度	令和4年度
積立	500	0
取崩	0	300
残高	2,000	1,700

検診の目標

健康課

国の目標である50％には遠い。
案内の閲覧は前年度比1.7倍だった。

集会所の改修

施設課

・改修工事費　16,027,000円
・設計委託料　4,985,000円
・訪問先　延べ318か所
・備品の補助　上限100千円
・お知らせの発行回数　1回減

減収のうち約590万円を支援金で補てんした。
`

let ask: (typed: string) => Answer

beforeAll(async () => {
  ask = await makeMadeUpAnswerer({ text: report })
}, 60_000)

describe('yes or no', () => {
  it.each([
    { asked: '学習支援の小学校の人数は毎年増えていますか', says: 'はい', why: 'every step is a rise' },
    { asked: '学習支援の中学校の人数は毎年増えていますか', says: 'いいえ', why: 'one step is a fall' },
    {
      asked: '令和4年度の学習支援は中学校のほうが小学校より多いですか',
      says: 'いいえ',
      why: 'two rows of which the one before より is claimed to be less',
    },
    {
      asked: '令和4年度の学習支援の小学校の人数は前の年より多いですか',
      says: 'はい',
      why: 'the year before is the lesser of the claim',
    },
    { asked: '講習で中止になったものはありましたか', says: 'はい', why: 'what was not done is asked for' },
    { asked: '講習のことで大学教授に相談した？', says: 'はい', why: 'a sentence that ends in the present' },
    { asked: '講習の中止はなかったのですか', says: 'いいえ', why: 'the same, asked in the negative' },
    {
      asked: '学習支援の小学校の人数は令和4年度が一番多いですか',
      says: 'はい',
      why: 'the years of the row are set in order',
    },
    {
      asked: '学習支援の中学校の人数が最も多いのは令和2年度？',
      says: 'いいえ',
      why: 'the same with the year behind it',
    },
    {
      asked: 'みどり市の健康診断の受診率は県内で一番高いですか',
      says: 'いいえ',
      why: 'its printed rank is 3',
    },
    {
      asked: '令和4年度の小学校の学習支援は200人を割りましたか',
      says: 'いいえ',
      why: 'a bound on the lower side',
    },
    {
      asked: '令和4年度の小学校の学習支援の人数は300人だとテレビで言っていました。本当ですか',
      says: 'いいえ',
      why: 'a claim of somebody else',
    },
    { asked: '令和4年度に準備基金を取り崩しましたか', says: 'はい', why: 'an amount that is not zero' },
    { asked: '令和4年度に準備基金に積み立てましたか', says: 'いいえ', why: 'an amount of zero' },
    { asked: '令和4年度の準備基金の積立はゼロでしたか', says: 'はい', why: 'an amount of zero, asked for' },
    { asked: '令和4年度の準備基金の残高は200万円を切りましたか', says: 'はい', why: '切る is below' },
    { asked: '令和4年度の準備基金の残高は200万円に届きましたか', says: 'いいえ', why: '届く is at least' },
    {
      asked: '令和4年度の準備基金の残高は150万円を超えていないですか',
      says: 'いいえ',
      why: 'it is over, asked in the negative',
    },
    { asked: '検診は国の目標を達成しましたか', says: 'いいえ', why: 'far from an aim is not there' },
    { asked: '案内の閲覧は前年度より増えましたか', says: 'はい', why: 'a multiple above one is a rise' },
    { asked: '学習支援の小学校の人数は3年連続で増えた？', says: 'はい', why: 'three years on end' },
    { asked: '学習支援の分校の人数は2年続けて減っていますか', says: 'はい', why: 'the last two steps' },
    {
      asked: '学習支援の中学校の人数は2年連続で増えている？',
      says: 'いいえ',
      why: 'the first of them is a fall',
    },
    { asked: '令和4年度の健康診断の受診率はみどり市で40%台ですか', says: 'はい', why: 'up to 50%' },
    { asked: '令和4年度の健康診断の受診率はみどり市で42%台ですか', says: 'いいえ', why: 'up to 43%' },
    {
      asked: '集会所の改修工事費は1,603万円だったんでしょ',
      says: 'はい',
      why: 'an amount in 万円 that rounds to the one in 円',
    },
    {
      asked: '集会所の改修工事費は1,602万円だったんでしょ',
      says: 'いいえ',
      why: 'it rounds to another',
    },
    {
      asked: '集会所の訪問先は500か所に行ったって聞いたけど？',
      says: 'いいえ',
      why: 'に behind a number of things makes no name of it',
    },
    {
      asked: '集会所の備品の補助は上限なしって本当？',
      says: 'いいえ',
      why: 'an amount stands where none is claimed',
    },
    {
      asked: '学習支援の小学校は300人いたんだってね？令和4年度',
      says: 'いいえ',
      why: 'the year is said behind the claim',
    },
    {
      asked: '学習支援の人数は255人って聞いたけど？令和4年度の小学校の話ね',
      says: 'はい',
      why: 'what it is about is said behind what was heard',
    },
  ])('says $says to $asked: $why', ({ asked, says }) => {
    expect(ask(asked).answer).toMatch(new RegExp(`^${says}[。、]`))
  })

  it.each([
    {
      asked: '準備基金の残高は500万円あるって聞いたけど?',
      why: 'a claim of somebody else, left open with a mark',
    },
    { asked: '準備基金に500万円も積み立てたんだって?', why: 'the same in speech' },
    { asked: '準備基金の残高が500万円って本当?', why: 'the tag stands right behind the claim' },
  ])('says whose year it took for $asked: $why', ({ asked }) => {
    expect(ask(asked)).toMatchObject({
      answer: expect.stringMatching(/^いいえ。/),
      warnings: [expect.objectContaining({ code: 'period_assumed' })],
    })
  })

  it.each([
    {
      asked: '集会所の設計委託料は500万円だったんでしょ',
      says: '4,985,000円',
      why: 'a round amount that it nearly is',
    },
    {
      asked: '減収は支援金で全部補てんできたのですか',
      says: '約590万円を支援金で補てんした',
      why: 'that some of it was does not say that all was',
    },
  ])('leaves yes and no out of $asked: $why', ({ asked, says }) => {
    const { answer } = ask(asked)
    expect(answer).not.toMatch(/^(?:はい|いいえ)/)
    expect(answer).toContain(says)
  })

  it('holds no amount against a change', () => {
    expect(ask('集会所のお知らせの発行回数は24回だったんだよね？').answer).not.toMatch(/^(?:はい|いいえ)/)
    expect(ask('集会所のお知らせの発行回数は1回減ったんですよね？').answer).toMatch(/^はい/)
  })

  it('takes an amount that is spoken of for a name, not for a claim', () => {
    expect(ask('3万円は現金でしたか').answer).not.toMatch(/^(?:はい|いいえ)/)
  })

  it.each([
    { asked: '講習にドローンを購入しましたか', why: 'ローン within another word is no word' },
    { asked: '議員の報酬は上がりましたか', why: 'nothing is named so' },
  ])('declines $asked: $why', ({ asked }) => {
    expect(ask(asked).outcome).toBe('not_found')
  })
})
