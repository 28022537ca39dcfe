import { findNumbers } from '../../ingest/quantity/find-numbers.ts'
import type { FiscalYear } from '../../ingest/report/fiscal-year.ts'
import type { Quantity } from '../../ingest/report/quantity.ts'
import { overlaps, type Span } from '../../ingest/report/span.ts'
import type { Analyzer } from '../../ingest/text/analyzer.ts'
import type { Term } from '../../ingest/text/term.ts'
import { readTerms } from '../retrieval/query-terms.ts'
import type { StoreVocabulary } from '../retrieval/read-vocabulary.ts'
import { afterTopic } from './after-topic.ts'
import { findCities } from './asked-cities.ts'
import { findAskedFor } from './asked-for.ts'
import { findAskedPeriod } from './asked-period.ts'
import { findAskedUnit } from './asked-unit.ts'
import { askingWords } from './asking-words.ts'
import { boundWords } from './bound-words.ts'
import { findCitiesBySound } from './city-spelling.ts'
import { findContentTerms, findPhrases, type Variant } from './content-terms.ts'
import { findDenied } from './denied.ts'
import { eitherWay } from './either-way.ts'
import { findExcepted } from './excepted.ts'
import { findVariants, findWordsOfReports } from './expand-terms.ts'
import { findMarks, findUnitHint } from './hints.ts'
import { leaveTitledTimes } from './leave-titled-times.ts'
import { monthStretch } from './month-stretch.ts'
import { findOperation } from './operation.ts'
import { findPrecision, precisionWords, upToNext } from './precision.ts'
import type { AskedFor, Operation, Question } from './question.ts'
import { restTerms } from './rest-term.ts'
import { findRun } from './run-of-years.ts'
import { spellBrackets } from './spell-brackets.ts'
import { spellCompounds } from './spell-compounds.ts'
import { spellComputing } from './spell-computing.ts'
import { spellCounters } from './spell-counters.ts'
import { spellExtents } from './spell-extents.ts'
import { spellKeywords } from './spell-keywords.ts'
import { spellLaterEras } from './spell-later-eras.ts'
import { spellLoanwords } from './spell-loanwords.ts'
import { spellDenied, spellPlainly } from './spell-plainly.ts'
import { spellPrefecture } from './spell-prefecture.ts'
import { spellRankedDeeds } from './spell-ranked-deeds.ts'
import { spellSchools } from './spell-schools.ts'
import { spellYesNo } from './spell-yes-no.ts'
import { subjectCities } from './subject-cities.ts'
import { unneededWords } from './unneeded-words.ts'

/** What a question is read against: the words' tools, the names that the store holds, and today. */
export type Reader = {
  readonly analyzer: Analyzer
  readonly knownCities: readonly string[]
  readonly currentFiscalYear: FiscalYear
  readonly anchor?: FiscalYear
  /** The words that the reports hold: for what was typed in kana or with a slip. */
  readonly vocabulary?: StoreVocabulary
}

const yesNoEnding =
  /(?:ですか|ますか|ましたか|ませんか|でしたか|でしょうか|ですよね|ますよね|ましたよね|んですよね|(?:だ|た|る|い|の)よね|でしょう?|じゃない(?:の|か|ですか)?|(?:て|で)(?:い|る|ます|いる)(?:の|か|と)?|(?:る|た|い|ある|ない|てる|でる|んだ|と)(?:の|ん|んですか|か|と|もん)?|(?:て|で)(?:い)?るね(?=[?？])|本当|ほんと)(?:ですか|なの|か)?[?？。!！\s]*$|(?:[はがも]|って)[^。は]{0,12}[0-9][^\s、。は]{0,6}(?:以[上下内]|未満)(?:か|なの)?[?？]+$|[いただ]のは(?:(?:令和|平成|[RH])?[0-9]{1,4}年度?|(?:(?:令和|平成|[RH])?[0-9]{1,4}年)?[0-9]{1,2}月(?:[0-9]{1,2}日)?)[?？]+$/
/** 「高いですか、第9期で」: what the question is about is said behind it. */
const askedBefore = /(?:(?:です|ます|でした|ました|ません)か|よね|でしょう)[、,(][^、。?？]{1,16}[?？。]?$/
const asksOpenly = new RegExp(
  `${askingWords}|(?:足す|加える|合算する|合計する|計算する|差し引く|合わせる|あわせる|引く|割る|掛ける|比べる|並べる)と[?？。\\s]*$|答えて|答えよ|述べ|示して|(?:知り|見|聞き|比べ|並べ)たい|ください|理由は|目的は|推移|内訳|一覧|(?:は|って|(?<![たるいだんな])の|額|数|費|料|名|課|(?<![0-9])日|率)[?？。\\s]*$`,
)

/** Of a row for all pupils only the word for them would tell. */
const pupils = /(?<=[うくすつぬぶむるた])児童・?生徒/g

/** Words for everything together. */
const everything =
  /全(?:地区|校区|校|体|市|施設|費目|項目|団体|員)|全部(?!(?:を(?![足合]))?(?![何足合])\p{Script=Han}|を(?![足合]))|合計|総額|総計|総数|通算|累計|合わせ|トータル(?!コスト)|ぜんぶ|(?<!\p{Script=Han})計[はのが]|総(?:工事|事業)費/u

/** Reads one stand-alone question: everything that later stages need to know of it. */
export function understandQuestion(typed: string, reader: Reader): Question {
  const text = spellPrefecture(spellOut(typed, reader), reader.knownCities)
  const words = text.replace(sharesOfAmounts, ' ').replace(afterKana, (topic) => ' '.repeat(topic.length))
  const { analyzer, vocabulary } = reader
  const allTerms = vocabulary ? readTerms(analyzer, words, vocabulary) : analyzer.terms(words)
  const asking = afterTopic(text)
  const named = readCities(text, reader, allTerms)
  const cities = subjectCities(named, text, asking)
  const found = findAskedPeriod(text, reader)
  const { asked, explicit, spans: askedBy } = findAskedFor(asking)
  const { unit, span: unitSpan } = findAskedUnit(text) ?? {}
  const { operation } = findOperation(asking)
  const run = findRun(text)
  const premises = findPremises(text).filter((one) => !found.spans.some((span) => overlaps(one.span, span)))
  const yesNo = isYesNo(text)
  const taken = [
    ...named.map((city) => city.span),
    ...found.spans,
    ...[unitSpan, run].filter((span) => span !== undefined),
    ...spansOf(text, precisionWords),
    ...(yesNo ? spansOf(text, upToNext) : findDenied(text).map(({ span }) => span)),
    ...spansOf(text, pupils),
    ...spansOf(text, monthStretch),
    ...boundsOf(text, operation, premises),
    ...(operation.kind === 'difference' ? spansOf(text, /[増減]額(?=に?な|された|した)/g) : []),
  ]
  const terms = findContentTerms(allTerms, {
    text,
    taken,
    asking: softSpans(text, vocabulary, [
      ...(isOfWords(asked) ? shifted(askedBy, text.length - asking.length) : []),
      ...(yesNo ? [] : leftOut(text, operation)),
    ]),
    variants: variantsOf(words, allTerms, reader),
    ...(vocabulary ? { isHeld: (base: string) => vocabulary.words.counts.has(base) } : {}),
  })
  return {
    text,
    cities,
    period: found.period,
    periodSpans: found.spans,
    asked: explicit || !unit ? askedOf(asked, operation, text) : 'quantity',
    explicit,
    ...(unit ? { unit } : {}),
    operation,
    terms: [...terms, ...restTerms(text, taken)],
    marks: findMarks(text),
    phrases: findPhrases(allTerms, taken),
    premises,
    wantsTotal: everything.test(text),
    yesNo,
    ...hintsIn(text),
  }
}

/** What a text asks besides: how the answer is to be rounded, of what kind it may be, which way it goes. */
function hintsIn(text: string): Pick<Question, 'precision' | 'unitHint' | 'direction'> {
  const precision = findPrecision(text)
  const unitHint = findUnitHint(text)
  const direction = findDirection(text)
  return { ...(unitHint && { unitHint }), ...(precision && { precision }), ...(direction && { direction }) }
}

function variantsOf(words: string, terms: readonly Term[], { analyzer, vocabulary }: Reader): Variant[] {
  return [
    ...findVariants(analyzer, words, terms),
    ...(vocabulary ? findWordsOfReports(words, terms, { analyzer, vocabulary }) : []),
  ]
}

function leftOut(text: string, { kind }: Operation): Span[] {
  return kind === 'look-up' ? findExcepted(text).map(({ span }) => span) : []
}

/** 「購入個数」: it says that things are counted; a report that never says so may count them all the same. */
function unheldCounters(text: string, vocabulary: Reader['vocabulary']): Span[] {
  return spansOf(text, /[個台枚冊本品部棟点着]数/g).filter(
    ({ start, end }) => !(vocabulary?.words.counts.has(text.slice(start, end)) ?? true),
  )
}

function isYesNo(text: string): boolean {
  const opens = asksOpenly.test(text.replace(everyOne, ''))
  return (yesNoEnding.test(text) || askedBefore.test(text)) && !opens && !eitherWay.test(text)
}

/** 「どの年も25%を超えていますか」 asks of every year whether, not which. */
const everyOne = /どの[^、。はがを?]{1,6}も(?!っと)/gu

/** What was typed, with its counters, extents and schools spelled out. */
function spellOut(typed: string, { analyzer, vocabulary }: Reader): string {
  const dated = spellLaterEras(leaveTitledTimes(typed.normalize('NFKC').replace(/\s+/g, ' ').trim()))
  const plain = spellKeywords(dated)
  const text = spellRankedDeeds(spellComputing(spellYesNo(spellPlainly(spellExtents(spellCounters(plain))))))
  if (!vocabulary) return text
  const named = spellBrackets(spellLoanwords(text, { analyzer, vocabulary }), vocabulary)
  return spellCompounds(spellDenied(spellSchools(named, vocabulary), vocabulary), vocabulary)
}

function findPremises(text: string): Quantity[] {
  return findNumbers(text).filter((token): token is Quantity => token.kind === 'quantity')
}

/** 「2000万円を下回る」「3番目に大きい」: a bound or a place in an order stands in no label. */
function boundsOf(text: string, { kind }: Operation, premises: readonly Quantity[]): readonly Span[] {
  if (kind === 'count-where') return [...premises.map(({ span }) => span), ...spansOf(text, boundWords)]
  return ['extreme', 'spread', 'order', 'next'].includes(kind) ? spansOf(text, placesInOrder) : []
}

/** 「3番目に」, and the 県内 of 「県内で一番」 and 「一番低い県内の団体は」; that of 「県内の客が一番多い月」 says who they are. */
const placesInOrder =
  /[0-9]+(?:番目?|位)|県内(?=では?、?(?:一番|いちばん|最も|もっとも|[0-9]))|(?<=[いた])県内(?=の[^\s、。?]{1,8}(?:は|って)(?:どこ|どれ|何))/g

/** 「一番多い地区はどこですか」「一番多い期間は」: a rank asks which of the things that it sets in order, wherever or whenever that is. */
function askedOf(asked: AskedFor, { kind }: Operation, text: string): AskedFor {
  const isRank = ['extreme', 'spread', 'next', 'order', 'count-where', 'compare'].includes(kind)
  const isOfTurns = asked === 'date' && /どの(?:期間|日程|時期|回|日|週|月)/.test(text)
  return isRank && (asked === 'where' || isOfTurns) ? 'which' : asked
}

/** 評判, 見通し, 困ったこと: such words ask for a sentence rather than stand in it. */
function isOfWords(asked: AskedFor): boolean {
  return ['reason', 'purpose', 'assessment', 'problem', 'next-steps', 'course', 'where', 'who'].includes(
    asked,
  )
}

function softSpans(text: string, vocabulary: Reader['vocabulary'], askedBy: readonly Span[]): Span[] {
  return [
    ...askedBy,
    ...unheldCounters(text, vocabulary),
    ...unneededWords.flatMap((pattern) => spansOf(text, pattern)),
  ]
}

function shifted(spans: readonly Span[], by: number): Span[] {
  return spans.map(({ start, end }) => ({ start: start + by, end: end + by }))
}

/** The 分 of 「事業費分」, the 額 of 「均等割額」 and the 率 of 「所得割率」 are no part of a name; a blank in its place leaves all spans where they are. */
const sharesOfAmounts =
  /(?<=[費金額料税])分(?![野類析割担譲配離布])|(?<=[割費料])額(?!\p{Script=Han})|(?<=[得等産]割)率/gu

/** A name in kana runs on into its particle and the asking word (「…たまごはいつ」): blanks part them; 「したことは何」 has no とは. */
const afterKana =
  /(?<=[ぁ-ん]{3})(?:は|って|(?<!こ)とは)(?=いつ|どこ|どん|どう|だれ|誰|何|なに|いくら|なぜ|どれ)|(?<=[料費額率金数税員者課校園館])って/g

function readCities(text: string, reader: Reader, terms: readonly Term[]): Question['cities'] {
  const named = findCities(text, { known: reader.knownCities, terms })
  const heard = findCitiesBySound(text, reader.knownCities, reader.analyzer)
  const isAmong = (cities: Question['cities'], { span }: Question['cities'][number]) =>
    cities.some((one) => overlaps(one.span, span))
  const known = named.filter((one) => one.known || !isAmong(heard, one))
  return [...known, ...heard.filter((one) => !isAmong(known, one))]
}

function spansOf(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
}

/** 「増えた」「減った」: a direction that the question takes for granted or asks about. */
function findDirection(text: string): Question['direction'] {
  if (/増え|ふえ|増[加額]|上が|伸び|多くな|高くな|長くな|のび|値上/.test(text)) return 'rise'
  if (/減っ|減り|へっ|減[少額]|下が|落ち|少なくな|低くな|安くな|短くな|縮[まめ]|短縮|値下/.test(text))
    return 'fall'
  return undefined
}
