import type { Figure } from '../../../ingest/report/figure.ts'
import type { Report } from '../../../ingest/report/report.ts'
import { reached } from '../../question/operation.ts'
import type { Question } from '../../question/question.ts'
import { ownLabels } from './alike.ts'

type Contrary = {
  readonly label: RegExp
  readonly asked: RegExp
  readonly cost: number
  /** Title or kind of reports in which the label is what every figure is. */
  readonly exceptIn?: RegExp
}

/** Columns that compare two years: 「比較　増減額」「伸率」「対前年度」. They are no values of their own. */
export const changeLabel = /前回比|前年度?比|対前年|前年度?との|増\s*減|差\s*引|伸び?\s*率|前期比|比\s*較/
/** A label that is a change and nothing else: 「24品増」, 「(350,000円増)」. */
export const bareChange = /^(?:増|減|増加|減少|増額|減額|増減額?|上昇|低下|改善|悪化|差)$/

/** Whether a figure says by how much another one changed. */
export function isChange({ labels }: Pick<Figure, 'labels'>): boolean {
  return ownLabels({ labels }).some((label) => bareChange.test(label) || changeLabel.test(label))
}

/** 「もらっていない世帯」 asks for 未給付世帯数, whatever else is called 給付. */
const asksNot =
  /て(?:い|お)?(?:ない|なかった|ません|らず)|[かさたなまらわけれべめえせ](?:なかった|なんだ|んかった|ませんでした)|[かさたなまらわばが]ないまま|とらん|ちょらん|せず(?:に)?|未/
const negativeLabel = /未(?!来|満|明|婚)|不(?!動産|用|足|燃|正)|非(?!課税|常勤)/
const negativeBonus = 0.12

/**
 * Labels that turn a figure into another thing, and the words by which a question asks for that thing. Without them the
 * figure stands back: what was planned is not what was, those who did not get something are not those who did.
 */
const contraries: readonly Contrary[] = [
  { label: /予定|見込|計画値|目標|想定|推計/, asked: /予定|見込|計画|目標|想定|推計|はず/, cost: 0.25 },
  { label: /予算/, asked: /予算/, cost: 0.12, exceptIn: /予算|budget/ },
  {
    label: negativeLabel,
    asked: /未|不|非|ない|なかった|いない|もらってない|しなかった/,
    cost: 0.15,
  },
  { label: /対象/, asked: /対象|該当|うち|全員/, cost: 0.06 },
  { label: changeLabel, asked: /比|差|増|減|伸び|ふえ|へっ|変/, cost: 0.12 },
  { label: /(?:^|\s)(?:増|減|増加|減少)(?:\s|$)/, asked: /増|減|ふえ|へっ|伸び|変/, cost: 0.12 },
  { label: /新たに|(?<=\s)新規(?:分)?(?=\s|$)/, asked: /新|初め|はじめ|今年/, cost: 0.2 },
  { label: /(?<=\s)(?:前の?年度?|前回|昨年度?)(?=\s|$)/, asked: /前|昨|去|年/, cost: 0.12 },
  { label: /変更前/, asked: /前|もと|元|当初|から|だった/, cost: 0.12 },
  { label: /早期健全化基準|財政再生基準|経営健全化基準/, asked: /基準/, cost: 0.25 },
  // 「3年度末の残高」 beside 「3年度当初残高」
  { label: /(?:当初|期首|年度初め?の?)(?:残高|現在高)/, asked: /当初|期首|初め|はじめ/, cost: 0.3 },
  { label: /以外/, asked: /以外|除|のぞ|ほか|他/, cost: 0.15 },
  { label: /構成比/, asked: /構成|割合|占め|比率|%|％|パーセント|何割|シェア/, cost: 0.12 },
  {
    label: /上限|限度|単価|1(?:人|件|枚|個|食|戸)あたり|当たり/,
    asked: /上限|限度|最大|単価|あたり|当たり|1枚|1個|1人|一人|何円まで/,
    cost: 0.08,
  },
  { label: /累計|延べ/, asked: /累計|延べ|のべ|通算|人/, cost: 0.03 },
  { label: /従事者|スタッフ|講師数|指導者数/, asked: /従事|スタッフ|講師|指導|働|担/, cost: 0.15 },
  { label: /うち/, asked: /うち|消費税|内数/, cost: 0.08 },
]

/** Money that came in and money that went out, by the verbs of the question. */
const asksIncome = /集ま|あつま|入って|入った|もうか|儲か|稼|売れ|売り上げ|寄せられ|受け入れ/
const isIncome = /寄[附付]金?額|寄[附付]金(?!謝)|収入|売上|歳入|収納|受入|収益/
const isExpense = /費|料|報酬|謝礼|委託|使用料|手当|賃金|負担金|支出/

/** 「いくらまで」: the most that there may be, by the words of the question and as reports print it. */
const asksLimit = new RegExp(
  `(?:いくら|なんぼ|何(?:円|人|回|件|枚|個|歳|万円))(?:くらい|ぐらい)?(?!${reached})まで|上限|限度`,
)
const limit = /上限|限度|最大|最高|以内/
/** 「合計いくら」「いくら使った」: what came to be, which no bound is. */
const asksSpent = /合計|全部で|総額|使った|使って|かかった|出した|支払|払った|交付した|決算/
const boundCost = 0.3

/** 「最終的にいくらになった」「何か所まで減った」: what holds after a change, before what was agreed on first. */
const asksFinal = new RegExp(`${reached}|最終|結局|変更[^、。]{0,6}後|最後(?:に|は|的)`)
const final = /変更後|最終/
const finalBonus = 0.15

/** 「いくらもらえた」: what one of those who get it gets, before what all got. */
const asksReceived = /(?:いくら|なんぼ|何円|何万円)[^。、]{0,6}(?:もら[えう]|受け取[れる]|いただけ)/
const perOne = /(?:1|一)?(?:人|世帯|件|戸)(?:当たり|あたり)|月額|年額|日額/
const receivedBonus = 0.15

/** 「国から」「県の負担」「財源の国は」: money that neither its own name nor its heading calls so, or that is the other's by its name. */
const givers: readonly { readonly asks: RegExp; readonly name: RegExp; readonly other: RegExp }[] = [
  {
    asks: /国(?:から|の(?:財源|負担))|財源の(?:うち、?)?国(?:は|が|って|[?？]|$)/,
    name: /国/,
    other: /^(?!.*国).*[都道府県]/,
  },
  {
    asks: /[都道府県](?:から|の(?:財源|負担))|財源の(?:うち、?)?[都道府県](?:は|が|って|[?？]|$)/,
    name: /[都道府県]/,
    other: /^(?!.*[都道府県]).*国/,
  },
]
const otherGiverCost = 0.5
const noGiverCost = 0.2

/** What a figure's own labels cost it for this question, 0 where nothing speaks against it; negative for a bonus. */
export function weighContraries({ text }: Question): (figure: Figure, report: Report) => number {
  const unasked = new Set(contraries.filter((one) => !one.asked.test(text)))
  const [isOfLimit, isOfNot, isOfIncome] = [asksLimit, asksNot, asksIncome].map((asks) => asks.test(text))
  const asked = givers.filter(({ asks }) => asks.test(text))
  const isOfFinal = asksFinal.test(text)
  const isOfReceived = asksReceived.test(text)
  const isOfSpent = asksSpent.test(text) && !isOfLimit
  return (figure, report) => {
    const { turned, direction, isLimit, isNegative, own } = readLabels(figure, report)
    const namedCost =
      asked.reduce((all, giver) => all + giverCost(giver, own, figure), 0) -
      (isOfFinal && final.test(own) ? finalBonus : 0) -
      (isOfReceived && perOne.test(own) ? receivedBonus : 0)
    const limitCost =
      namedCost +
      (isOfSpent && isLimit ? boundCost : 0) +
      (isOfLimit ? (isLimit ? -0.15 : 0.1) : 0) -
      (isNegative && isOfNot ? negativeBonus : 0)
    const cost = turned.reduce((all, one) => (unasked.has(one) ? all + one.cost : all), 0)
    if (direction === undefined || !isOfIncome) return cost + limitCost
    return cost + limitCost + (direction === 'income' ? -0.15 : 0.12)
  }
}

function giverCost({ name, other }: (typeof givers)[number], own: string, { labels }: Figure): number {
  if (other.test(own)) return otherGiverCost
  return [own, ...labels.headings].some((label) => name.test(label)) ? 0 : noGiverCost
}

type LabelReading = {
  readonly own: string
  readonly turned: readonly Contrary[]
  readonly direction: 'income' | 'expense' | undefined
  readonly isLimit: boolean
  readonly isNegative: boolean
}

/** A figure's labels say the same to every question. */
const readings = new WeakMap<Figure, LabelReading>()

function readLabels(figure: Figure, { kind, title }: Report): LabelReading {
  const known = readings.get(figure)
  if (known) return known
  const own = ownLabels(figure).join(' ')
  const turned = contraries.filter((one) => one.label.test(own) && !one.exceptIn?.test(`${kind} ${title}`))
  const direction = isIncome.test(own) ? 'income' : isExpense.test(own) ? 'expense' : undefined
  const reading: LabelReading = {
    own,
    turned,
    direction,
    isLimit: limit.test(`${own} ${figure.qualifiers.join(' ')}`),
    isNegative: negativeLabel.test(own),
  }
  readings.set(figure, reading)
  return reading
}
