import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpAnswerer } from './made-up-answerer.ts'

const report = `みどり市 令和4年度 主要な施策の成果

１　財政のあらまし

歳出総額は18,215,406千円で、前年度に比べ2.6％の増となった。市税は4,512,880千円（対前年度比74,859千円、1.7％増）を見込んだ。

２　主な事業

図書館運営事業

生涯学習課

入館者は152,340人で、1日平均529人が訪れた。電子図書館は10月に始まり、1,280人が登録した。
新たに購入した図書は5,120冊である。
貸出冊数は前年度の1.08倍の384,210冊となった。タブレットは児童455人分を更新した。
司書の研修費の負担割合は0.1754である。

ごみの減量

環境課

家庭から出る可燃ごみは12,450トンで、市民1人1日当たりでは542グラムとなった。奨励金は3,120千円（1kg当たり4円）。
介護ごみ教室は3会場で計36回開き、修了者は88人であった。普及率は前年度末から1.2ポイント上昇し62.3％となった。

暮らしの給付金

福祉課

町に住む者一人につき5万円を渡した。渡した額は23,481,000円、配る費用は481,000円だった。相談員を２人から３人に増員した。

会の規約

総務課

総会は、正会員総数の2分の1以上の出席がなければ開くことができない。解散には正会員総数の4分の3以上の承諾を要する。

(1) 年会費 1200円
(2) 団体年会費 6000円

お礼の品の寄附

企画課

・返礼品の調達費：15,210千円、送料：4,385千円、診療収入68,214千円／村の繰入金24,500千円
・移住相談：274件（うち県外からの相談181件）。お試しの宿は3棟で、平均滞在日数は5.6日である。
・市内を走る7路線のうち4路線が赤字で、運行の補助として事業者2社に計36,480千円を出した。

消防と救急

消防課

救急出動は2,846件だった。故障の連絡は年間58件で、前年度の203件を下回った。救命講習は52回開いた。
空き家では外壁の改修に5,890万円、昇降機の取替えに2,340万円をかけた。

職員の不祥事

人事課

職員Aが自宅に保管していたとする170,520円を返金した。

会費の調査

総務課

1. 集めた会費の総額　904,000円
2. 業者への支払いが確認された額　310,000円
`

let ask: (typed: string) => Answer

beforeAll(async () => {
  ask = await makeMadeUpAnswerer({ text: report })
}, 60_000)

describe('figures that stand in sentences', () => {
  it.each([
    { asked: '歳出総額は前の年より何％増えた', values: [2.6], why: 'the change that the sentence prints' },
    { asked: '市税は前年度から何％増えると見込んだ', values: [1.7], why: 'behind an amount of the change' },
    { asked: '図書館の貸出冊数は前年度の何倍', values: [1.08], why: 'a multiple that is printed' },
    { asked: '図書館の貸出冊数は何冊', values: [384210], why: 'what the multiple came to' },
    { asked: 'タブレットは何人分更新した', values: [455], why: 'so many portions' },
    { asked: 'タブレットを更新したのは何人', values: [455], why: 'a portion for each of so many people' },
    { asked: '司書の研修費の負担割合はいくつ', values: [0.1754], why: 'a rate by its name, in no unit' },
    { asked: '団体の年会費は', values: [6000], why: 'the compound of the question, however it is cut' },
    {
      asked: '図書館に1日何人くらい来ている',
      values: [529],
      why: 'the mean of a day, not those of another thing',
    },
    { asked: '図書館で本は何冊貸し出された', values: [384210], why: 'what was done, not what was bought' },
    { asked: '一人1日のごみの量は', values: [542], why: 'a weight is an amount, for each and a day' },
    { asked: 'ごみの減量の奨励金は1キロいくら', values: [4], why: 'what is printed under the name for one' },
    {
      asked: '介護ごみ教室を最後までやり終えた人は',
      values: [88],
      why: 'people are asked for, not how often',
    },
    { asked: '普及率は前の年からどれだけ上がった', values: [1.2], why: 'a rise that the sentence prints' },
    { asked: '返礼品を送るのにいくら', values: [4385000], why: 'the word nearest to what is asked' },
    { asked: '移住相談で県外の人からは何件', values: [181], why: 'a part by its own name' },
    { asked: '赤字の路線はいくつ', values: [4], why: 'what is said of it behind the number' },
    { asked: '宿の平均滞在は何日', values: [5.6], why: 'how many days, no date' },
    { asked: '救急車は何回出動した', values: [2846], why: 'what was done, counted otherwise' },
    { asked: '故障の連絡は何件', values: [58], why: 'this year before the one it is set against' },
    { asked: '昇降機の取り替えはいくら', values: [23400000], why: 'a noun that ends like a verb' },
    { asked: '暮らしの給付金は一人いくら', values: [50000], why: 'what is printed for each, not a quotient' },
    { asked: '相談員は何人になった', values: [3], why: 'what it came to' },
    { asked: '解散には正会員のどれだけの承諾がいる', values: [0.75], why: 'what a share is of' },
    {
      asked: '集めた会費のうち、業者に払われたと確認できた金額は',
      values: [310000],
      why: 'what stands behind the whole is asked for',
    },
    {
      asked: '職員Aが自宅に保管していたお金はいくら',
      values: [170520],
      why: 'where something was kept is nobody unmasked',
    },
  ])('answers $asked: $why', ({ asked, values }) => {
    const { outcome, figures } = ask(asked)
    expect({ outcome, values: figures.map(({ value }) => value) }).toEqual({ outcome: 'answered', values })
  })
})
