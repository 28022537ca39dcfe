import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpAnswerer } from './made-up-answerer.ts'
import { expectWords } from './match/expect-words.ts'

let ask: (typed: string) => Answer

beforeAll(async () => {
  ask = await makeMadeUpAnswerer()
}, 60_000)

it('names no department of a measure that has nothing of what is asked', () => {
  expect(ask('図書館の水道料金を担当しているのはどこ？').outcome).toBe('not_found')
})

describe('an answer in words', () => {
  it.each([
    {
      asked: '星見台図書館を改築した目的は',
      says: '交流の場を確保',
      why: 'the sentence under 目的 of the measure',
    },
    {
      asked: '図書館の建て替えのねらいは何？',
      says: '交流の場を確保',
      why: 'ねらい is 目的, 建て替え is 改築',
    },
    {
      asked: '図書館の駐車場を増設するのは何のため？',
      says: '空き地を借り上げて駐車場を増設',
      why: 'what a part is for stands where the part is named, not under the purpose of the whole',
    },
    {
      asked: '図書館の設計はどこに任せたの',
      says: 'あおば設計',
      why: 'who, though どこに asks for a place too',
    },
    { asked: '敬老祝金は何のために支給しているの？', says: '長寿を祝い', why: 'a purpose in everyday words' },
    { asked: '図書館の工事費が増えたのはなぜ', says: '資材価格の高騰', why: 'the reason, not the rise' },
    {
      asked: '図書館の評価で課題とされたのは何ですか',
      says: '駐車場の不足',
      why: 'the problem within the assessment',
    },
    { asked: '敬老事業の課題を教えて', says: '財源の確保', why: 'a heading of its own: 課題' },
    { asked: '図書館の駐車場は今後どうする予定？', says: '増設する予定', why: 'next steps' },
    { asked: '図書館の成果は', says: '来館が増加', why: 'the assessment that praises' },
    { asked: '移動図書館車はどうなった？', says: '週4回', why: 'content: what was done with it' },
    { asked: '備蓄倉庫の鍵は夜間どこに納める？', says: '宿直室の金庫', why: 'where, within a list' },
    { asked: '期限の切れる食料はどうするの', says: '子ども食堂', why: '期限 within a name asks for no date' },
    { asked: '敬老祝金はどうやって渡すの？', says: '手渡し', why: 'how, in a paragraph' },
    { asked: '2号備蓄とは何', says: '寝具', why: 'a number that belongs to a name' },
    { asked: '3号備蓄は何のこと', says: '簡易便所', why: 'the third of its kind, not the second' },
    { asked: 'ホームページを見る人が増えた理由は', says: '転入手続', why: '見る人 is 閲覧' },
    {
      asked: '備蓄品の点検のやり方は令和4年度からどう変わった？',
      says: '職員が自ら行う方法に変更',
      why: 'the sentence that says what changed',
    },
    { asked: '敬老事業で中止になったのは何？', says: '作品展', why: 'the sentence itself says the deed' },
    { asked: '敬老事業でうまくいかなかったのはどんな点？', says: '財源の確保', why: 'failure is a problem' },
    {
      asked: '備蓄品を配るときの要綱の名前は',
      says: 'みどり市災害用備蓄品配付要綱',
      why: 'a name that is a heading',
    },
  ])('answers $asked: $why', ({ asked, says }) => {
    const answer = ask(asked)
    expect(answer.outcome).toBe('answered')
    expect(answer.answer).toContain(says)
  })

  it.each([
    { asked: '図書館の改築工事の起工式はいつ', says: '令和3年 6月1日', why: 'the time beside the happening' },
    { asked: '図書館の工事が完成したのはいつ', says: '令和4年 3月25日', why: '完成 is しゅん功' },
    { asked: '図書館の工事が止まったのはいつ', says: '9月15日', why: '止まる is 中断' },
    { asked: '図書館の工事を再開したのはいつですか', says: '10月20日', why: 'not the stop before it' },
    { asked: '図書館の工事が中断した日は', says: '令和3年', why: 'the year comes from the row above' },
    { asked: '開館記念式典があったのはいつ？', says: '5月8日', why: 'あった is 開催' },
    { asked: '敬老会はいつ開かれた？', says: 'R4.9.19', why: 'the time opens the line' },
    { asked: '敬老会の実行委員会を設立した日は', says: 'R4.7.1', why: 'した日は asks when' },
    { asked: '80歳への祝金が廃止されたのは何年度', says: '5年度', why: 'a fiscal year opens the line' },
    { asked: '清掃業務の契約期間はいつからいつまで', says: 'R4.4.1~R5.3.31', why: 'the cell under 契約期間' },
    { asked: '警備業務の契約期間は', says: 'R7.3.31', why: 'a noun alone asks for its cell' },
  ])('tells when: $asked ($why)', ({ asked, says }) => {
    const answer = ask(asked)
    expect(answer.outcome).toBe('answered')
    expect(answer.answer.split('\n')[0]).toContain(says)
  })

  it.each([
    {
      asked: '山手地区の推進員は誰',
      says: '石田 花子',
      not: '青木',
      why: 'the name beside the matching area',
    },
    {
      asked: '浜地区の担当は誰ですか',
      says: '上原 次郎',
      not: '石田',
      why: 'an area that shares 地区 with all',
    },
    { asked: '敬老事業の会長は誰', says: '小川 三郎', not: '谷口', why: '会長 is not 副会長' },
    { asked: '敬老事業の副会長は誰ですか', says: '谷口 良子', not: '小川', why: '副会長 is not 会長' },
    {
      asked: '図書館の清掃業務の委託先は',
      says: '有限会社みどりクリーン',
      not: 'あおば',
      why: 'the cell under 相手方',
    },
    { asked: '図書館の設計はどこに頼んだの？', says: 'あおば設計', not: 'クリーン', why: '頼む is 委託' },
    {
      asked: '図書館の警備をしている会社はどこ',
      says: '南北警備保障',
      not: 'あおば',
      why: 'a company is asked',
    },
    {
      asked: '令和4年度に北小学校の給食を調理した業者は',
      says: 'まるみ給食',
      not: 'ひばり',
      why: 'the column of the year',
    },
    {
      asked: '令和3年度の北小学校の給食の委託先はどこ',
      says: 'ひばりフーズ',
      not: '北南',
      why: 'the other year',
    },
    {
      asked: '図書館の清掃業務の契約方法は',
      says: '一般競争入札',
      not: '指名',
      why: 'the column that is asked',
    },
    {
      asked: '図書館の警備の契約はどういう方法？',
      says: '随意契約',
      not: '競争',
      why: 'a method in another row',
    },
    {
      asked: '開館記念式典はどこで開かれた',
      says: '大ホール',
      not: '中央公民館',
      why: 'where something was held',
    },
    {
      asked: '敬老会の会場はどこ？',
      says: '中央公民館',
      not: '大ホール',
      why: 'the hall of the other event is not meant',
    },
  ])('tells who, where and how: $asked ($why)', ({ asked, says, not }) => {
    expectWords(ask(asked), { says, not })
  })

  it.each([
    { asked: '星見台図書館の担当課は', says: '生涯学習課', why: 'the department of the measure' },
    { asked: '星見台図書館を担当しているのはどこ？', says: '生涯学習課', why: 'the same in a sentence' },
    { asked: '敬老祝金はどこの課が担当してるの', says: '高齢者支援課', why: 'by what the text says' },
    { asked: '備蓄の問い合わせ先は', says: '防災危機管理課', why: '問い合わせ先 asks for a department' },
    { asked: '北小学校の給食の担当課は', says: '教育総務課', why: 'the row has a department of its own' },
  ])('tells the department: $asked ($why)', ({ asked, says }) => {
    expect(ask(asked).answer).toContain(says)
  })

  it.each([
    { asked: '図書館の目的は' },
    { asked: '山手地区の推進員は誰' },
    { asked: '敬老会はいつ開かれた？' },
    { asked: '備蓄倉庫の鍵は夜間どこに納める？' },
  ])('names city, year, measure and department and cites: $asked', ({ asked }) => {
    const { answer, citations } = ask(asked)
    expect(answer).toContain('みどり市')
    expect(answer).toContain('令和4年度（2022年度）')
    expect(answer).toMatch(/[課]/)
    expect(citations.length).toBeGreaterThan(0)
    expect(answer.split('。').length).toBeLessThanOrEqual(5)
  })
})

describe('yes or no', () => {
  it.each([
    { asked: '敬老会の作品展は開催されましたか', lead: 'いいえ', why: '中止 denies' },
    { asked: '防災の訓練は実施しましたか', lead: 'いいえ', why: '実施しなかった' },
    { asked: '発電機の故障はありましたか', lead: 'いいえ', why: '認められなかった' },
    { asked: '備蓄品の点検は業者まかせですか', lead: 'いいえ', why: '職員が自ら stands against 業者' },
    { asked: '棚卸しは毎月必ずするんですか', lead: 'いいえ', why: '除く stands against 毎月' },
    {
      asked: '備蓄倉庫の鍵はほかの鍵と同じ場所に置いていい？',
      lead: 'いいえ',
      why: '別の stands against 同じ',
    },
    { asked: '80歳への祝金は今もありますか', lead: 'いいえ', why: '廃止 stands against 今も' },
    { asked: '図書館の工事は中断しましたか', lead: 'はい', why: 'the verb itself' },
    { asked: '敬老祝金は現金で支給していますか', lead: 'はい', why: 'affirmed beside a denied other' },
    { asked: '図書館の工事は再開されましたか', lead: 'はい', why: 'a nominal line affirms' },
    { asked: 'みどり市の給付は現金でもらえますか', lead: 'いいえ', why: 'the own cell says another thing' },
    { asked: '移動図書館車の巡回は増えましたか', lead: 'はい', why: 'a direction in words' },
    { asked: '令和4年度に食物アレルギー対応はありましたか', lead: 'いいえ', why: 'a figure of nothing' },
    { asked: '給食数は令和3年度より令和4年度のほうが多いですか', lead: 'はい', why: 'two years compared' },
    {
      asked: '給食数は令和4年度より令和3年度のほうが多いですか',
      lead: 'いいえ',
      why: 'the same, turned round',
    },
    { asked: '給食数は令和3年度より2022年度のほうが少ないですか', lead: 'いいえ', why: 'of two calendars' },
    { asked: 'R4の給食数は2021年度より増えてる？', lead: 'はい', why: 'a letter for the era' },
    { asked: '2022年度の給食数って20,000食以下？', lead: 'はい', why: 'a bound behind って' },
    { asked: '令和4年度の給食数は20,000食を超えましたか', lead: 'いいえ', why: 'a bound of the question' },
    { asked: '給食数は令和3年度と令和4年度で同じですか', lead: 'いいえ', why: 'a row that changes' },
  ])('$asked → $lead: $why', ({ asked, lead }) => {
    const answer = ask(asked)
    expect(answer.outcome).toBe('answered')
    expect(answer.answer.startsWith(lead)).toBe(true)
  })
})

describe('declining', () => {
  it.each([
    { asked: '敬老会の電話番号を教えて', why: 'the asked noun stands nowhere' },
    { asked: '図書館の利用料金はいくら', why: 'no fee is held' },
    { asked: '図書館の館長は誰', why: 'no such office is held' },
    { asked: '5号備蓄とは何', why: 'no such number' },
    { asked: 'あかね市の図書館の目的は', why: 'the sentence is of another city' },
    { asked: '市長の方針は正しいと思いますか', why: 'an opinion' },
    { asked: '明日の天気は', why: 'no report holds it' },
    { asked: 'プールの改修の目的は', why: 'a measure that is not held' },
    { asked: '図書館の件数は増えましたか', why: 'only something else is said to have grown' },
    { asked: '第3回の敬老会はいつ', why: 'a number that nothing has' },
  ])('declines $asked: $why', ({ asked }) => {
    const answer = ask(asked)
    expect(answer.outcome).toBe('not_found')
    expect(answer.figures).toEqual([])
  })

  it('does not tell when by the line that only dates a table', async () => {
    const askOfStand = await makeMadeUpAnswerer({
      text: `みどり市 主要な施策の報告書

観覧席の整備状況

公園課

令和4年8月31日現在(単位:円)

区分	契約額
観覧席の改築工事	303,326,100
観覧席の塗装工事	2,532,800
`,
    })
    expect(askOfStand('観覧席の整備はいつできる？').outcome).toBe('not_found')
    expect(askOfStand('観覧席の塗装工事の契約額は').figures[0]?.value).toBe(2532800)
  })

  it('offers nearby questions that are answered', () => {
    for (const { question } of ask('給食数の予測は').nearby) expect(ask(question).outcome).toBe('answered')
  })

  it('quotes a list item without the number that it has in the list', () => {
    const { answer } = ask('備蓄倉庫の鍵は夜間どこに納める？')
    expect(answer).toMatch(/^夜間に持ち帰った鍵は/)
  })

  it('says neither yes nor no where a word of the question stands nowhere in the reports', () => {
    expect(ask('プールを増設する予定はありますか').answer).not.toMatch(/^(?:はい|いいえ)/)
  })

  it('warns where a word of the question is not what its sentence is about', () => {
    const answer = ask('温泉の駐車場は今後どうする予定？')
    expect(
      answer.outcome === 'not_found' || answer.warnings.some(({ code }) => code === 'word_missing'),
    ).toBe(true)
  })
})
