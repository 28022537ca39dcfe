/** 「費用の半分以上は一般財源ですか」: what share is asked for, and what it is claimed to be. */
export type ShareClaim = {
  /** The share as a question of its own: 「一般財源は費用の何%」. */
  readonly text: string
  /** In per cent. */
  readonly bound: number
  readonly relation: 'at least' | 'more' | 'less' | 'at most'
}

const number = '[0-9]+(?:\\.[0-9]+)?'
const amount = `(?<half>半分|半数)|(?<tenths>${number})割|(?<percent>${number})(?:%|パーセント)`
const claimed = `(?:(?:${amount})(?:(?<relation>以上|以下|未満|超)|(?:を|より)(?:大きく|はるかに)?(?<verb>超え|上回|下回|多|少な|切))|(?<most>過半数?|大半))`
const behind =
  '(?:を?占め|に(?:な|達|あた|当た)|です|でし|だ(?!っ(?!た))|なの|か[?？。]|[?？。]|って|ってい|て|い|る|$)'

const topic = '^(?<topic>.*[、,])?'
const patterns: readonly RegExp[] = [
  // 「費用の半分以上は一般財源ですか」「経費は、半分以上が国のお金?」
  new RegExp(
    `${topic}(?<whole>[^、。]{2,}?)(?:の(?:うち)?|は、?|って、?)(?:${claimed})(?:は|が)(?<part>[^はがを、。?？]{2,}?)(?:です|でし|だ|なの|[?？。か]|$)`,
    'u',
  ),
  // 「市税は歳入の半分以上ですか」
  new RegExp(
    `${topic}(?<part>[^、。]{2,}?)(?:は|が|って)、?(?<whole>[^はが、。]{2,}?)の(?:うち)?(?:${claimed})${behind}`,
    'u',
  ),
  // 「事業費は、一般財源が半分を超えていますか」
  new RegExp(
    `^(?<whole>[^、。]{2,}?)(?:は|って|では)、?(?<part>[^はがを、。]{2,}?)(?:が|は)(?:${claimed})${behind}`,
    'u',
  ),
]

/** A claim about how much of a whole a part is; undefined for any other question. */
export function splitShareClaim(text: string): ShareClaim | undefined {
  for (const pattern of patterns) {
    const groups = pattern.exec(text)?.groups
    const { topic = '', part, whole } = groups ?? {}
    if (groups === undefined || part === undefined || whole === undefined) continue
    return { text: `${topic}${part}は${whole}の何%`, bound: boundOf(groups), relation: relationOf(groups) }
  }
  return undefined
}

type Groups = Readonly<Record<string, string | undefined>>

function boundOf({ tenths, percent }: Groups): number {
  if (tenths !== undefined) return Number(tenths) * 10
  return percent === undefined ? 50 : Number(percent)
}

function relationOf({ relation, verb, most }: Groups): ShareClaim['relation'] {
  if (relation === '以上') return 'at least'
  if (relation === '以下') return 'at most'
  const isMore = most !== undefined || relation === '超' || /超え|上回|多/.test(verb ?? '')
  return isMore ? 'more' : 'less'
}
