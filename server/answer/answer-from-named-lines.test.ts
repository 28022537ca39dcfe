import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpAnswerer } from './made-up-answerer.ts'
import { expectWords } from './match/expect-words.ts'

const report = `みどり市 主要な施策の報告書

１　全体

市全体の予算規模は前年度に比べて4.2％の増となり、過去最大となった。増の主な要因は、学校の建設である。

２　主な事業

岸壁機能保全事業

農水課

**目的**：老朽化した岸壁を補修し、漁船の安全を守る。
**取組の内容**：浮桟橋を更新した。
**今後の課題**：資材の値上がりにより、残る施設の完了が遅れる見込みである。

移動図書館運行事業

生涯学習課

┃成　　果    │車両２台で市内を巡り、延べ1,284人が利用した。       ┃
┃課　　題    │冬期は積雪により運休した。運転手の確保が難しい。    ┃

居場所づくり事業

福祉課

居場所「ほたるのはらっぱ」を公民館で月に2回開いた。灯ろう市を3年ぶりに開き、多くの催しが中止となった夏の分を補った。
相談員を２人から３人に増員した。苦情は減った。

分館移転事業

文化課

1 背景

旧分館は昭和47年に建てられ、耐震診断で倒れるおそれがあるとされた。

2 経過

令和4年2月14日  市民説明会（北部公民館）
令和4年11月30日  旧銀行店舗の売買契約を締結（売主：株式会社みなと商事）
令和5年4月10日  改修工事着工（施工：みぎわ工務店）
令和5年10月2日  アスベストの発見により工事を中断
令和6年3月22日  しゅん工
令和6年4月27日  開館

3 今後

夜間の開館の時期は決まっていない。旧分館は、跡地の利用が決まるまで取り壊さないこととした。
貸出の窓口は、令和5年6月から予約の受付を休止している。

会の規約

総務課

(会員の資格の喪失)

第9条 会員が次の各号のいずれかに該当するときは、資格を失う。

(1) 退会届を出したとき。
(2) 継続して3年以上会費を滞納したとき。

(会費)

(1) 個人年会費 1200円

(事業年度)

第12条 会の事業年度は、毎年4月1日に始まり翌年3月31日に終わる。

(総会)

第13条 総会は、毎事業年度1回開く。総会の通知は、書面をもって、少なくとも9日前までに行わなければならない。

(解散)

第14条 会が解散するときは、会員の4分の3以上の承諾を得なければならない。

(その他)

第15条 会の運営に当たり、市が必要と認める限りにおいて施設を使用することができる。

通訳者の派遣

福祉課

＜ねらい＞
暮らしを支えるため、病院へ通訳者を派遣する。

＜経過＞
７月18日　午後11時45分　派遣の依頼を受ける。
７月19日　午前5時　派遣の体制を解く。

＜振り返り＞
通訳者の高齢化が進んでおり、定員を広げる。10月に受付の車両を更新した。
`

let ask: (typed: string) => Answer

beforeAll(async () => {
  ask = await makeMadeUpAnswerer({ text: report })
}, 60_000)

describe('lines that open with their name', () => {
  it.each([
    {
      asked: '岸壁の補修が遅れる原因は何',
      says: '今後の課題：資材の値上がり',
      not: '**',
      why: 'the reason, not the purpose; the bold is no word of it',
    },
    {
      asked: '移動図書館の課題は',
      says: '運転手の確保が難しい',
      not: '┃',
      why: 'all that stands under the name, without its frame',
    },
    {
      asked: '市の予算規模が過去最大になったのはなぜ',
      says: '学校の建設',
      not: '浮桟橋',
      why: 'the reason stands in the next sentence',
    },
    {
      asked: '会費を何年滞納すると会員の資格を失いますか',
      says: '3年以上',
      not: '円',
      why: 'how many years is no amount of money',
    },
    {
      asked: '会の事業年度はいつからいつまで',
      says: '翌年3月31日に終わる',
      not: '総会',
      why: 'what ends has a limit',
    },
    {
      asked: 'ほたるのはらっぱはどこで開かれたの',
      says: '公民館',
      not: '岸壁',
      why: 'a name in kana does not run on into its particle',
    },
  ])('answers $asked: $why', ({ asked, says, not }) => {
    expectWords(ask(asked), { says, not })
  })

  it.each([
    {
      asked: '分館の移転の背景は何ですか',
      says: '倒れるおそれ',
      not: '跡地',
      why: '背景 is a heading of its own',
    },
    {
      asked: '旧銀行の店舗を売ったのは誰',
      says: 'みなと商事',
      not: 'みぎわ',
      why: 'each dated line is one of its own',
    },
    {
      asked: '分館の工事が終わったのはいつ',
      says: '令和6年3月22日',
      not: '令和5年',
      why: 'しゅん工 is the end',
    },
    {
      asked: '夜間の開館はいつからですか',
      says: '決まっていない',
      not: '令和6年',
      why: 'an open time answers when',
    },
  ])('reads lines that open with their day: $asked ($why)', ({ asked, says, not }) => {
    expectWords(ask(asked), { says, not })
  })

  it('warns where no line of the list has the asked deed', () => {
    const { warnings } = ask('分館の工事を視察したのはいつ')
    expect(warnings.map((one) => one.code)).toEqual(['word_missing'])
  })

  it.each([
    { asked: '旧分館は取り壊しますか', why: 'what is put off is negated within its verb' },
    { asked: '貸出の予約はできますか', why: 'what rests cannot be done' },
  ])('says no: $asked ($why)', ({ asked }) => {
    expect(ask(asked).answer.startsWith('いいえ。')).toBe(true)
  })

  it.each([
    { asked: '会が解散するには何が必要', says: '4分の3以上', why: 'the heading is the deed' },
    { asked: '総会の通知は何日前までに出しますか', says: '9日前', why: 'how many days before is a stretch' },
    { asked: '通訳者の派遣の課題は何ですか', says: '高齢化', why: 'a problem, not the purpose' },
    { asked: '受付の車両を更新したのはいつ', says: '10月', why: 'a month alone is a time' },
    { asked: '通訳者の派遣の体制を解いたのはいつ', says: '７月19日　午前5時です', why: 'a day and an hour' },
  ])('finds $says: $why', ({ asked, says }) => {
    const answer = ask(asked)
    expect(answer.outcome).toBe('answered')
    expect(answer.answer).toContain(says)
  })

  it.each([
    { asked: '灯ろう市は前の年も開きましたか', why: '3年ぶり is a first since then, and no count' },
    { asked: '夏の催しは全部中止になりましたか', why: 'many are not all' },
  ])('denies: $asked ($why)', ({ asked }) => {
    expect(ask(asked).answer.startsWith('いいえ。')).toBe(true)
  })

  it('tells a rise from what a sentence says it was before and after', () => {
    const { answer, figures } = ask('居場所づくりの相談員は増えましたか')
    expect(answer.startsWith('はい')).toBe(true)
    expect(figures.map((one) => one.value)).toEqual([2, 3])
  })
})
