import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpAnswerer } from './made-up-answerer.ts'

/** Measures that people ask about who have not seen the report: in their own order, with what they leave out or deny. */
const report = `みどり市 主要な施策の報告書

燃料券の配布 福祉課

【施策の実施】
オンラインでの申込み（電子署名により本人を確かめ、印鑑は不要）
窓口での申込み（印鑑と申込書が必要）
対象の世帯に券を配った。券は市内で使われた。

区分	給付件数	金額（円）
非課税世帯に対する配布	1,250件	12,500,000
上記以外の世帯に対する配布	3,410件	34,100,000

街灯の補助 防災課

【施策の実施】
区分	LED	LED以外	合計
新規設置	57	0	57
（前年度）	13	0	13
取替	288	0	288
（前年度）	397	2	399
合計	345	0	345
（前年度）	410	2	412

緑の協会の委託 公園課

第8条 協会に次の役員を置く。
(1) 理事 9人以上

講習の名称	実施日時	会場	参加
剪定講習会	9月16日 2月24日	中央会館	614名
苗木頒布会	4月3日	緑地公園	82名

工場の進出 商工課

年月日	協議の内容
令和3年12月15日	みなと小中学校訪問 工場建設に関する報告 訪問者：(株)青葉製作所、商工課長
令和4年1月20日	港町自治会長との電話 進入路に関する相談

手当の相談 福祉課

【施策の実施】
・窓口相談の経費　640,028円
・訪問相談の経費　882,151円

区分	住まい	仕事	その他	合計
相談件数	22件	18件	11件	51件

【施策の評価】
預り金の支払いが困難な場合は、会計課の金庫に一時保管すること。
今後は、証票の交付時の負担軽減のため、予約制を取り入れる。

市債の状況 財政課

【施策の実施】
（単位：千円）

区分	R3末現在高	R4借入額	R4償還額	R4末現在高
土木債	9,000,000	410,000	510,000	8,900,000
教育債	4,100,000	298,600	267,590	4,131,010
合計	13,100,000	708,600	777,590	13,031,010

・市民１人当たりの市債残高　363,213円
・年度末の市債の残高　13,031,010千円

乗合バスの運行 交通課

【施策の実施】
区分	令和2年度	令和3年度	令和4年度
年間利用者数（人）	58,214	61,905	70,368
１便当たりの利用者数（人）	6.1	6.5	7.4
運賃収入（千円）	10,020	10,860	12,345

市民提案事業 協働課

【施策の実施】
市民提案事業の募集を行った。また、感染症のもとでの活動を支えるため、追加募集を行った。
【施策の評価】
市民提案事業の追加募集には多くの応募があり、団体の存在感を感じることができた。
`

let ask: (typed: string) => Answer

beforeAll(async () => {
  ask = await makeMadeUpAnswerer({ text: report })
}, 60_000)

describe('what people ask who have not seen the report', () => {
  it.each([
    {
      asked: '燃料券のオンライン申込みには印鑑が要りましたか',
      says: /^いいえ。.*印鑑は不要/,
      why: '不要 denies 要る',
    },
    {
      asked: '工場の件、みなと小中学校にも報告に行った？',
      says: /^はい。.*みなと小中学校訪問/,
      why: 'a line of pieces, each a deed',
    },
    {
      asked: '市民提案事業はなんで追加募集をしたんですか？',
      says: /活動を支えるため、追加募集を行った/,
      why: 'したんですか denies nothing: what is asked is a reason',
    },
    { asked: '緑の協会の理事は最低何人いるの', says: /^9人以上/, why: 'a bound, no place in an order' },
    {
      asked: '剪定講習会は何月何日にあった？',
      says: /9月16日 2月24日/,
      why: 'a cell with two days',
    },
    {
      asked: '燃料券、非課税じゃない世帯には何件配布した？',
      says: /3,410件/,
      why: 'what is denied is not given',
    },
    {
      asked: '窓口相談と訪問相談、お金がかかったのはどっち？',
      says: /^訪問相談.*242,123円/,
      why: 'two are set side by side by what was done',
    },
    { asked: '手当の相談で「その他」に分類されたのは何件？', says: /^11件/, why: 'a row by its quoted name' },
    {
      asked: '預り金、払えないときはどう保管するルール？',
      says: /金庫に一時保管/,
      why: 'a case in plain words',
    },
    {
      asked: '証票を渡すときの手間を減らすため、何をする考え？',
      says: /予約制を取り入れる/,
      why: 'what is meant to be done',
    },
    { asked: '教育債はいくら借りた？', says: /^298,600千円/, why: 'what was borrowed, not what is owed' },
    { asked: '市債残高はいくら？', says: /^13,031,010千円/, why: 'the whole, not what falls to each' },
    {
      asked: '市債残高は市民1人当たりいくら？',
      says: /^363,213円/,
      why: 'what falls to each, where it is asked for',
    },
    { asked: '乗合バスの運賃なんぼ？', says: /^(?!12,345)/, why: 'proceeds are no price' },
    {
      asked: '乗合バスの１便当たりの利用者数は令和2年度から令和3年度までに何人増えましたか',
      says: /^0\.4人/,
      why: 'what falls to each, as it is printed, and its rise',
    },
  ])('$asked ($why)', ({ asked, says }) => {
    expect(ask(asked).answer).toMatch(says)
  })

  it('adds nothing of this year to what is asked of the year before', () => {
    expect(ask('街灯の補助で前年度に設置・取替したLEDは合計いくつ').answer).not.toContain('358')
  })

  it('counts nothing in the place of what the report does not tell of', () => {
    expect(ask('燃料券が使えた店は何軒あったの？').outcome).toBe('not_found')
  })
})
