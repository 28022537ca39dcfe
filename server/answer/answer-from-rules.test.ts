import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpAnswerer } from './made-up-answerer.ts'
import { expectWords } from './match/expect-words.ts'

const report = `みどり市 主要な施策の報告書

観光案内所運営費補助金

産業課

1. 根拠 : みどり市観光案内所補助金交付要綱

(目的外使用の禁止)

第3条 協会は、補助金を補助の対象とする事業の遂行のみに使用し、他の用途に使用してはならない。
2 監査役は、協会の会計を兼ねることができない。

(書類の整備)

第5条 協会は、補助事業に係る書類を整備し、事業の完了後7年間保存しなければならない。

(要綱の改正)

第8条 この要綱を改正しようとするときは、審査会の3分の2以上の議決を経なければならない。

(公告の方法)

第9条 要綱に関する公告は、案内所の掲示板に掲示して行う。

2. 補助金の推移

(単位:円)

	令和3年度	令和4年度
合計	1,200,000	1,500,000

3. 過払金の経過

- 令和4年4月3日、帳簿の不備が発見される。
- 令和4年5月6日、会計担当者が過払金300,000円を返金。
- 令和4年6月9日、会計担当者が残りの200,000円を返金。
- 令和4年7月1日、再発防止策を定める。

防災用品の貸出

防災課

1. 貸出の実施

①貸出用テント　120張　毎月10日に貸出
②貸出用発電機　15台　毎月20日に貸出(1月除く)
窓口で申込書に使用する日を記入し、電子申請(本人確認書類は不要)により申し込む。
　受付期間：令和4年5月2日から令和4年8月31日まで

2. 貸出用品の台帳

時期	内容
令和4年6月	貸出用テントの売却を検討し、近隣の団体及び自治会の意向を聞いた上で、古いテントは売却することとした。
令和4年9月1日	テント売買契約書締結 売却相手方:(株)みなと商会 売却金額:300,000円
令和4年10月1日	旧会館を南部防災センターへ変更

3. 災害の記録

災害名	被害
令和4年台風8号	台風8号 (8/1~8/2) 負傷者 なし 建物被害 なし 避難者数 310名
令和4年7月豪雨	7月豪雨 (7/5~7/9) 負傷者 4名 半壊 12棟

4. 利用の会

(1) 利用の会の会長は、副町長がこれにあたる。
(2) 入会については、特に条件を定めない。
(3) 風俗営業を営む者を除き、町内の団体は会員となることができる。
(4) お知らせは毎月15日に発行する(8月を除く)。
(6) 役員の任期は2年とする。役員は、再任を妨げない。
(7) 会費は2年分を前納し、通信費は利用者の負担とする。
(8) 地元3町内会と令和4年8月に覚書を交わした。
(9) 選定の会は、大学教授を座長とし、農家2人を加えた。
(5) 夜間の貸出については、来年度からの実施を検討している。
2.履 行 期 間 令和4年4月1日 から 令和5年3月31日まで

5. 備えの状況

項目	令和3年度	令和4年度
資器材の整備	簡易ベッドの前倒しの整備を始めた	資器材等の整備が完了した

6. 照明の設置

照明の設置を進め、地域の安全に寄与した。

7. 評価

貸出用品の点検を毎月行った。学校での追加の貸出には多くの応募があり、関心の高さを感じた。
停電が続いたため、追加の貸出を行った。
納品に時間を要した。
`

let ask: (typed: string) => Answer

beforeAll(async () => {
  ask = await makeMadeUpAnswerer({ text: report })
}, 60_000)

describe('rules and records', () => {
  it('leaves the number of a paragraph out: it is no quantity of the answer', () => {
    const { answer } = ask('監査役は会計を兼ねることができますか')
    expect(answer).toContain('監査役は、協会の会計を兼ねることができない。')
    expect(answer).not.toContain('2 監査役')
  })

  it.each([
    {
      asked: '協会は補助金を別のことに使ってもいいの',
      says: 'いいえ。',
      has: '使用してはならない',
      why: 'a permission is told by the rule that forbids, not by the amount that there is',
    },
    {
      asked: '電子申請では本人確認書類が必要ですか',
      says: 'いいえ。',
      has: '不要',
      why: '不要 denies 必要, and the dates below are a line of their own',
    },
    {
      asked: '台風8号でけが人は出ましたか',
      says: 'いいえ。',
      has: '負傷者 なし',
      why: 'なし within a cell, and not the four of the other event',
    },
  ])('says yes or no: $asked ($why)', ({ asked, says, has }) => {
    const answer = ask(asked)
    expect(answer.outcome).toBe('answered')
    expect(answer.answer.startsWith(says)).toBe(true)
    expect(answer.answer).toContain(has)
  })

  it.each([
    { asked: 'お知らせは8月にも出ますか', starts: 'いいえ。', why: 'the month stands among the exceptions' },
    { asked: '利用の会の入会に条件はありますか', starts: 'いいえ。', why: '定めない is a negation' },
    { asked: '風俗営業の店も会員になれますか', starts: 'いいえ。', why: 'what is left out is denied' },
    { asked: '夜間の貸出は来年度から実施しますか', starts: '夜間', why: 'what is considered is neither' },
  ])('tells exceptions from rules: $asked ($why)', ({ asked, starts }) => {
    const answer = ask(asked)
    expect(answer.outcome).toBe('answered')
    expect(answer.answer.replace(/^[^\p{L}]*(?:[0-9][)）]\s*)?/u, '').startsWith(starts)).toBe(true)
  })

  it('grants leave only with the deed that is asked about', () => {
    expect(ask('利用の会の役員は再任できますか').answer).toMatch(/^はい。.*再任/)
    expect(ask('利用の会の役員は辞任できますか').answer).not.toContain('はい')
  })

  it('does not affirm of what a mark tells apart with a sentence that lacks the mark', () => {
    expect(ask('LED以外の照明は新しく設置しましたか').answer).not.toContain('はい')
  })

  it.each([
    {
      asked: '補助事業の書類は何年間保存しないといけない',
      says: '7年間',
      not: '円',
      why: 'a stretch of time is no money',
    },
    {
      asked: '貸出用テントはいつ貸し出されるの',
      says: '毎月10日',
      not: '20日',
      why: 'what recurs has a time',
    },
    {
      asked: '要綱を改正するには何が必要ですか',
      says: '3分の2以上',
      not: '掲示板',
      why: 'the rule whose heading has thing and deed, not the method of something else',
    },
    {
      asked: 'テントの売却の相手はどこ',
      says: 'みなと商会',
      not: '意向',
      why: 'the head of what is asked stands within the cell before a colon',
    },
    {
      asked: '追加の貸出を行ったのはなぜ',
      says: '停電が続いたため',
      not: '応募',
      why: 'the reason, not the praise',
    },
    {
      asked: '旧会館の名前が変わったのはいつ',
      says: '令和4年10月1日',
      not: '9月1日',
      why: '変わる is 変更',
    },
    {
      asked: '貸出用品の貸出で問題だったことは',
      says: '時間を要した',
      not: '点検',
      why: '問題だったこと asks for a problem',
    },
  ])('answers $asked: $why', ({ asked, says, not }) => {
    expectWords(ask(asked), { says, not })
  })

  it.each([
    { asked: '選定の会の座長は誰', says: '大学教授', why: 'whom a sentence makes the chair' },
    { asked: '町内会と覚書を交わしたのはいつ', says: '令和4年8月', why: 'a counted thing is a word' },
    { asked: '利用の会の会長は誰', says: '副町長', why: 'a sentence that says who holds the office' },
    { asked: '委託の履行期間は', says: '令和5年3月31日', why: 'letters set apart are one word' },
    { asked: '資器材の整備が終わったのは何年度', says: '令和4年度です', why: 'the year heads the column' },
  ])('finds $says: $why', ({ asked, says }) => {
    const answer = ask(asked)
    expect(answer.outcome).toBe('answered')
    expect(answer.answer).toContain(says)
  })

  it('says all days on which a deed was done, in their order', () => {
    const { answer } = ask('会計担当者が返金したのはいつ')
    expect(answer).toMatch(/5月6日[\s\S]*6月9日/)
    expect(answer).not.toContain('7月1日')
  })
})
