import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpTalker } from './made-up-answerer.ts'

/** Rows over years of which some rose, some fell, and one had nothing in a year. */
const text = `みどり市 主要な施策の報告書

放課後児童クラブ運営費

こども課

（単位：円）

費目	令和2年度	令和3年度	令和4年度
報酬	7,100,000	7,300,000	7,250,000
光熱水費	410,000	450,000	520,000
修繕料	90,000	0	130,000
合計	7,600,000	7,750,000	7,900,000

遊歩道整備工事

建設課

（単位：円）

工事名	金額
遊歩道整備(その1)工事	1,200,000
遊歩道整備(その2)工事	2,300,000
遊歩道整備(その3)工事	3,100,000
遊歩道整備(その4)工事	4,700,000

手数料の比較

市民課

（単位：円）

市名	令和3年度	令和4年度
みどり市	300	350
あおば市	350	350
つくし市	350	400

入館料の免除 文化課

区分	令和3年度	令和4年度
団体	25.8%	26.0%
個人	28.0%	28.7%

街路灯の設置 道路課

（３）設置状況

区分	令和3年度	令和4年度
新規設置	13	57
取替	397	288
合計	410	345

人口と世帯 市民課

（単位：世帯、人）
地区	世帯数	人口	前年度末人口	増減
東部	1,340	3,113	3,090	23
西部	2,105	4,790	4,861	△71
計	3,445	7,903	7,951	△48
`

describe('answers of what rose, fell or had nothing', () => {
  let ask: (typed: string) => Promise<Answer>
  beforeAll(async () => {
    ask = await makeMadeUpTalker({ text })
  })

  it.each([
    {
      asked: '放課後児童クラブ運営費で前の年度より減った費目はどれ',
      told: /^減ったのは報酬です.*7,300,000円[^・]*から7,250,000円/s,
      why: 'the rows that went that way, each with both figures',
    },
    {
      asked: '令和2年度より増えた放課後児童クラブの費目は',
      told: /^増えたのは報酬、光熱水費、修繕料です/,
      why: 'the year behind より is the earlier of the two',
    },
    {
      asked: '令和3年度の放課後児童クラブ運営費で減った費目を全部挙げて',
      told: /^減ったのは修繕料です/,
      why: 'a list is asked for',
    },
    {
      asked: '放課後児童クラブの光熱水費が前年度より増えた年度は',
      told: /^令和3年度.*その後に増えたのは令和4年度/s,
      why: 'the years of one row',
    },
    {
      asked: '放課後児童クラブの修繕料がかかってない年度はいつ',
      told: /^令和3年度（2021年度）です。0円/,
      why: 'a year without any, not those with some',
    },
    {
      asked: '放課後児童クラブの光熱水費が一番高かった年度と安かった年度は？',
      told: /令和4年度[^\n]*520,000円.*令和2年度[^\n]*410,000円/s,
      why: 'both ends of one order',
    },
    {
      asked: '遊歩道整備工事のその1からその3までの合計は',
      told: /6,600,000円/,
      why: 'the marks between are named too',
    },
    {
      asked: '令和4年度のみどり市の手数料が一番高いのはなぜ',
      told: /^いいえ。.*つくし市[^\n]*400円.*みどり市[^\n]*350円/s,
      why: 'what is taken for granted is not so',
    },
    {
      asked: '新しく付けた街路灯は前の年より何基多い',
      told: /44/,
      why: 'the deed has a row of its own, before the total',
    },
    {
      asked: '人口が増えた地区はありますか',
      told: /^はい。増えたのは東部です/,
      why: 'what all came to tells of none of them',
    },
    {
      asked: '令和3年度の手数料が350円の市はどこ',
      told: /^あおば市です。.*\nつくし市です。/,
      why: 'only of the year that is asked about',
    },
  ])('$asked: $why', async ({ asked, told }) => {
    expect((await ask(asked)).answer).toMatch(told)
  })

  it('takes no change for that of another column', async () => {
    expect((await ask('世帯が減った地区はありますか')).answer).not.toContain('西部')
  })

  it('does not say of rates that none of the 費目 fell', async () => {
    expect((await ask('入館料の免除で令和4年度に減った費目は')).answer).not.toContain('ありません（')
  })
})
