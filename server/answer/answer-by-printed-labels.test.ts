import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpAnswerer } from './made-up-answerer.ts'

const text = `第3章 会計の状況
1. 性質別の状況
担当:財政課
(単位:千円、%)
区分	項目	決算額	構成比	前年度比
義務的経費		400,000	50.0	98.4
義務的経費	人件費	250,000	31.2	101.5
義務的経費	扶助費	150,000	18.8	93.6
積立金		60,000	7.5	120.0
投資的経費		340,000	42.5	88.1
投資的経費	普通建設事業費	300,000	37.5	87.0
投資的経費	災害復旧事業費	40,000	5.0	97.2
歳出合計		800,000	100.0	95.3

2. 新規開業者応援補助事業
担当:商工課
① 交付対象者 14経営体（うち新規 3経営体）

3. 児童手当
担当:子ども課
延べ児童数 41,208人 支給額 466,215,000円

4. 財産及び基金
担当:財政課
(1) 基金の状況
(単位:千円)
基金名	令和3年度末現在高	令和4年度末現在高
財政調整基金	210,000	200,000
減債基金	31,000	30,000
計	241,000	230,000

(2) 地方債の現在高
(単位:千円)
区分	3年度末現在高	4年度末現在高
総務債	410,000	400,000
教育債	510,000	500,000
その他	71,000	70,000
計	991,000	970,000

5. 公民館の利用状況
担当:学習課
施設名	令和3年度件数	令和3年度人数	令和4年度件数	令和4年度人数
中央公民館	3,412	41,280	3,655	46,917
東部公民館	1,208	13,745	1,190	13,102
計	4,620	55,025	4,845	60,019

6. 文化財の保護
担当:学習課
町内の文化財は、国指定4件、県指定11件、町指定63件の計78件である。

7. 人口の動き
担当:住民課
年度	自然動態			社会動態		
	出生	死亡	増減	転入	転出	増減
令和3年度	82	251	△169	512	584	△72
令和4年度	77	263	△186	538	577	△39

8. 道路新設改良費
担当:建設課
決算額 402,776,300円
・港道3路線の改良工事 248,510千円
・山手線の舗装 131,000千円

9. 高齢者の見守り
担当:福祉課
［財　源］　国　2,900万円　／　県　3,470万円　／　市債　－　／　その他　4,100万円　／　一般財源　14,700万円

10. 市税の状況
担当:税務課
(単位:千円、%)
税目	区分	調定額	収入済額	前年度比
市民税	個人	現年課税分	5,000	4,900	98.4
市民税	個人	滞納繰越分	500	90	83.5
市民税	法人	現年課税分	3,000	2,900	114.9
市民税	法人	滞納繰越分	300	30	76.5

11. 水道の業務量
担当:水道課
項目	単位	令和4年度	令和3年度	比率
給水戸数	戸	1,005	1,000	100.5%
給水人口	人	2,970	3,000	99.0%
`

let ask: (typed: string) => Answer
beforeAll(async () => {
  ask = await makeMadeUpAnswerer({ text })
})

describe('a figure asked for by its own labels', () => {
  it.each([
    {
      asked: '令和4年度の市税の状況の市民税の法人の現年課税分の前年度比は',
      figure: '114.9',
      why: 'no change of what is a change itself',
    },
    { asked: '歳出合計の前年度比は何%ですか', figure: '95.3', why: 'a sum in name only' },
    { asked: '性質別の状況 扶助費 前年度比 令和4年度', figure: '93.6', why: 'key words' },
    {
      asked: '令和4年度の水道の業務量の給水人口の比率は何%ですか',
      figure: '99.0',
      why: 'a year is no column of its own',
    },
    { asked: '令和4年度の投資的経費の構成比は何%', figure: '42.5', why: 'none of the rows within it' },
    { asked: '令和4年度の積立金の決算額はいくら', figure: '60,000', why: 'laid by, not held' },
    {
      asked: '新規開業者応援補助事業の交付対象者は何経営体ですか',
      figure: '14',
      why: 'new in the title alone',
    },
    { asked: '公民館の利用状況の計の令和4年度人数は何人ですか', figure: '60,019', why: 'no hall' },
    { asked: '文化財の保護の国指定は何件ですか', figure: '4', why: 'one of them, not all' },
    { asked: '令和4年度の社会動態の増減は何人ですか', figure: '△39', why: 'printed, not reckoned' },
    { asked: '道路新設改良費の決算額はいくらですか', figure: '402,776,300', why: 'not the work named alike' },
    { asked: '高齢者の見守りの財源の国はいくらですか', figure: '2,900', why: 'one letter is a name' },
    {
      asked: '令和4年度の財産及び基金のその他の4年度末は',
      figure: '70,000',
      why: 'その他 under a bare head',
    },
    { asked: '高齢者の見守り 一般財源 令和4年度', figure: '14,700', why: 'money by its name' },
    { asked: '児童手当 延べ児童数 令和4年度', figure: '41,208', why: 'an allowance, but its children' },
    { asked: '令和4年度の財産及び基金のその他の4年度末現在高は', figure: '70,000', why: 'その他 is a row' },
  ])('$asked: $figure, $why', ({ asked, figure }) => {
    const { outcome, figures } = ask(asked)
    expect([outcome, figures[0]?.text.replace(/(?<=[0-9])[^0-9.,].*$/u, '')]).toEqual(['answered', figure])
  })
})
