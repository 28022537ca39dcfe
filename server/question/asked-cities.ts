import type { Span } from '../../ingest/report/span.ts'
import type { Term } from '../../ingest/text/term.ts'
import type { CityMention } from './question.ts'

const suffix = /[市町村区県都府]$/
/** What may follow a bare city name (「みどりの」「みどりでは」); before other words it is part of a longer name. */
const afterBareName =
  /^(?:$|[のはがでもとにへをやって、。?？!！\s]|から|まで|より|だと|なら|って|さん|全体|全域|平均)/
/** Words that end in 市 or 町 but name no city. */
const notNames =
  /^(?:[朝夜]|見本|青空|骨董|直売|物産|本|当|同|各|他|全|近隣|都|この|その|うちの|わが|我が|どの|何|隣の|となりの|ほかの|他の|県内|周辺|対象|参加|指定|中核|政令)*(?:市|町|村|市町|市町村|区市町村|都市|都)$/
/** 市 followed by these belongs to the next word (市民, 市役所, 市債 …), which is still the city's. */
const namePattern =
  /([\p{Script=Han}ヶケノ々ァ-ヺー]{1,6}?|[ぁ-ん]{2,6}(?=市|町|村))(市|町|村)(?!場|長選|議選|立ち|井|田|川|内会|並|家|角|営住|第[0-9]|団地|駅|通り|公園)/gu

/**
 * The municipalities that a question names. `known` are the names that the store holds as publishers or subjects;
 * other names are found by their shape and by what the tokenizer knows as places.
 */
export function findCities(
  text: string,
  options: { known: readonly string[]; terms: readonly Term[] },
): CityMention[] {
  const found: CityMention[] = []
  for (const name of [...options.known].sort((a, b) => b.length - a.length)) {
    for (const span of findName(text, name)) addMention(found, { name, known: true, span })
  }
  for (const match of text.matchAll(namePattern)) {
    const name = match[0]
    const span = { start: match.index, end: match.index + name.length }
    if (notNames.test(name)) continue
    if (!isPlace(name, span, options.terms) && !isNamedFirst(text, span, options.terms)) continue
    addMention(found, { name, known: false, span })
  }
  return found.sort((a, b) => a.span.start - b.span.start)
}

/** 「全国で何位」 ranks a city among all: the whole is not whom the question is about. */
const rankedAmong = /^(?:で|の(?:中で)?|では)(?:は)?(?:何位|何番|第何|順位|どの(?:順|位)|ランキング)/

/** 「青空県からもらった交付金」: who gives the money, not whose it is. */
const gives =
  /^(?:から(?:の)?[^。、]{0,8}(?:もら|受け|交付|補助|支給|助成|出た|出る|出て|来た|下り|委託)|の(?:補助金|交付金|負担金|支出金|委託金|助成金)(?:は|が|って|を|から))/

/** A municipality's full name anywhere; its bare name (without 市), a prefecture or 全国 only where no longer name goes on; its people (青空県民) stand for it. */
function findName(text: string, name: string): Span[] {
  const spans: Span[] = []
  const stem = suffix.test(name) && name.length > 2 ? name.replace(suffix, '') : name
  for (let at = text.indexOf(stem); at >= 0; at = text.indexOf(stem, at + stem.length)) {
    const isFull = text.startsWith(name, at)
    const people = isFull && text.startsWith('民', at + name.length) ? 1 : 0
    const end = at + (isFull ? name.length : stem.length) + people
    const mayRunOn = isFull && /[市町村]$/.test(name)
    if (!mayRunOn && (rankedAmong.test(text.slice(end)) || gives.test(text.slice(end)))) continue
    const start = name === '全国' && text.slice(0, at).endsWith('日本') ? at - 2 : at
    if (mayRunOn || people > 0 || afterBareName.test(text.slice(end, end + 3))) spans.push({ start, end })
  }
  return spans
}

function isPlace(name: string, span: Span, terms: readonly Term[]): boolean {
  const stem = name.slice(0, -1)
  return terms.some(
    (term) =>
      term.partOfSpeech === 'place' &&
      term.span.start >= span.start - 1 &&
      term.span.end <= span.end &&
      (term.surface === name || term.surface === stem),
  )
}

/** Where a question begins, and what follows whom it is about. */
const begins = /(?:^|[、。,!?「\s])$/
const isTopicBefore = /^(?:の|では|でも|に(?:は|も)|は|って|も(?![のう]))/
const strangeParts: ReadonlySet<Term['partOfSpeech']> = new Set(['place', 'proper-noun', 'person', 'unknown'])

/**
 * A town that the dictionary does not know stands first in its question, in words that are no common noun: the name is
 * cut into pieces of which one is strange (うきは|市), or it is all hiragana (みどりの市 is none).
 */
function isNamedFirst(text: string, span: Span, terms: readonly Term[]): boolean {
  const stem = text.slice(span.start, span.end - 1)
  const after = text.slice(span.end)
  if (!begins.test(text.slice(0, span.start)) || !isTopicBefore.test(after) || /都$/.test(stem)) return false
  const within = terms.filter((term) => term.span.start >= span.start && term.span.end <= span.end)
  // 「なんで市は」「ちなみに市は」: words of asking and joining are no terms
  if (/^[ぁ-ん]{3,}(?<![のないるた])$/.test(stem))
    return within.some((term) => term.span.end < span.end || term.span.start === span.start)
  return stem.length > 1 && within.some((term) => strangeParts.has(term.partOfSpeech))
}

function addMention(found: CityMention[], mention: CityMention): void {
  const overlaps = found.some((one) => one.span.start < mention.span.end && mention.span.start < one.span.end)
  if (!overlaps) found.push(mention)
}
