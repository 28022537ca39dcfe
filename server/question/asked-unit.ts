import { readUnit } from '../../ingest/quantity/read-unit.ts'
import type { Span } from '../../ingest/report/span.ts'
import { countedDays } from './counted-days.ts'
import type { AskedUnit } from './question.ts'

/** Counters that a question may name behind 何, with the unit that an answer must have. 人 also answers 何名. */
const counters: readonly (readonly [RegExp, AskedUnit])[] = [
  [
    /何(?:人(?!工)|名)|なん(?:人|にん|名)|(?:どれ|どの|どん)(?:くらい|ぐらい|だけ|ほど)の(?:人|方)(?=[がにはの、]|数|[?？]|$)|人数|にんずう|人の(?:合計|総数|総計|数)/,
    { kind: 'people', symbol: '人' },
  ],
  [/何世帯|世帯数/, { kind: 'count', symbol: '世帯' }],
  [
    /何(?:箇所|か所|ヶ所|カ所|ケ所|個所)|(?:箇所|か所)数|いくつの(?:場所|箇所)/,
    { kind: 'count', symbol: '箇所' },
  ],
  [
    /何(?:%|パー(?:セント)?(?![ァ-ヶ])|割(?![引り])|ポイント(?=上|下|増|減|高|低|改善|悪化|違|変))|(?<=(?:差|違い|開き)(?:は|が|って)?)何ポイント|なん(?:%|パーセント)|割合|構成比/,
    { kind: 'rate' },
  ],
  [/何倍|なんばい|倍率/, { kind: 'times' }],
  [/(?<!倍)率(?:は|が|って|の(?:推移|移り|変|計|合計|平均)|を|も|、|。|\s|$|[?？])/, { kind: 'rate' }],
  [/何(?:位|番目|番)|なんばんめ|順位/, { kind: 'rank' }],
  [/何(?:平米|k?m2|㎡|㎢|平方(?:キロ)?メートル|平方キロ|ヘクタール|ha)|面積|広さ/, { kind: 'area' }],
  [
    /何キロ(?=の(?!道|距離|区間)|(?:も|くらい|ぐらい|ほど)?(?:集ま|回収|出(?!来)|減ら|捨て))/,
    { kind: 'weight' },
  ],
  [/何(?:キロ|メートル|センチ|ミリ|[kcm]?m)(?!グラム|ワット|リットル|[0-9a-z])/, { kind: 'length' }],
  [/何(?:歳|才)|なんさい/, { kind: 'age' }],
  [/何(?:トン|[tg](?![a-z])|キログラム|kg|グラム)/, { kind: 'weight' }],
  [/何(?:立方(?:メートル|m)|立米|㎥|m3|(?:キロ|ミリ)?リットル|[km]?l(?![a-z]))/i, { kind: 'volume' }],
  [
    new RegExp(`何(?:時間|か月|ヶ月|カ月|箇月|日間)|${countedDays}|(?<!何時)何分(?!の|[0-9])`, 'u'),
    { kind: 'time' },
  ],
  [/何(?:キロワット|kw)/i, { kind: 'energy' }],
  [
    /何(件|戸|回|食|枚|台|棟|校|部|冊|基|本|個|種類|頭|口|社|団体|施設|品|区|館|班|組|件数|軒|室|点|式|着|隻|台|羽|匹|便|箱|袋|名)/,
    { kind: 'count' },
  ],
  [
    /何(?!年|月|日|時|分|度|期|課|係|番|位|故|曜|歳|才|割|倍|億|万|千|百|円|箇所|人|名|世帯|代目|種(?!類))(\p{Script=Han}{2,4})(?=[にがをのはで、。?？]|$)/u,
    { kind: 'count' },
  ],
  [/(件|戸|回|枚|品|台|棟|校|冊|部)数(?![^、。は]*の[^、。は]*人員)/, { kind: 'count' }],
  [/(?<=率(?:は|って|が)[^。、]{0,10})(?:いくら|なんぼ|いくつ)/, { kind: 'rate' }],
  [
    /(?:いくら|なんぼ(?!(?:く?らい)?(?:ある|あっ|あり|おる|おっ|いる|いた)))(?![^。、]{0,4}(?:増|減|ふえ|へっ|変わ|違|伸び))|何(?:円|千円|万円|億円|百万円|億|万)|(?:総|残|助成|補助|交付|支援|支給|契約|売上|寄付|寄附|決算|予算|事業|委託|支払|給付)額|金額|費用|値段|お金|コスト|経費|残高/,
    { kind: 'money', symbol: '円' },
  ],
]

/** いくつ counts things of any kind, never money, also where money is told of them (「お金を出した区はいくつ」). */
const anyCount =
  /(?<!(?:[額金費用高段税料率量価積]|延長|割合|平均|比|値)(?:は|が|って)?)いくつ(?!もり|の(?:とき|頃|年)|か(?:の|ある))/

/** 「保険料が一番安い」: a charge that is cheap or dear is money. */
const charge = /(?:料|費|税|代|額|単価)[^。、]{0,14}(?:[安高][いくかさすけめ値]|下が|上が|値[上下])/

/** 「…の売上は」「…の補助金を教えて」: what is asked for is an amount of money by its very name. */
const moneyAtEnd =
  /(?:売上|収入|支出|歳入|歳出|補助金|負担金|交付金|給付金|支援金|助成金|協力金|委託料|使用料|手数料|保険料|市税|報酬|賃金|給料|工事費|事業費|購入費|人件費|扶助費|公債費|代金|料金|会費|謝金|旅費|繰入金|(?<![世年時交歴現古近当同末0-9])代)(?:の(?:計|合計|総計))?(?:(?:は|って|を教え(?:て|てください)|について)?[?？。]*$|[、(（])/

/** 「一番多いのは何講座」 asks which one, by the kind of what is ranked; 「一番多いのは何世帯」 asks how many. */
const whichOne =
  /(?<=(?:一番|いちばん|最も|もっとも|番目)[^。]{0,16}のは)何(?:(?!世帯|団体|施設|種類|事業所|品目|時間|家族)\p{Script=Han}){2,4}(?=です|でし|だ|か|[?？。]|$)/gu

/** 「事業費を参加人数で割った額」: what is divided by is not what is asked for. */
const divisors = /(?<=を)[^、。を]{1,12}(?=で(?:割|除し))/g

/** 「人口及び世帯数の人口」: names in a row, of which the second one alone is not what is asked for. */
const besideAnother =
  /(?<=及び|並びに|および|ならびに)[^、。はがをの]{1,24}(?=の(?!推移|合計|総数|差|内訳|平均|変化))/g

type FoundUnit = { readonly unit: AskedUnit; readonly span?: Span }

/** The unit of what a question computes from, named by a noun (回数) beside the asking words (何倍). */
export function findNamedUnit(text: string): AskedUnit | undefined {
  const results: readonly string[] = ['rate', 'times', 'rank', 'points']
  return findUnits(text).find((one) => one.span === undefined && !results.includes(one.unit.kind))?.unit
}

/** The unit that the answer must have, where the question says so; `span` covers words that only ask (何人). */
export function findAskedUnit(asked: string): FoundUnit | undefined {
  const text = [whichOne, divisors].reduce(
    (left, pattern) => left.replace(pattern, (words) => ' '.repeat(words.length)),
    asked,
  )
  const found = findUnits(text)
  const listed = found.find((one) => one.span !== undefined)
  const known = findCounter(text)
  // 何品目: the grammar knows a longer counter (品目) where the list has its first letter.
  const isLonger =
    listed?.unit.kind === 'count' &&
    known?.span?.start === listed.span?.start &&
    !known?.unit.symbol?.endsWith('分')
  const asking = isLonger && (known?.span?.end ?? 0) > (listed?.span?.end ?? 0) ? known : (listed ?? known)
  if (asking) return asking
  const [named] = found
  if (named && !(named.unit.kind === 'money' && anyCount.test(text))) return named
  if (anyCount.test(text)) return { unit: { kind: 'count' } }
  return charge.test(text) ||
    moneyAtEnd.test(text) ||
    /(?:\p{Script=Han}|の)額(?:は|が|を|って|の|も|$|[?？、。])/u.test(text)
    ? { unit: { kind: 'money', symbol: '円' } }
    : undefined
}

function findUnits(asked: string): FoundUnit[] {
  const text = asked.replace(besideAnother, (words) => ' '.repeat(words.length))
  return counters.flatMap(([pattern, unit]): FoundUnit[] => {
    const matches = [...text.matchAll(new RegExp(pattern, `g${pattern.flags.replace('g', '')}`))]
    const match = matches.find(([word]) => /^(?:何|なん|いく)/.test(word)) ?? matches[0]
    if (!match) return []
    const named =
      unit.kind === 'count' && !unit.symbol && match[1] ? { kind: 'count' as const, symbol: match[1] } : unit
    const isAsking = /^(?:何|なん|いく)/.test(match[0])
    return [
      {
        unit: named,
        ...(isAsking ? { span: { start: match.index, end: match.index + match[0].length } } : {}),
      },
    ]
  })
}

/** 「何灯」「何試合」: any counter that the number grammar knows, behind 何. */
function findCounter(text: string): FoundUnit | undefined {
  for (const { index } of text.matchAll(/何(?![年月日時分度期課係番位故曜代種円億万千百])/g)) {
    const counter = readUnit(text, index + 1)
    if (counter?.unit.kind !== 'count') continue
    return { unit: { kind: 'count', symbol: counter.unit.symbol }, span: { start: index, end: counter.end } }
  }
  return undefined
}
