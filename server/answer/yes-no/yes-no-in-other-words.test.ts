import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../../http/contract.ts'
import { makeMadeUpAnswerer } from '../made-up-answerer.ts'

const report = `みどり市 主要な施策の報告書

水門の改良工事

土木課

(単位:千円)

区分	令和2年度	令和3年度	令和4年度
上流地区	1,200	0	3,400
下流地区	800	900	950
中流地区	400	500	500

商業の予算

財政課

(単位:千円、％)

区分	令和3年度予算額	令和4年度予算額	増減額	伸率
商業費	226,500	188,000	△ 38,500	△ 17.0

介護の保険料

介護課

(単位:円)

市名	第7期	第8期	第9期
みどり市	5,800	6,350	6,350

下水道の使用料の比較

下水道課

(単位:円)

市名	区分	令和4年度
みどり市	家庭	2,100
みどり市	工場	9,000
あかね市	家庭	2,500
あかね市	工場	8,000

図書館の比較

図書課

(単位:人)

市名	利用者数
みどり市	300
あかね市	450

競輪の交付金

財政課

(単位:円)

年度	車券交付金
令和3年度	310,000
令和4年度	450,000
合計	760,000

旧青葉小学校の跡地

財産課

時期	内容
令和4年5月1日	旧青葉小学校道路工事契約締結 契約金額:6,300,000円 契約相手方:(株)緑山建設
令和4年9月1日	旧青葉小学校土地売却 売却金額:9,000,000円
令和4年10月5日	旧青葉小学校道路工事変更契約締結 変更後契約金額:7,500,000円(1,200,000円増)

国際交流の講座

文化課

感染の拡大を防ぐため、料理の行事を取りやめ、講演会のみの開催であった。

水路の説明

農地課

3月19日に水路説明会を開催する旨の案内を配布する。

堤防の工事の経過

土木課

- R4.5.10 近くの住民から工事の中止を要求される。
- R4.9.1 堤防の工事を一時中断する。(期間:令和4年9月1日～令和4年9月20日)
- R4.11.2 住民から花火大会の中止を求められる。

朝市の出店

商工課

区分	令和2年度	令和3年度	令和4年度
朝市の出店数（店）	40	30	20

みどり会の資料

農地課

団体名	資料名	ページ
みどり会	1 みどり会定款	51
	2 みどり会の会計・監事名簿	53

みどり会の定款

農地課

第5条 役員の任期は、2年とする。ただし、再任を妨げない。
第6条 役員は、総会において選任する。
第7条 理事は、9人以上とする。

堀と井戸の手入れ

公園課

(単位:円)

区分	令和4年度
井戸ポンプ修繕	495,000
堀の浚渫	800,000

清掃の予算

環境課

家庭用ごみ袋の値下げに対応する予算とした。
`

let ask: (typed: string) => Answer

beforeAll(async () => {
  ask = await makeMadeUpAnswerer({ text: report })
}, 60_000)

describe('yes or no', () => {
  it.each([
    { asked: '上流地区の水門の改良工事は令和4年度はなかった？', says: 'いいえ。3,400千円', why: 'it was' },
    { asked: '商業費は17%減りましたか', says: 'はい。△ 17.0%', why: 'a fall is printed below nothing' },
    { asked: '商業費は20%以上減りましたか', says: 'いいえ。△ 17.0%', why: 'the fall is less' },
    { asked: '介護の保険料は第8期から変わっていませんか', says: 'はい。', why: 'both plans have one rate' },
    { asked: '介護の保険料は第7期から変わっていませんか', says: 'いいえ。', why: 'it rose' },
    {
      asked: '中流地区の水門の改良工事は令和3年度から変わっていないって本当？',
      says: 'はい。令和3年度',
      why: 'it is doubted, and the years before are not asked for',
    },
    {
      asked: '中流地区の水門の改良工事は令和2年度から変わっていないって本当？',
      says: 'いいえ。令和2年度',
      why: 'it rose after the first year',
    },
    {
      asked: '令和4年度の水門の改良工事は上流地区が下流地区を上回っていますか',
      says: 'はい。上流地区は3,400千円',
      why: 'one row is set beside another',
    },
    {
      asked: '水門の改良工事、令和4年度の上流地区は下流地区を下回りましたか',
      says: 'いいえ。上流地区は3,400千円',
      why: 'the lesser is claimed',
    },
    {
      asked: '介護の保険料は第9期が第7期を超えていますか',
      says: 'はい。第7期は5,800',
      why: 'a plan is no bound',
    },
    { asked: '介護の保険料は第7期のほうが第8期より高い？', says: 'いいえ。第7期は5,800', why: 'two plans' },
    {
      asked: '車券交付金の合計は70万円以上ですか',
      says: 'はい。760,000円',
      why: 'the sum of all years is meant',
    },
    {
      asked: '旧青葉小学校の道路工事は契約の変更で高くなりましたか',
      says: 'はい。1,200,000円増',
      why: 'what rose in price rose',
    },
    {
      asked: '旧青葉小学校は2億円で売却された？',
      says: 'いいえ。9,000,000円',
      why: 'the amount for which it was sold, not that of the works',
    },
    { asked: 'みどり会の役員の任期は3年ですか', says: 'いいえ。2年', why: 'another term is told' },
    { asked: 'みどり会の役員の任期は2年かな', says: 'はい。2年', why: 'it is wondered' },
    { asked: '商業費は減ったかどうか教えて', says: 'はい', why: 'it is asked to be told' },
    {
      asked: '堤防の工事は一度止まった？',
      says: 'はい。R4.9.1',
      why: 'it was stopped, not only asked to be',
    },
    {
      asked: '朝市の出店はここ3年増え続けていますか',
      says: 'いいえ。令和2年度',
      why: 'three years are the time, no number of shops',
    },
    {
      asked: '朝市の出店数は3年前より減った？',
      says: 'はい、減っています。令和2年度',
      why: 'the first of three years',
    },
    {
      asked: 'みどり市の図書館の利用者数はあかね市と比べて多いですか',
      says: 'いいえ。みどり市は300',
      why: 'と比べて sets against as より does',
    },
    {
      asked: 'みどり市の下水道の家庭の使用料はあかね市より高いですか',
      says: 'いいえ。みどり市は2,100',
      why: 'which of the rates is said',
    },
    { asked: '井戸ポンプは直したんですか', says: 'はい。495,000円', why: 'what was mended cost money' },
    { asked: 'みどり会の理事は8人で足りますか', says: 'いいえ。9人以上', why: 'it is less than the least' },
    {
      asked: 'みどり会の理事は10人もいるの',
      says: '9人以上',
      why: 'a bound does not deny what lies beyond it',
    },
    { asked: '商業費は減ったんでしょうね', says: 'はい', why: 'it is taken for granted, and asked' },
    { asked: 'ふざけんな、商業費は減ったんだろうな', says: 'はい', why: 'behind the anger it is asked' },
    { asked: 'ごみ袋は値上げされますか', says: 'いいえ。', why: 'the contrary is told' },
  ])('answers $asked with $says: $why', ({ asked, says }) => {
    expect(ask(asked)).toMatchObject({ outcome: 'answered', answer: expect.stringMatching(`^${says}`) })
  })

  it('quotes what tells of the deed, not of the doer alone', () => {
    expect(ask('みどり会の役員は再任できますか').answer).toContain('再任を妨げない')
  })

  it.each([
    { asked: '水門の改良工事の実施は少ないですか', why: 'how much would be little is not told' },
    {
      asked: 'みどり市の下水道の使用料はあかね市より高いですか',
      why: 'one rate is higher, the other is not',
    },
    { asked: 'みどり会の会計は監事と兼任できますか', why: 'where a list stands in the book is no answer' },
  ])('affirms or denies nothing for $asked: $why', ({ asked }) => {
    expect(ask(asked).outcome).not.toBe('answered')
  })

  it.each([
    '花まつりの行事は全部できたんですか',
    '花火大会は中止になりましたか',
    '朝市は令和4年度のほうが楽しかったですか',
  ])(
    'tells neither yes nor no for %s: what is told of others or only demanded is not so, and no side is told',
    (asked) => {
      expect(ask(asked).answer).not.toMatch(/^(?:はい|いいえ)/)
    },
  )

  it('does not take an announcement for the deed', () => {
    expect(ask('水路説明会は3月19日に開催されましたか').answer).not.toMatch(/^(?:はい|いいえ)/)
  })
})

describe('the total of all years', () => {
  it('is meant by 合計 where no year is named', () => {
    expect(ask('車券交付金の合計を教えて').figures[0]?.text).toBe('760,000円')
  })

  it('is not meant where one is named', () => {
    expect(ask('令和3年度の車券交付金の合計を教えて').figures[0]?.text).toBe('310,000円')
  })
})

describe('two plans', () => {
  it.each(['介護の保険料は第7期と第8期でいくら', '第7期と第8期の介護の保険料は'])(
    '%s: each is given',
    (asked) => {
      expect(ask(asked).figures.map(({ text }) => text)).toEqual(['5,800円', '6,350円'])
    },
  )
})

describe('the year of a deed', () => {
  it('is doubted where the line only has it in the name of a company', () => {
    const { outcome, warnings } = ask('旧青葉小学校が建てられたのはいつですか')
    expect(outcome === 'not_found' || warnings.some(({ code }) => code === 'word_missing')).toBe(true)
  })
})
