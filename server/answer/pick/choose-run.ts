import type { Sentence } from '../evidence/sentences.ts'
import { sentencesOf } from '../evidence/sentences-of-view.ts'
import type { ScoredSentence } from '../match/score-sentences.ts'

/** A neighbour this close to the best answers as well. */
const runMargin = 0.1
/** Neighbours of as many words of the question; one that has fewer says something else. */
const fitMargin = 0.06
const longestRun = 320
const mostSentences = 3
/** A list that a sentence leads in is said whole, up to this length. */
const longestList = 480
const mostItems = 8
const leadsList =
  /(?:次の|次に掲げる|以下の|下記の|左記の)(?:いずれか|各号|もの|とおり|通り|事業|事項|事由|場合|者|種類|要件)|次(?:の|に)[^。]{0,16}(?:とする|いう|行う)。$/

/** The best sentence with its neighbours that answer as well, up to what can be read at a glance. */
export function chooseRun(best: ScoredSentence, scored: readonly ScoredSentence[]): Sentence[] {
  const lead = leadOf(best, scored)
  const list = listLedInBy(lead)
  if (list.length > 0) return [lead, ...list]
  const near = scored.filter((one) => answersAsWell(one, best)).slice(0, mostSentences)
  let length = best.sentence.text.length
  const chosen = near
    .map((one) => one.sentence)
    .filter((sentence) => {
      if (sentence === best.sentence) return true
      length += sentence.text.length
      return length <= longestRun
    })
  return chosen.sort((a, b) => a.order - b.order)
}

function answersAsWell(one: ScoredSentence, best: ScoredSentence): boolean {
  if (one === best) return true
  return (
    standsUnder(one.sentence, best.sentence) &&
    one.sentence.kind === best.sentence.kind &&
    best.score - one.score < runMargin &&
    best.fit - one.fit <= fitMargin &&
    !(best.isSigned && !one.isSigned) &&
    !(one.sentence.kind !== 'cell' && hasHead(one.sentence.text)) &&
    !(/。$/.test(best.sentence.text) && !/[。)）]$/.test(one.sentence.text)) &&
    Math.abs(one.sentence.order - best.sentence.order) <= 2
  )
}

/** What leads in the list of which the best is an item, where the list's other parts fit nearly as well; else itself. */
function leadOf(best: ScoredSentence, scored: readonly ScoredSentence[]): Sentence {
  const before = sentencesOf(best.sentence.view).slice(0, best.sentence.order)
  const lead = before.findLast((one) => leadsList.test(one.text) && standsUnder(one, best.sentence))
  const items = lead ? listLedInBy(lead) : []
  const isOneOf = items.some((one) => one.span.start === best.sentence.span.start)
  if (!lead || !isOneOf) return best.sentence
  const parts = new Set([lead, ...items].map((one) => one.span.start))
  const close = scored.filter(
    (one) =>
      one !== best &&
      one.sentence.view === best.sentence.view &&
      parts.has(one.sentence.span.start) &&
      best.score - one.score < runMargin,
  )
  return close.length > 0 || isCase.test(best.sentence.text) ? lead : best.sentence
}

/** 「会費を滞納したとき。」 says nothing without what comes of it. */
const isCase = /(?:とき|場合)。?$/

/** The items behind 「次の各号のいずれかに該当する…」, as many as can be read at a glance. */
function listLedInBy(lead: Sentence): Sentence[] {
  if (!leadsList.test(lead.text)) return []
  const all = sentencesOf(lead.view)
  const behind = all.slice(all.findIndex((one) => one.span.start === lead.span.start) + 1)
  const start = behind.findIndex((one) => isItemOf(one, lead) || !standsUnder(one, lead))
  const after = start > mostBetween ? [] : behind.slice(Math.max(0, start))
  const end = after.findIndex((one) => !isItemOf(one, lead))
  let length = 0
  return (end < 0 ? after : after.slice(0, end)).slice(0, mostItems).filter((one) => {
    length += one.text.length
    return length <= longestList
  })
}

/** 「次の…ことができる。この場合、…」: what is added before the items begin. */
const mostBetween = 2

function isItemOf(one: Sentence, lead: Sentence): boolean {
  return standsUnder(one, lead) && one.kind !== 'row' && /^[\s　・\-(（①-⑳0-9０-９○●]/u.test(one.text)
}

function standsUnder(one: Sentence, other: Sentence): boolean {
  return one.view === other.view && one.headings.at(-1)?.span.start === other.headings.at(-1)?.span.start
}

/** 「契約方法 指名競争入札」 tells what its own head names. */
function hasHead(text: string): boolean {
  return /^[・○-]?\s*\p{Script=Han}{2,8}[\s　:：]+\S/u.test(text)
}
