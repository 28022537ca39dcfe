import { findNumbers } from '../../ingest/quantity/find-numbers.ts'
import type { UnitKind } from '../../ingest/report/unit.ts'

/** Nouns that are amounts of money wherever a city's report uses them. */
const moneyNouns =
  /(?:売り?上げ?|収入|支出|歳入|歳出|補助金|負担金|交付金|給付金|支援金|助成金|協力金|寄附金?|寄付金?|委託料|使用料|手数料|保険料|保険税|市税|町税|村税|税額|報酬|手当|賃金|給料|(?<!消)費(?![目者])|[\p{Script=Han}ん](?<![資材燃飲肥飼塗原衣試染無有食])料(?=は|って|が|の|\s|[?？。]|$)|予算|決算|基金|残高|代金|料金|入会金|謝金|積立|取崩|繰入金|(?:一般|特定)財源|支出金|地方債|[市町村]債|交付税|譲与税|借金)/u

/** 「参加者は？」: people who are counted by what they did. */
const countedPeople =
  /(?:参加|利用|受講|来場|来館|入場|登録|出席|応募|申込|申請|受給|受診)者(?:(?:は|って)?|の(?:1|一)[^の]{1,4}(?:当たり|あたり).{0,3})[?？。]*$|(?:(?:参加|受講|出席|来場|来館|入場)者?|(?:利用|登録|応募|申込|申請|受給|受診)者)(?:が|は)(?:一番|いちばん|最も|もっとも|[0-9]番目に)?(?:多|少)|(?:参加|利用|受講|来場|来館|入場|登録|出席|応募|申込|申請|受給|受診)者(?:は|が|って)[^。]{0,30}(?:何倍|何%|何割|どれ|どう|増え|減っ|変わ|推移)|人口(?:は|が|って|の(?:推移|差|合計|増|減))?(?:[^。]{0,30}(?:何倍|何%|どれ|どう|増え|減っ|変わ|推移))?[?？。]*$/

/** 「給付金を受け取っていない世帯はどれだけ」: what is asked for is no money, whatever money is told of it. */
const countedThings =
  /(?:世帯|家庭|団体|企業|事業所|施設|行政区|地区|学校)(?:数|の数)?(?:は|が|って|も)(?:全部で|合わせて)?(?:どれ|どの(?:くらい|ぐらい)|どん|あり|ある|い[るま])/

/** What kind of number the question leans to where it names no unit: a preference, never a filter. */
export function findUnitHint(text: string): UnitKind | undefined {
  if (/(?<!増減|増加|減少|伸び?|上昇|変化)率(?:は|が|って|の|を|\s|$|[?？])/.test(text)) return 'rate'
  if (
    /(?:た|る|ない)人(?:が|は|の数|数|のうち|の割合)|[人者員生童]の数|人(?:が|は)(?:一番|多|少)/.test(text) ||
    countedPeople.test(text)
  )
    return 'people'
  if (countedThings.test(text)) return undefined
  return moneyNouns.test(text) || /(?<![ぁ-ん])安(?:い|かっ|く)|高い(?:もの|買い物)/.test(text)
    ? 'money'
    : undefined
}

const sizes: readonly (readonly [RegExp, string])[] = [
  [/大き(?:い|な)(?=ほう|方|の|やつ|[\p{Script=Han}\p{Script=Katakana}])|大きさ|大サイズ/u, '大'],
  [/小さ(?:い|な)(?=ほう|方|の|やつ|[\p{Script=Han}\p{Script=Katakana}])|小サイズ/u, '小'],
]

/** A quantity that opens a name: 「7万円給付」「3歳児」「65歳以上」「4K放送」; 「1000万円以上使った」 is a bound. */
const namingQuantity =
  /[0-9][0-9,.]*(?:(?:万|億|千|百)?円|歳|才|年生|級|等|種|kg|リットル|か月|時間)(?=(?:の|を|ば|が)?(?:給付|支援|交付|児|(?<!円)(?:以上|未満|以下)|(?:以上|未満|以下)の[^?？]|健診|助成|支給|分|配|もらえ|くれ|やつ)|(?<=歳)(?:は|って|が|[?？]|$))/g

/** 「LED以外」 is the name of what is not LED. */
const exception = /(?<name>[A-Za-z]+|[\p{Script=Katakana}ー]+|\p{Script=Han}+)以外/gu
/** 「LEDじゃないやつ」「LEDでない照明」 in plain speech; what is 「十分でない」 is no name. */
const otherThan =
  /(?<name>[A-Za-z]+|[\p{Script=Katakana}ー]+|\p{Script=Han}+)(?<!十分|必要|可能|適[切正当]|明[確白]|簡単|[正確]確|確実|完全|有効|[安健]全|[公平]平|平等|自由|順調|活発|便利|好評)(?:じゃ|では?)な(?:い|か)(?=の(?!です|か|[?？])|もの|やつ|ほう|タイプ|[\p{Script=Han}\p{Script=Katakana}])/gu

/** 「11月の募集」 is a column of that name; a month of a named year, and a day of a month, are dates. */
const bareMonth = /(?<![年/0-9]\s?)[0-9]{1,2}月(?![0-9末間々]|\s?[0-9]{1,2}日)/gu

/** The months of a year that a text names as a column may be called: 「令和6年8月の配水量」. */
export function findDatedMonths(text: string): readonly string[] {
  return [...text.matchAll(datedMonth)].map(([month]) => month)
}

const datedMonth =
  /(?<=年\s?)[0-9]{1,2}月(?=(?:分|中)?(?:の(?!末|時点|現在|終|段階|選挙|豪雨|台風|改)|は|に(?:何|どれ|いくら|いくつ)|[?？。]*$))/gu

/** 「その1からその3」「1号から3号」: those between are named too. */
const run =
  /(?<head>その|第)?(?<from>[0-9]{1,2})(?<tail>号|回|条|工区)?(?:から|~|〜)(?:その|第)?(?<to>[0-9]{1,2})\k<tail>?/g
const longestRun = 10

function markedBetween({ head = '', from, tail = '', to }: Record<string, string | undefined>): string[] {
  const [first, last] = [Number(from), Number(to)]
  const isRun = (head === 'その' || tail !== '') && first < last && last - first < longestRun
  return isRun ? Array.from({ length: last - first - 1 }, (_, at) => `${head}${first + 1 + at}${tail}`) : []
}

/** 「職員A」「業者B」: one who is not named. */
const letter = /\p{Script=Han}{2}[A-Z](?=[はがのをもにと、]|さん|$)/gu

/** 「令和5年11月閣議決定の給付」「令和5年11月に決まった給付」 is called by when it was decided; that is not the time that is asked for. */
const decided =
  /(?<time>(?:令和|平成|[RH])?(?:[0-9]{1,4}|元)年[0-9]{1,2}月(?:[0-9]{1,2}日)?)(?:(?:閣議決定|議決|可決|告示|公布|施行|改正|改定|策定)(?=の|\p{Script=Han})|(?<told>に(?:閣議で)?(?:決ま|決め|決定)(?:った|られた|した|された)(?=[\p{Script=Han}0-9])))/gu

/** Where a text calls something by the time of a decision. */
export function findDecided(text: string): readonly { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(decided)].map(({ index, 0: { length }, groups }) => ({
    start: index,
    end: index + length - (groups?.['told']?.length ?? 0),
  }))
}

/**
 * Marks by which a report tells things apart and that are no words: 「2号」「(9)」「その3」「①」, and the (大) of 「大きい
 * ほう」. Compared letter by letter with labels.
 */
export function findMarks(text: string): string[] {
  const ordinals = findNumbers(text)
    .filter((token) => token.kind === 'ordinal' && token.printed.length <= 8)
    .map((token) => token.printed.normalize('NFKC'))
    .filter((mark) => /[0-9]/.test(mark) && !/年|月|日|時|^k?m[23]$/.test(mark))
  const sized = sizes.filter(([pattern]) => pattern.test(text)).map(([, size]) => `(${size})`)
  const months = [...text.matchAll(bareMonth)].map((match) => match[0])
  const inner = [...text.matchAll(/その[0-9]+|\([0-9]+\)/g)].map((match) => match[0])
  const lettered = [...text.matchAll(letter)].map((match) => match[0])
  const between = [...text.matchAll(run)].flatMap(({ groups = {} }) => markedBetween(groups))
  const naming = [...text.matchAll(namingQuantity)].map((match) => match[0].replaceAll(',', ''))
  const excepting = [...text.matchAll(exception), ...text.matchAll(otherThan)].map(
    (match) => `${match.groups?.['name']}以外`,
  )
  const decisions = findDecided(text).map(({ start, end }) => text.slice(start, end))
  return [
    ...new Set([
      ...ordinals,
      ...decisions,
      ...months,
      ...sized,
      ...inner,
      ...lettered,
      ...between,
      ...naming,
      ...excepting,
    ]),
  ]
}
