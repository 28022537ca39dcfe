import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpAnswerer } from './made-up-answerer.ts'

/** Prose and tables of a made-up city, asked about as its residents speak. */
const text = `みどり市 主要な施策の報告書

路線バスの支援

交通課

【施策の目的】

通学の足を守るため、赤字となった路線の事業継続を支援することを目的とする。

【施策の実施】

10/18 「ペンギンを知ろう」 参加者22人

車内に仕切り板を置く作業を行った。

バス事務の一部を一般社団法人みどり市交通協会へ包括委託した。

【施策の評価】

運転日誌の不備が散見されたが、点検の結果、特段の疑義は見当たらない。
利用者数は前年度比1.8倍だった。
今後も支援について協議していく必要がある。
定期券の未申請者には電話連絡を行い、家庭訪問で勧奨に努めた。

審査会の費用

総務課

【委員の構成】

・識見を有する者　　3名
・市民代表　　4名

【施策の実施】

条例に基づき、バスの審査会を開いた。

記念碑の会

文化課

記念碑をつくる条例を定めるため、町会、画家、公募市民からなる委員会を置いた。

書類の整備

文書課

協会は、バスの書類を整備し、事業の終了後5年間保存しなければならない。

給食の調理

学校課

学校名	令和4年度	令和5年度	令和6年度
東小学校	650食 41,000,000円 みどり食品

開示の状況

総務課

制度	開示請求件数	全部開示	取下げ
情報公開制度の運用状況	28件	10件	2件

工芸品の製作

産業課

工芸品	原料	数量
染め旗(大)	絹糸のみ	7枚
染め旗(小)	麻糸のみ	90枚

庁舎の備え

管財課

- 椅子購入(4台) 66千円
- 机購入(2台) 44千円
- 本館の清掃 12千円

協議の経過

企業課

時期	内容	相手
4月1日	工場の開設を電話で報告	代表者
5月1日	工場の道路の安全を要望	代表者
6月1日	工場の見学を案内	代表者

保険料の比較

保険課

保険者名	月額
みどり市	6,500円
あかね市	6,900円
青空広域連合	7,200円

市民劇場の準備

文化課

市民劇場の設計を終え、舞台を更新した。
舞台の工事は市内の(株)一条工務店が行った。
完成の式は、5月に式の案内を会社へ送った後に、山川県庁で行った。
観客には席が狭いとの不満が最も多かった。
`

let ask: (typed: string) => Answer

beforeAll(async () => {
  ask = await makeMadeUpAnswerer({ text })
}, 60_000)

describe('what residents ask', () => {
  it.each([
    {
      asked: 'これからもバスの支援を続けると？',
      says: '協議していく',
      why: 'what is to come is told by what says so',
    },
    {
      asked: 'バスの運転日誌に問題はありましたか',
      says: '不備',
      why: 'a count of something else tells no problem',
    },
    { asked: 'バスは前より使われるようになった？', says: '1.8倍', why: 'what sets it against before' },
    {
      asked: 'バスの定期券を申請しとらん人には何をしたん',
      says: '電話連絡',
      why: '未 is said of who did not',
    },
    { asked: 'ペンギンの会はいつあったと？', says: '10/18', why: 'a day in figures opens the line' },
    { asked: 'バスの書類は何年取っておかないかんと？', says: '5年間', why: 'how long it is kept' },
    { asked: 'バスの事務はどこに頼んどると？', says: '交通協会', why: '事務 is the work' },
    {
      asked: '情報公開の請求は何件取り下げられた？',
      says: '2件',
      why: 'the column is called by what was done',
    },
  ])('answers $asked with $says: $why', ({ asked, says }) => {
    const answer = ask(asked)
    expect(answer.outcome).toBe('answered')
    expect(answer.answer).toContain(says)
  })

  it.each([
    { asked: 'バスの仕切り板に遅れはなかったですか', why: 'no sentence has the word that decides' },
    { asked: 'これからもバスの支援を続けますか', why: 'what is being considered is neither' },
  ])('says neither yes nor no to $asked: $why', ({ asked }) => {
    expect(ask(asked).answer).not.toMatch(/^(?:はい|いいえ)/)
  })

  it.each([
    { asked: '審査会の委員は誰', says: '識見を有する者', why: 'of what kinds of people a body is made' },
    {
      asked: '審査会はどんな人で構成されていますか',
      says: '市民代表',
      why: 'the list under the heading, whole',
    },
    { asked: 'バスの事務は直営ですか', says: 'いいえ。', why: 'what is entrusted is not done by the city' },
    { asked: '市民劇場の完成の式はどこで行われた', says: '山川県庁', why: 'a place of office is a place' },
    {
      asked: '市民劇場で不満が多かったのは何',
      says: '席が狭い',
      why: 'no figure is called so: words tell it',
    },
  ])('$asked: $why', ({ asked, says }) => {
    expect(ask(asked).answer).toContain(says)
  })

  it.each([
    { asked: '記念碑の条例をつくる委員会はどんな人でできとる？', why: 'the list is of another committee' },
    { asked: '審査会の委員の名前は', why: 'kinds of people are no names' },
    { asked: '令和6年の審査会の結果は', why: 'words of a report of another year' },
    { asked: 'バスの定期券を買う方法は', why: 'the report tells of no buying' },
    { asked: '路線バスの日誌の印刷はどこの会社がしよる？', why: 'the quoted line names no company' },
    { asked: '給食は1食いくらですか', why: 'a contract of several years is no price of a meal' },
    { asked: '市民劇場の舞台を更新するのはいつ？', why: 'what was done already is not to come' },
    { asked: '市民劇場はいつオープンすると？', why: 'no line tells of an opening' },
    { asked: '市民劇場はなんで廃校になったん', why: 'nothing tells of it, so nothing tells why' },
    { asked: '市民劇場を壊した会社はどこ', why: 'no company is named' },
    { asked: '染め旗はどこに飾っとる', why: 'what it is made of is no place' },
    { asked: '工務店の社長さんは誰ですか', why: 'a name within the name of a company is nobody' },
    { asked: '開示の請求で亡くなった人は何人', why: 'nothing tells of the deed' },
  ])('does not answer $asked with what is near: $why', ({ asked }) => {
    expect(ask(asked).answer).not.toMatch(
      /識見|日誌の不備|1食あたり|舞台を更新|設計を終え|絹糸|工務店が|28件/,
    )
  })

  it('says nothing of a deed that no line tells of', () => {
    expect(ask('机を盗んだ職員はいますか').outcome).toBe('not_found')
  })

  it('lists what was bought: the rows that are called so, each with its amount', () => {
    const { answer, figures } = ask('庁舎に何を買ったと？')
    expect(figures.map(({ text }) => text)).toEqual(['66千円', '44千円'])
    expect(answer).toContain('椅子購入')
  })

  it('puts a word on what lacks the verb that is asked of the thing', () => {
    expect(ask('工場では何を作っとる').warnings.map(({ code }) => code)).toContain('word_missing')
  })
})
