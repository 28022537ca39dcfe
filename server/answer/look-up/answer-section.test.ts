import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../../http/contract.ts'
import { makeMadeUpAnswerer } from '../made-up-answerer.ts'

const report = `みどり市 主要な施策の報告書

乗合バスの運行支援

交通政策課

【事業の目的】

通院や買い物の足を確保するため、乗合バスの運行会社を支援する。

【協議会の構成】
- 学識経験者　　2名
- 利用者の代表　　3名

【事業の実施】
- 運行経費の補助
- 停留所の時刻表の更新
- 乗降調査の報告　　4件
- 停留所の掃除の謝礼　　58千円

【事業の評価】

平成20年度からすべての停留所に時刻表が備えられている。朝の便の増発により、通学の利用者が増加した。夜の便については運転手の確保が難しく、増発には至らなかった。
冬の便の見直しにより、さらに経費の縮減を図る。車内の広告料は、停留所の屋根の費用に積み立てる。

公民館の整備

生涯学習課

【事業の目的】

地域の学びの場を整える。

【事業の評価】

会議室の改修を終えた。今後は、駐車場の舗装を進める。

【貸出しの規程】

(趣旨)
第1条 この規程は、公民館の備品の貸出し(みどり市備品管理規則(平成11年みどり市規則第8号)による貸出しをいう。)について定める。
(記録の整備)
第2条 借り受けた者は、使用の記録を3年間保存しなければならない。
(貸出しの停止)
第3条 次の各号のいずれかに該当するときは、貸出しを停止する。
(1) 備品を壊したとき。
(2) 期限までに返さなかったとき。
(3) 営利のために使ったとき。

職員の育成

人事課

1 採用時の研修
(1) 目的
市の仕事の基本を身につける。
(2) 実施
- 接遇の講習
2 管理職の研修
(1) 目的
部下を育てる力を養う。
(2) 実施
- 面談の講習

子どもの見守り

こども課

【事業の目的】

児童の安全な登下校を守る。見守りの集いは2年ごとに開く。

【事業の実施】

実施箇所：東町の交差点
実施期間：令和4年5月9日～令和4年7月15日

登下校の不安に関する相談を受けた。腕章の配付が済んだ秋に、令和4年11月をもって夜の巡回を終了した。見守り隊の結成を希望する者に旗を配った。
`

let ask: (typed: string) => Answer

beforeAll(async () => {
  ask = await makeMadeUpAnswerer({ text: report })
}, 60_000)

describe('what stands under a heading of its own', () => {
  it.each([
    {
      asked: '乗合バスの運行支援の目的は',
      says: ['買い物の足'],
      not: ['学びの場'],
      why: 'the measure that is named',
    },
    {
      asked: '公民館の整備の評価を教えて',
      says: ['改修を終えた', '舗装を進める'],
      not: ['増発'],
      why: 'all that stands there, from the beginning',
    },
    {
      asked: '乗合バスの運行支援では何をしましたか',
      says: ['運行経費の補助', '時刻表の更新'],
      not: ['学識'],
      why: 'a list is said whole',
    },
    {
      asked: '乗合バスの運行支援の見通しはどう書いてある？',
      says: ['経費の縮減を図る'],
      not: ['買い物'],
      why: 'of an assessment only what speaks of what comes; 見通し itself stands nowhere',
    },
    {
      asked: '管理職の研修は何のためにするの',
      says: ['部下を育てる'],
      not: ['基本'],
      why: 'the part that is named',
    },
    {
      asked: '職員の育成の目的は？',
      says: ['採用時の研修', '部下を育てる'],
      not: ['講習'],
      why: 'both parts, each named',
    },
    {
      asked: '公民館の整備、これからどうしていくの',
      says: ['舗装を進める'],
      not: ['目的'],
      why: 'どうしていく is no why',
    },
    {
      asked: '市はなぜ乗合バスを支援しているの？',
      says: ['買い物の足'],
      not: ['増発'],
      why: 'why something is done at all is what it is for',
    },
  ])('$asked: $why', ({ asked, says, not }) => {
    const { answer } = ask(asked)
    for (const words of says) expect(answer).toContain(words)
    for (const words of not) expect(answer).not.toContain(words)
  })

  it('asks which measure is meant where the question names none, each choice being answered', () => {
    const answer = ask('事業の目的は何ですか')
    expect(answer.outcome).toBe('clarify')
    expect(answer.choices.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['みどり市の乗合バスの運行支援', 'みどり市の公民館の整備']),
    )
    for (const { question } of answer.choices) expect(ask(question).outcome).toBe('answered')
  })
})

describe('the sentence that answers', () => {
  it.each([
    {
      asked: '公民館の備品の記録はいつまで保存しますか',
      says: '3年間保存',
      not: '平成11年',
      why: 'a stretch of time',
    },
    { asked: '見守りの集いは何年に1回ですか', says: '2年ごと', not: '旗', why: 'how often' },
    {
      asked: '子どもの見守りではどんな相談を受けた？',
      says: '不安に関する相談',
      not: '旗',
      why: 'what it was about',
    },
    { asked: '見守りの旗は誰に配ったの', says: '希望する者に', not: '相談', why: 'who was given it' },
    {
      asked: '乗合バスの利用者が増えたのはなんで',
      says: '朝の便の増発により',
      not: '経費',
      why: 'the reason of a rise',
    },
    {
      asked: '見守りの実施箇所はどこ？',
      says: '東町の交差点',
      not: '5月9日',
      why: 'a line that opens with a name and a colon stands for itself',
    },
    {
      asked: '子どもの見守りで夜の巡回はいつ終了しましたか',
      says: '令和4年11月',
      not: '5月9日',
      why: 'the time of that deed, not one that opens another line',
    },
    {
      asked: '乗合バスの協議会にはどんな人がいるの',
      says: '学識経験者',
      not: '補助',
      why: 'the members listed under a heading that has the word',
    },
  ])('$asked: $why', ({ asked, says, not }) => {
    const { answer, outcome } = ask(asked)
    expect(outcome).toBe('answered')
    expect(answer).toContain(says)
    expect(answer).not.toContain(not)
  })

  it('gives the one figure of a name for its sum, but no part of what is asked', () => {
    expect(ask('停留所の掃除の謝礼は合計いくらですか').answer).toContain('58千円')
    expect(ask('協議会の人は合わせて何人ですか').answer).not.toMatch(/^[23][名人]/)
  })

  it('gives no reason for a change where no sentence speaks of one', () => {
    expect(ask('公民館の会議室の利用が減ったのはなぜ').outcome).toBe('not_found')
  })

  it('asks of which measure a department is asked that is asked for alone', () => {
    const answer = ask('担当課はどこですか')
    expect(answer.outcome).toBe('clarify')
    for (const { question } of answer.choices) expect(ask(question).answer).toMatch(/課です/)
  })

  it('tells what money is put to, and no purpose of the measure for that of one deed', () => {
    expect(ask('乗合バスの広告料は何に使われるの？').answer).toContain('積み立て')
    expect(ask('公民館の整備で会議室が改修されたのは何のため？').answer).not.toContain('学びの場')
  })

  it('takes the measure whose title the question spells out, though another has its words', () => {
    const answer = ask('公民館の整備では何を整えた？')
    expect(answer.outcome).toBe('answered')
    expect(answer.answer).toContain('公民館の整備')
  })

  it('quotes a sentence whole that goes on behind the time with which it opens', () => {
    expect(ask('停留所に時刻表が備えられたのはいつからですか').answer).toMatch(
      /^平成20年度からすべての停留所に/,
    )
  })

  it('says the list whole that a sentence leads in', () => {
    const { answer } = ask('公民館の備品の貸出しが停止されるのはどんなとき？')
    for (const item of ['壊したとき', '返さなかったとき', '営利のために']) expect(answer).toContain(item)
  })
})
