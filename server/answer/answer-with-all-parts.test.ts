import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpAnswerer } from './made-up-answerer.ts'

const report = `みどり市 主要な施策の報告書

会館の管理

総務課

施策額の内訳
〇会館改修事業
《東会館外壁改修工事》
・外壁改修工事費　25,218千円
《西会館駐車場整備工事》
・駐車場整備工事費　4,565千円
・車庫新設工事費　1,056千円
《東会館照明器具取替工事》
・照明器具取替工事費　2,912千円

議場の安全対策

財政課

施策額の内訳
総額　412千円
つい立て購入（17枚）　337千円　窓口、会議室
つい立て購入　75千円　議場、本館３階大会議室

■ 事業番号 1-01　　タクシー券交付事業
　所管課 ｜ 長寿課

　◇ 事業費（千円）
　　前年度決算額	予算額	当年度決算額
　　17,000	20,000	18,000

　◇ 指標
　　指標名	単位	目標値	実績値	達成率
　　利用枚数	枚	36,000	30,000	83.3%
　　交付者数	人	1,500	1,200	80.0%

介護給付費等準備基金の残高推移

財政課

（単位：千円）

区分	令和4年度	令和5年度
積立	0	500
取崩	-7,500	0
残高	10,000	10,500

ごみの処理

環境課

ごみ処理に要した経費は、612,340千円で、市民１人当たりでは 12,700円である。
`

let ask: (typed: string) => Answer

beforeAll(async () => {
  ask = await makeMadeUpAnswerer({ text: report })
}, 60_000)

describe('a calculation with all that it needs', () => {
  it('adds what is named', () => {
    expect(ask('会館の駐車場と車庫の工事費を足すといくら').answer).toContain('5,621,000円')
  })

  it.each([
    '会館の工事、東の外壁改修と照明、西の駐車場と車庫を全部足すといくら',
    '安全対策で、議場と本館3階の大会議室のつい立てと窓口と会議室の分の合計はいくら',
  ])('gives no sum of some of the parts for %s', (asked) => {
    const { answer } = ask(asked)
    expect(answer).not.toContain('5,621,000円')
    expect(answer).not.toMatch(/^75千円/)
  })

  it('gives what was done at last, not what was done before to the thing', () => {
    expect(ask('介護のために貯めとったお金、令和4年度はいくら崩した？').answer).toContain('-7,500千円')
  })

  it('divides by those who got it, and takes no mean of a target and what came of it', () => {
    const { answer } = ask('タクシー券をもらった人は1人平均何枚使った？')
    expect(answer).toContain('25枚')
    expect(answer).not.toContain('33,000')
  })

  it('gives what is printed for each before the amount that it is reckoned from', () => {
    expect(ask('ごみを処理するのに市民1人あたりいくらかかりましたか').answer).toContain('12,700円')
  })
})
