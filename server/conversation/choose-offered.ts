import type { DraftChoice } from '../answer/say/draft.ts'
import type { Question } from '../question/question.ts'
import type { CleanMessage } from './clean-message.ts'
import type { ResolverTools } from './resolver-tools.ts'
import { openTopic, type Turn } from './turn.ts'

/** Longer messages ask something of their own. */
const longestChoice = 60

/**
 * 「2番目」「個人情報のほう」 after several readings were offered: the question of the one that is meant. Undefined where
 * nothing was offered or where the message names none of them alone.
 */
export async function chooseOffered(
  message: string,
  { clean, current }: { clean: CleanMessage; current: Question },
  { turns, tools }: { turns: readonly Turn[]; tools: ResolverTools },
): Promise<Turn | undefined> {
  const last = turns.at(-1)
  if (!last || !tools.offered) return undefined
  const choices = last.choices ?? (last.stated ? [] : await tools.offered(last.question))
  if (choices.length === 0) return undefined
  const said = message.normalize('NFKC').trim()
  const chosen =
    choices.find(({ label, question }) => [label, question].some((one) => one.normalize('NFKC') === said)) ??
    choices[placeIn(said, choices.length) ?? placeIn(clean.text, choices.length) ?? -1] ??
    namedAlone(current, choices)
  if (!chosen) return undefined
  const turn = openTopic(chosen.question, turns, tools)
  const { stated } = chosen
  return { ...turn, choices, topic: last.choices ? last.topic : turn.topic, ...(stated ? { stated } : {}) }
}

const numbered =
  /^(?:上から|候補の)?第?([1-9一二三四五六])(?:番目?|ばんめ?|つ目|個目|行目|件目)?(?:の(?:もの|やつ|件|候補|分)?)?(?:です|で|だよ|だね|かな|は|を)?(?:(?:教えて|お願い|知りたい)[^0-9]{0,6})?[。.!?\s]*$/
const first = /^(?:最初|一番上|いちばん上|先頭)(?:の|は|です|を|で|[。?？!]|$)/
const final = /^(?:最後|一番下|いちばん下)(?:の|は|です|を|で|[。?？!]|$)/

/** The place in the list that a message names, from 0: 「2番目です」 → 1. */
function placeIn(text: string, count: number): number | undefined {
  if (first.test(text)) return 0
  if (final.test(text)) return count - 1
  const word = numbered.exec(text)?.[1]
  if (!word) return undefined
  return (Number(word) || '一二三四五六'.indexOf(word) + 1) - 1
}

/** The one choice that best has all that the message names: its key words, its year, its city. */
function namedAlone({ text, terms, cities, periodSpans }: Question, choices: readonly DraftChoice[]) {
  if (text.length > longestChoice) return undefined
  const words = [
    ...terms.filter((term) => term.key).map((term) => term.surface),
    ...cities.filter((city) => city.span.end > 0).map((city) => city.name),
    ...periodSpans.map((span) => text.slice(span.start, span.end)),
  ]
  if (words.length === 0) return undefined
  const fits = choices.map(({ label }) => timesAll(label.normalize('NFKC'), words))
  const most = Math.max(...fits)
  return most > 0 && fits.filter((fit) => fit === most).length === 1 ? choices[fits.indexOf(most)] : undefined
}

/** How often a label has even the rarest of the words: a name that says a word twice is meant by it before one that says it once. */
function timesAll(label: string, words: readonly string[]): number {
  return Math.min(...words.map((word) => label.split(word).length - 1))
}
