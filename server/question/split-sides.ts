/** What is set against each other, each as a question of its own; `claim` where one is said to be more (or less) than the other. */
export type Sides = {
  readonly texts: readonly [string, string]
  readonly claim?: 'more' | 'less'
}

const size = '(?:多|少な|高|低|大き|小さ|安|長|短|広|狭)'
const howMuch =
  '(?:いくら|なんぼ|何(?![年月日])[^、。]{1,4}?|どれ(?:くらい|ぐらい|だけ|ほど)|どの(?:くらい|ぐらい)|どちら|どっち)'
/** What asks for the difference, behind the two: 「の差は」「ではいくら違う」「、多いのはどっち」. */
const asksDifference = new RegExp(
  `(?:の(?:差額?|違い|開き)|(?:で|とで|では|だと)?、?${howMuch}[^、。]{0,10}?(?:違|ちが|差|増|減|へっ|ふえ|${size})|(?:が|の)?${size}い(?:の|ほう|方)は${howMuch})[^、。]*$`,
  'u',
)
/** Of another time, or of all: no two things are named. */
const ofElse = /前の?年|前年|昨年|去年|前回|合計|合わせ|あわせ|全体|平均/
const counter = /いくら|なんぼ|何(?:人|名|件|回|戸|世帯|台|校|基|灯|枚|部|箇所|か所|団体|円)/
const joint = /と、?|(?<=[0-9]回目?)から(?=[0-9])/g
const claimed = new RegExp(`^(.+?)より(?:も|は)?、?(.*?)(${size}|増え|減っ)[^、。]*$`, 'u')
const persons = /(?:者|員|人|代表|生|民|客|児童)$/
const isMore = /^(.+?)の(?:ほう|方)[がは]$/
const topicEnd = /^(.*(?:[、はも]|って))?(.+)$/
/** 「日章旗の大と小」: what both are of may end anywhere. */
const nearTopicEnd = /^(.*(?:[、はもので]|って))?(.+)$/
const particle = /(?:では?|[がをのもは])$/

/** The readings of a question as two look-ups, the likeliest first; none where it sets no two things against each other. */
export function splitSides(text: string): readonly Sides[] {
  if (ofElse.test(text)) return []
  const claim = sidesOfClaim(text)
  if (claim) return [claim]
  const found = asksDifference.exec(text)
  if (!found) return []
  const body = text.slice(0, found.index).replace(particle, '')
  const asked = counter.exec(found[0])?.[0] ?? ''
  return [...body.matchAll(joint)].flatMap(({ index, 0: words }) =>
    pairsAt(body.slice(0, index), body.slice(index + words.length)).map((texts) => ({
      texts: [`${texts[0]}は${asked}`, `${texts[1]}は${asked}`] as const,
    })),
  )
}

/** 「A」 and 「Bの数」 behind a topic: with what is told of both, else as they stand. */
function pairsAt(left: string, right: string): readonly (readonly [string, string])[] {
  const [, about = '', whole = ''] = topicEnd.exec(left) ?? []
  const behind = right.replace(particle, '')
  if (lastNoun(whole) !== undefined && lastNoun(whole) === lastNoun(behind))
    return [[`${about}${whole}`, `${about}${behind}`]]
  const [, topic = '', one = ''] = nearTopicEnd.exec(left) ?? []
  const [, other = '', told = ''] = /^([^、のはで]+)(.*)$/u.exec(behind) ?? []
  if (one === '' || other === '') return []
  const apart = [`${topic}${one}`, `${topic}${behind}`] as const
  return told === '' ? [apart] : [[`${topic}${one}${told}`, `${topic}${other}${told}`], apart]
}

function lastNoun(words: string): string | undefined {
  return /の([^の]{2,})$/.exec(words)?.[1]
}

/** 「AよりBのほうが多い」「BのほうがAより多い」「BはAより多い」: what is said to be more (or less) stands first. */
function sidesOfClaim(text: string): Sides | undefined {
  const [, before = '', behind = '', word = ''] = claimed.exec(text) ?? []
  if (before === '') return undefined
  const claim = /少な|低|小さ|安|短|狭|減/.test(word) ? 'less' : 'more'
  const [, topic = '', lesser = ''] = topicEnd.exec(before.replace(/の(?:ほう|方)[がは]/, 'は')) ?? []
  const asked = persons.test(lesser) && /多|少な/.test(word) ? '何人' : ''
  const textOf = (name: string) => `${name}は${asked}`
  const named = isMore.exec(behind)?.[1]
  if (named !== undefined) return { texts: [textOf(`${topic}${named}`), textOf(`${topic}${lesser}`)], claim }
  const [, shared = '', more = ''] = topicEnd.exec(topic.replace(/は$/, '')) ?? []
  if (behind !== '' || more === '' || !topic.endsWith('は')) return undefined
  return { texts: [textOf(`${shared}${more}`), textOf(`${shared}${lesser}`)], claim }
}
