import type { Figure } from '../../../ingest/report/figure.ts'
import type { Question } from '../../question/question.ts'
import { ownLabels } from '../evidence/alike.ts'
import { bareChange } from '../evidence/contrary.ts'

/** 対になる語: words of which one is never said for another, each with what prints it; the first that fits a label is its kind. */
type Kinds = readonly { readonly name: RegExp; readonly also?: RegExp }[]

/** A column of accounts, by the forms of 歳入歳出決算書 and of 事項別明細書; a 決算額 is what was received or spent. */
const accounts: Kinds = [
  { name: /収入未済|未収入/ },
  { name: /不納欠損/ },
  { name: /調定/ },
  { name: /不用額/ },
  { name: /翌年度(?:へ|に)?の?繰越|繰越(?:額|財源)/ },
  { name: /収入済/, also: /決算/ },
  { name: /支出済/, also: /決算/ },
  { name: /補正/ },
  { name: /当初予算/, also: /予算(?!現額)/ },
  { name: /予算現額/, also: /予算(?!現額)/ },
  { name: /予算/ },
  { name: /決算/, also: /収入済|支出済/ },
  { name: /増減|比較|伸び?率/, also: /[増減伸比]/ },
]

/** What was meant to be and what came to be, by the forms of 事務事業評価. */
const results: Kinds = [{ name: /目標|計画値/ }, { name: /実績|実際/ }]

/** Whose it is: persons or companies, men or women (市税・人口の表). */
const bearers: Kinds = [{ name: /個人/ }, { name: /法人/ }]
const sexes: Kinds = [
  { name: /男性|男子|(?<![長次])男(?=$|[のはも）)])/ },
  { name: /女性|女子|女(?=$|[のはも）)])/ },
]

/** Each once, or as often as they came (事業報告の利用状況). */
const comers: Kinds = [
  { name: /延べ|のべ|延(?=人|利用|参加|受講)/ },
  { name: /実(?=人[員数]|利用|参加|受講)/ },
]

/** Levels of need (介護保険法第7条): all of them together are no 要支援. */
const needs: Kinds = [
  { name: /要介護[^(（・]{0,3}[(（・]\s*要支援/, also: /要介護/ },
  { name: /要支援/ },
  { name: /要介護/ },
]

/** What money is, by the 節 of 地方自治法施行規則 and the words of funds: a premium is no amount taken out of a fund. */
const moneys: Kinds = [
  { name: /保険[料税]/ },
  { name: /取り?崩/ },
  { name: /残高|保有額/ },
  { name: /補助金|助成金|交付金|奨励金|支援金/, also: /補助|助成|交付|奨励|支援/ },
  { name: /委託[料費]/, also: /委託/ },
  { name: /負担金/, also: /負担/ },
  { name: /給付費(?!等)/, also: /給付/ },
  { name: /(?:特別|企業)会計$/, also: /会計/ },
]

/** Stages of schooling (学校教育法第1条). */
const stages: Kinds = [
  { name: /大学生/ },
  { name: /高校生|高等学校/, also: /高校/ },
  { name: /中学/ },
  { name: /小学/ },
  { name: /幼稚園/ },
  { name: /保育[所園]/ },
]

/** 「運賃はいくら」: what one pays; what comes in by it, or was lost, is no price. */
const asksPrice =
  /(?:運賃|料金|家賃|入場料|入館料|会費)(?:は|って)?、?(?:いくら|なんぼ|おいくら|何円|ど(?:の|れ)(?:くらい|ぐらい))/
/** 「会議室の使用料は何円かかる」: what one pays for one use, which is no year's sum. */
const asksCharge =
  /(?:使用料|利用料|手数料)は、?(?:いくら|なんぼ|何円|ど(?:の|れ)(?:くらい|ぐらい))[^。]{0,6}(?:かか|いり|いる|要|必要|払)/
/** 「市債残高はいくら」 is not answered by what falls to each resident (市民1人当たりの残高). */
const perResident =
  /(?:[市町村区県国住]民|人口)\s*[1１一]\s*人\s*(?:当たり|当り|あたり|につき)|[1１一]\s*世帯\s*(?:当たり|当り|あたり|につき)/
const asksEach = /当たり|当り|あたり|につき|平均|[1１一]\s*世帯|世帯ごと|[1１一]\s*人|ひとり/
/** 「発行は何回」 is not answered by 「１回減」. */
const asksChange = /[増減差比動]|ふえ|へっ|変[わ化]|上が|下が|伸び|改善|悪化|低下|上昇|[多少]な?[いくか]/
/** Yen: more than anybody pays for one use. */
const moreThanCharge = 100_000
const proceeds = /収入|収益|減収|増収|差額|滞納|未収|売上/

/**
 * Whether a figure's own names say another of such words than the question does (収入済額 where 収入未済額 is asked for): none of
 * these is ever given for another. What names none of them may be any; comparing and reckoning may take several.
 */
export function isOfOtherKind({
  text,
  operation,
  yesNo,
}: Question): (figure: Figure, title: string) => boolean {
  const isMoney = isNamed(moneys, text)
  const isOfNeed = /要支援/.test(text)
  const isOtherAnyhow = (figure: Figure) =>
    (isMoney && figure.unit?.kind === 'money' && isOther(moneys, text, ownLabels(figure))) ||
    (isOfNeed && isOfOtherNeed(text, figure))
  if (operation.kind !== 'look-up' || yesNo) return isOtherAnyhow
  const own = [accounts, results, bearers, sexes, comers].filter((kinds) => isNamed(kinds, text))
  const titled = isNamed(stages, text)
  const isPrice = asksPrice.test(text) && !proceeds.test(text)
  const isCharge = asksCharge.test(text)
  const isOfValue = !asksChange.test(text)
  const isOfAll = !asksEach.test(text)
  return (figure, title) => {
    const labels = ownLabels(figure)
    return (
      isOtherAnyhow(figure) ||
      (isOfValue && labels.some((label) => bareChange.test(label))) ||
      (isOfAll && labels.some((label) => perResident.test(label))) ||
      (isCharge && (figure.scale.gt(1) || figure.value.gte(moreThanCharge))) ||
      (isPrice && labels.some((label) => proceeds.test(label))) ||
      own.some((kinds) => isOther(kinds, text, labels)) ||
      (titled && isOther(stages, text, [...labels, title]))
    )
  }
}

/** In a sentence on all levels only a number that is called 要支援 itself is one of them, or 要介護 where that is asked for too. */
function isOfOtherNeed(text: string, figure: Figure): boolean {
  const labels = ownLabels(figure)
  const levels = text.includes('要介護') ? /要支援|要介護/ : /要支援/
  return isOther(needs, text, labels) || (!figure.cell && !labels.some((label) => levels.test(label)))
}

/** Whether a question names a stage of schooling and what was said another, and not that one. */
export function tellsOtherStage({ text, yesNo }: Question, said: readonly string[]): boolean {
  const isSaid = yesNo && stages.some(({ name }) => name.test(text) && said.some((one) => name.test(one)))
  return !isSaid && isNamed(stages, text) && isOther(stages, text, said)
}

function isNamed(kinds: Kinds, text: string): boolean {
  return kinds.some(({ name }) => name.test(text))
}

function isOther(kinds: Kinds, text: string, labels: readonly string[]): boolean {
  const said = labels.flatMap((label) => kinds.find(({ name }) => name.test(label)) ?? [])
  const isAsked = ({ name, also }: Kinds[number]) => name.test(text) || also?.test(text) === true
  return said.length > 0 && !said.some(isAsked)
}
