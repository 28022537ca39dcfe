import type { Span } from '../../ingest/report/span.ts'
import { asksAnything, hasAskingWord } from './asking-words.ts'
import type { Question } from './question.ts'
import { toldTopics } from './told-topics.ts'

/** Where a message turns from telling to asking: the end of a sentence, a joining word and its comma, a quoted question. */
const turn =
  /(?:[。!！\n]+|:(?![0-9])|[?？](?=でも|では|じゃあ|だったら|なら|だから|それ|ところで))\s*|(?<=[たるだすいんくてう])(?:から|上で|けど|けれど|けれども|が|ので|のに)[、,]\s*|(?<=[ゃとよねや])(?:けど|けれど|けれども)[、,]\s*|(?:ばってん|ばってんが|っけん|やけん)[、,]\s*|(?<=[ろよねわぞぜえ]|(?:じゃ|では|で)なくて?|前に)[、,]\s*|「(?=[^「」]{4,120}[?？]」)/g
/** What is told in the same sentence and belongs to the question: its topic, a condition. */
const belongs =
  /について|に関し|のこと|の件|の話(?!じゃな|では|でな)|によると|のうち|(?<!か)もし|仮に|場合|とき|だけ(?!れ?ど)|以外/
/** A sentence of its own that names the topic of the next: 「市営住宅の件です。」 */
const opensTopic =
  /(?:について|に関して?|のこと|の件|の話|の場合)(?:だ|な(?:ん|の)|で|が|けど|けれど|ね|よ|す)*[。!！?？]?\s*$/
const fewestLetters = 4
/** A noun has two letters; one is that of a verb. */
const lettersOfName = 2

/**
 * The last stretch of a message that asks, where what stands before it only tells (an anger, a reason for asking): second
 * wording for a message whose words together are found nowhere. A place or a time that was told goes with it. Undefined
 * where it is all one, or where what was told may belong to the question.
 */
export function takeAsking(question: Told): string | undefined {
  const { text } = question
  const start = startOfAsking(text)
  if (start === undefined || tellsTopic(text.slice(0, start))) return undefined
  const asking = text.slice(start)
  const named = namedIn(question, start)
  const topic =
    named.beside.length < lettersOfName && hasAskingWord(asking)
      ? topicTold.exec(text.slice(0, start))?.groups?.['topic']
      : undefined
  if (topic !== undefined) return `${topic}、${asking}`
  return named.all.length < fewestLetters ? undefined : toldBefore(question, start) + asking
}

type Told = Pick<Question, 'text' | 'cities' | 'periodSpans'>

function startOfAsking(text: string): number | undefined {
  const ends = [...text.matchAll(turn)]
    .map((match) => match.index + match[0].length)
    .filter((end) => end < text.length)
  return ends.findLast((end) => asksAnything(text.slice(end))) ?? behindMark(text)
}

/** 「去年から始まったよね?何人来たの」: behind what only makes sure. */
function behindMark(text: string): number | undefined {
  const [sure] = /^[^?？]{4,}[?？]\s*(?=\S{3})/u.exec(text) ?? []
  return sure !== undefined && !hasAskingWord(sure) && hasAskingWord(text.slice(sure.length))
    ? sure.length
    : undefined
}

/** Most topics of a story that are tried. */
const mostTopics = 5

/** 「あれは全部で何枚」: what was told of is meant. */
const pointing =
  /^(?:で、?)?(?:あれ|それ|これ|あの[\p{Script=Han}ァ-ヶー]{1,4}|その[\p{Script=Han}ァ-ヶー]{1,4})(?<joint>は|って|を|が|も|に|で|の)/u

/**
 * The stretch that asks with each thing that was told of before it as its topic: 「旗を見せてもらいました。あれは何枚作ったんですか」 asks 「旗は何枚
 * 作ったんですか」. The likeliest first; none where nothing is told before, or what asks has a topic of its own.
 */
export function askOfTold(question: Told): string[] {
  const { text } = question
  const start = startOfAsking(text)
  if (start === undefined) return []
  const asking = text.slice(start)
  const pointer = pointing.exec(asking)
  if (pointer === null && ownTopic.test(asking)) return []
  const rest =
    pointer === null ? `は、${asking}` : `${pointer.groups?.['joint']}${asking.slice(pointer[0].length)}`
  const before = toldBefore(question, start)
  return toldTopics(text.slice(0, start))
    .slice(0, mostTopics)
    .map((topic) => (before === '' || topic.includes(before.slice(0, -1)) ? '' : before) + topic + rest)
}

const ownTopic = /^[^、。?？]{3,}?(?:は|って)(?!いくら|何|なん|どう|いつ|どこ|だれ|誰)/u

/** 「図書館なんて誰も行かない。」: what is spoken of goes with a question that names nothing itself. */
const topicTold =
  /(?<=^|[。!！?？\s])(?<topic>[\p{Script=Han}\p{Script=Katakana}ーの]{3,20})(?:なんて|なんか|って|とか|は|も)[^。!！?？]{2,60}[。!！?？]\s*$/u

/** The letters that name something in the stretch from `start` on: all, and those beside its times. */
function namedIn(
  { text, periodSpans }: Pick<Question, 'text' | 'periodSpans'>,
  start: number,
): { all: string; beside: string } {
  const naming = (stretch: string) =>
    stretch.replace(/[\p{Script=Hiragana}\p{P}\p{S}\s]|何\p{Script=Han}?/gu, '')
  const beside = periodSpans
    .filter((span) => span.start >= start)
    .toSorted((a, b) => b.start - a.start)
    .reduce((left, span) => left.slice(0, span.start) + left.slice(span.end), text)
  return { all: naming(text.slice(start)), beside: naming(beside.slice(start)) }
}

/** Whether something of what was told is the question's own: in its own sentence, or as the topic of a sentence before it. */
function tellsTopic(told: string): boolean {
  const sentences = told.split(/(?<=[。!！?？\n])/)
  const joined = /[。!！?？\n]\s*$/.test(told) ? '' : (sentences.pop() ?? '')
  return (
    belongs.test(joined.replace(/^ここだけの話/, '')) || sentences.some((one) => opensTopic.test(one.trim()))
  )
}

/** The cities and years before the stretch that asks, for one that names none itself: 「みどり市の令和4年度の」. */
function toldBefore({ text, cities, periodSpans }: Told, start: number): string {
  return [cities.map(({ span }) => span), periodSpans]
    .filter((spans) => spans.every((span) => span.end <= start))
    .flat()
    .map((span: Span) => text.slice(span.start, span.end))
    .filter((name) => name !== '')
    .map((name) => `${name}の`)
    .join('')
}
