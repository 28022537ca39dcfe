import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../../http/contract.ts'
import { makeMadeUpAnswerer } from '../made-up-answerer.ts'

/** Two projects of one form, rows that brackets tell apart, and a column whose name has the name of another. */
const report = `みどり市 主要な施策の報告書

学童クラブ運営事業

こども課

事業費（千円）

前年度決算額	予算額	当年度決算額
66,875	74,850	71,320

子ども医療費助成事業

こども課

事業費（千円）

前年度決算額	予算額	当年度決算額
139,604	161,000	157,918

生活支援給付事業

福祉課

区分	給付世帯	給付額
非課税世帯（3万円）	100世帯	3,000,000円
非課税世帯（追加7万円）	90世帯	6,300,000円
均等割世帯（10万円）	20世帯	2,000,000円
計	210世帯	11,300,000円

当初予算の主な継続事業

財政課

主管課	事業名	令和3年度当初予算額（千円）	令和4年度当初予算額（千円）	増減	財源内訳		主な事業内容
					地方債	一般財源
土木課	道路維持費	105,400	152,600	47,200	45,000	107,600	市単独補修工事費80,000千円、市道長寿命化工事費50,000千円。
公園課	公園費	36,276	47,751	11,475	10,800	36,951	公園管理業務委託料31,000千円。
防災課	防災費	56,819	98,325	41,506	17,500	80,825	備蓄品購入費33,344千円。
地籍課	国土調査費	163,469	15,713	△147,756	5,713	10,000	前倒し分の総額154,752千円。

歳入の内訳

財政課

（単位：千円）

区分	令和4年度	令和3年度
市税	5,860,609	5,570,755
国庫支出金	4,223,313	3,977,445
県支出金	2,071,899	2,168,854
その他	900,000	800,000
歳入合計	13,055,821	12,517,054

基金の残高

財政課

（単位：千円）

基金名	令和3年度末残高	令和4年度当初残高	令和4年度末残高
財政調整基金	2,426,042	2,626,042	1,946,898
減債基金	802,638	902,638	1,226,532

消防団員の確保

消防課

分団	定数	実員
第１分団（本町）	140人	121人
第２分団（東山）	110人	97人
第３分団（川西）	150人	124人
計	400人	342人

人口及び世帯

市民課

地区	人口（人）			前年度末人口（人）	増減額（円）
	男	女	計		
中央	4,500	4,697	9,197	9,341	△9,000
大森	2,500	2,594	5,094	5,168	△3,000
計	7,000	7,291	14,291	14,509	△12,000
`

describe('two things under one name', () => {
  let ask: (typed: string) => Answer
  beforeAll(async () => {
    ask = await makeMadeUpAnswerer({ text: report })
  })

  it.each([
    {
      asked: '令和4年度の予算額は学童クラブ運営事業と子ども医療費助成事業でいくら違いますか',
      value: 86_150_000,
      why: 'the same column of both measures',
    },
    {
      asked: '令和4年度の予算額は学童クラブ運営事業と子ども医療費助成事業を合わせていくらですか',
      value: 235_850_000,
      why: 'the same, added',
    },
    {
      asked: '給付額は非課税世帯（3万円）と非課税世帯（追加7万円）を合わせていくらですか',
      value: 9_300_000,
      why: 'told apart by their brackets',
    },
    {
      asked: '消防団の実員は第１分団（本町）と第２分団（東山）を合わせて何人ですか',
      value: 218,
      why: 'both, not the one whose brackets name it best',
    },
    {
      asked: '人口及び世帯で、前年度末人口は中央と大森を合わせて何人ですか',
      value: 14_509,
      why: 'the column that is spelled out, not the one whose name is within its name',
    },
    {
      asked: '公園費と道路維持費を合わせるといくら',
      value: 200_351_000,
      why: 'rows of two sections of the office, not what their remarks tell',
    },
    {
      asked: '公園費と防災費では令和3年度はどちらがいくら多かった',
      value: 20_543_000,
      why: 'the same in another year',
    },
    {
      asked: '公園費と道路維持費の差は',
      value: 104_849_000,
      why: 'neither of how they changed nor of who paid for them',
    },
    { asked: '防災費の一般財源の割合は', value: 82.2, why: 'of its own row, not of a sum in another remark' },
    {
      asked: '公園費と道路維持費の地方債を合わせるといくら',
      value: 55_800_000,
      why: 'of who paid for them, where it is said',
    },
    {
      asked: '県支出金と国庫支出金の合計は',
      value: 6_295_212_000,
      why: 'the rows that are called so, not the columns of some other row',
    },
    {
      asked: '財政調整基金は令和4年度末でいくら残っている',
      value: 1_946_898_000,
      why: 'the balance at the end, not that of the beginning',
    },
    {
      asked: '財政調整基金の令和4年度当初の残高は',
      value: 2_626_042_000,
      why: 'that of the beginning where it is asked for',
    },
    {
      asked: '人口及び世帯で、増減額は中央と大森でいくら違いますか',
      value: 6000,
      why: 'of two rows, not one of the two',
    },
  ])('$asked: $why', ({ asked, value }) => {
    const answer = ask(asked)
    expect(answer.outcome).toBe('answered')
    expect(answer.figures[0]?.value).toBe(value)
  })

  it('names the measure of each part', () => {
    expect(
      ask('令和4年度の予算額は学童クラブ運営事業と子ども医療費助成事業を合わせていくらですか').answer,
    ).toContain('学童クラブ運営事業の予算額')
  })
})
