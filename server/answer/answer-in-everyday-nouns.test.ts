import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpAnswerer } from './made-up-answerer.ts'

/** What residents say, for what tables call otherwise. */
const text = `みどり市 主要な施策の報告書

福祉のあらまし

福祉課

区分	令和3年度	令和4年度
意思疎通支援派遣件数（件）	210	234
身体障害者手帳所持者数（人）	1,820	1,795
被保護世帯数（世帯）	611	623
ひとり親家庭等医療費支給件数（件）	9,201	9,077
病児保育延べ利用児童数（人）	340	512

保健の事業

健康課

区分	令和3年度	令和4年度
歯科健診受診者数（人）	1,302	1,411
市民健康診査受診者数（人）	4,102	4,233

道路と税

建設課

区分	令和4年度
舗装補修箇所数（箇所）	412
老朽管更新延長（ｍ）	1,905
滞納者数（人）	1,071
期日前投票者数（人）	9,880
職員数（人）	402
水洗化率（％）	91.3

空き室の募集と入居の状況

住宅課

管理戸数及び空室の状況

区分	令和4年度
管理戸数（戸）	430
入居戸数（戸）	300
空家（戸）	130

町営住宅の募集状況

区分	令和4年度
改良住宅	募集（戸）	12
	入居（戸）	9
一般住宅	募集（戸）	20
	入居（戸）	18

文化と観光

文化課

区分	令和3年度	令和4年度
入館者数（人）	70,210	81,334
講座受講者数（人）	2,044	2,511
観光入込客数（人）	302,000	388,100
新規就農者数（人）	6	8
`

let ask: (typed: string) => Answer

beforeAll(async () => {
  ask = await makeMadeUpAnswerer({ text })
}, 60_000)

describe('everyday nouns', () => {
  it.each([
    { asked: '手話通訳の件数は令和4年度何件', says: '234件', why: 'the official name of the help' },
    { asked: '体の不自由な人の手帳を持っているのは令和4年度何人', says: '1,795人', why: 'who has one' },
    { asked: '生活保護を受けている家は令和4年度何世帯', says: '623世帯', why: 'those who are protected' },
    { asked: '母子家庭の病院代を出した件数は令和4年度', says: '9,077件', why: 'two words of plain speech' },
    { asked: '病気の子を預かった人数は令和4年度', says: '512人', why: 'what is done has a name' },
    { asked: '歯の検診を受けた人は令和4年度何人', says: '1,411人', why: 'the other spelling of it' },
    {
      asked: '健康診断を受けた市民は令和4年度何人',
      says: '4,233人',
      why: 'those of another wording of the check-up, not those of a part of it',
    },
    { asked: '道路の穴を直した箇所数は', says: '412箇所', why: 'what mending is called' },
    { asked: '古い水道管を取り替えた長さは', says: '1,905m', why: 'a phrase with its verb' },
    {
      asked: '税金を払わない人は令和4年度何人',
      says: '1,071人',
      why: 'a word that itself says that they did not',
    },
    { asked: '下水につないだ割合は', says: '91.3%', why: 'the whole phrase is another word for the rate' },
    { asked: '期日前に投票した人は何人', says: '9,880人', why: 'who did so' },
    { asked: '市役所の人の数は', says: '402人', why: 'who works there' },
    { asked: '図書館を使った人は令和4年度何人', says: '81,334人', why: 'who came' },
    {
      asked: '観光に来た人は令和4年度何人',
      says: '388,100人',
      why: 'the verb of a phrase that has other words stands for no one else',
    },
    {
      asked: '町営住宅の空き家は何戸',
      says: '130戸',
      why: 'the row that is called so, not those below the dwellings',
    },
    { asked: '誰も住んでいない町営住宅は何戸', says: '130戸', why: 'what dwellings without people are' },
    { asked: '農業を新しく始めた人は令和4年度何人', says: '8人', why: 'who did so newly' },
  ])('$asked is answered by $says: $why', ({ asked, says }) => {
    expect(ask(asked).answer.normalize('NFKC')).toMatch(new RegExp(`^${says}です`))
  })

  it.each([
    { asked: '新規就農者が10人台の市はどこ', why: 'what lies within bounds is not looked for' },
    { asked: '生活保護費はいくら', why: 'those who get it are no amount' },
    { asked: '水泳教室の受講者数は', why: 'another course' },
    { asked: '街路灯は何灯', why: 'nothing of the kind is told' },
    { asked: '市長の給料はいくら', why: 'the staff is no mayor' },
  ])('declines $asked: $why', ({ asked }) => {
    expect(ask(asked).outcome).toBe('not_found')
  })
})
