import type { Question } from '../../question/question.ts'
import type { WordCell } from '../evidence/word-cells.ts'

/** 「どこに頼んだ」「委託先は」「誰が落札した」「施工業者は」「工事はどこの会社がやった」: who was given a task, not whose task it is. */
const asksParty =
  /(?:頼[まみんむ]|任せ|まかせ|委ね|委託し|委託さ|委託先|発注し|発注さ|発注先|外注|請け?負|受託|落札|契約(?:した|して|先|相手|の相手)|買[いっわ]|売[っりれ却]|譲[りっ渡]|施工|(?:工事|[改補]修|改良|舗装|建設)[はをがって、]{0,3}(?:どこ|どの|何)(?:の|という)?(?:会社|業者|企業))/

/** Whether a question asks for the party of a contract. */
export function asksForParty({ asked, text }: Pick<Question, 'asked' | 'text'>): boolean {
  return asked === 'who' && asksParty.test(text)
}

const body =
  '(?:会社|[(（][株有][）)]|㈱|法人|協会|協議会|センター|組合|機構|公社|財団|団体|業者|事業者|事業所|商工会|大学)'
const deed = '(?:委託|依頼|発注|契約|委任|委ね|任せ|落札|受注|受託|請負|請け負|指定|運営|頼)'

/** A sentence that says which body was given the task: 「協会へ委託した」「会社が請け負った」「契約相手方:(株)緑山建設」, or a list that ends with a name. */
export const givenTo = new RegExp(
  `${body}[^。、]{0,16}?(?:に|へ|が|と|より)[^。、]{0,32}${deed}|(?:相手方?|[売買][主先]|売却先|購入先|譲渡先)[:：　 ][^。、]*${body}|委託先[:：　 は]|、[\\p{Script=Han}\\p{Script=Katakana}ー]{3,16}。?$`,
  'u',
)

const office = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{1,14}[課室係局部]$/u
const betweenNames = /[・、,\s]+/
const won = /落札|採用|決定/
const asksBidders = /入札(?:した|に参加)|応札|辞退|参加した|提案した/

/** 施工箇所 is where the work was done. */
const placeHead = /(?:箇所|か所|場所|位置|所在地?)$/u

/** An office of the town, where the work was done, or a bidder beside one who won: neither was given the task. */
export function isNoParty(question: Question, { cell, table }: WordCell): boolean {
  if (!asksForParty(question)) return false
  if (placeHead.test(cell.columnPath.at(-1) ?? '')) return true
  if (
    cell.text
      .trim()
      .split(betweenNames)
      .every((name) => office.test(name))
  )
    return true
  if (asksBidders.test(question.text) || !table.cells.some(({ text }) => text === '落札')) return false
  const head = cell.columnPath.at(-1)
  const after = table.cells
    .filter((one) => one.row === cell.row && one.column > cell.column)
    .toSorted((a, b) => a.column - b.column)
  const next = after.findIndex((one) => one.columnPath.at(-1) === head)
  return !after.slice(0, next < 0 ? undefined : next).some(({ text }) => won.test(text))
}
