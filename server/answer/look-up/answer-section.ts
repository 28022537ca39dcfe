import type { Heading } from '../../../ingest/report/measure.ts'
import type { AskedFor, Question, QuestionTerm } from '../../question/question.ts'
import { askWhichMeasure } from '../ask/ask-which-measure.ts'
import type { MeasureView } from '../evidence/evidence.ts'
import { cleanLabel } from '../evidence/figure-label.ts'
import type { Sentence } from '../evidence/sentences.ts'
import { sentencesOf } from '../evidence/sentences-of-view.ts'
import { speaksForCity } from '../evidence/speaks-for-city.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { askingWeight, matchTerms, strengthIn } from '../match/match-labels.ts'
import { isTelling } from '../match/misses-asked.ts'
import { scoreSentences } from '../match/score-sentences.ts'
import { asksOutcome, signsOf } from '../match/word-signs.ts'
import { chooseRun } from '../pick/choose-run.ts'
import { type Draft, type Line, plainDraft } from '../say/draft.ts'
import { sayPassage } from './answer-prose.ts'

/** A heading that holds what is asked; `signed`: it holds more than that, so only sentences with the words of it answer. */
type Holder = {
  readonly heading: RegExp
  readonly signed?: boolean
  /** A heading that says whose it is (公告の方法) must say it of what the question names. */
  readonly ofNamed?: boolean
  /** The verbs of the question must stand in the title or under the heading as well. */
  readonly deeds?: boolean
  /** The thing may be named anywhere in the measure: a body sits within one of another name. */
  readonly anywhere?: boolean
}

const holders: Partial<Record<AskedFor, readonly Holder[]>> = {
  purpose: [{ heading: /目的(?!外)|ねらい|狙い|趣旨/ }],
  assessment: [{ heading: /評価|成果|効果|結果/ }],
  problem: [
    { heading: /課題|問題点|留意|心配|懸念/ },
    { heading: /評価|成果|結果|振り返り|ふりかえり|反省|教訓/, signed: true },
  ],
  'next-steps': [{ heading: /今後|方針|見直し|展望/ }, { heading: /評価|成果|課題/, signed: true }],
  method: [{ heading: /方法|手続|手順|流れ/, ofNamed: true }],
  course: [{ heading: /経過|経緯/ }],
}
/** Why something is done at all is what it is for. */
const why: readonly Holder[] = [{ heading: /目的(?!外)|ねらい|狙い|趣旨/, deeds: true }]
const background: readonly Holder[] = [{ heading: /背景|経緯|趣旨/ }]
const whatWasDone: readonly Holder[] = [{ heading: /内容|実施(?!計画)|概要|取り?組み?/ }]
const whatItIs: readonly Holder[] = [{ heading: /概要/ }, { heading: /目的(?!外)|趣旨/ }]

/** 「委員にはどんな人がいる」「審査会のメンバーは」: the parts of a body, not who heads it. */
const whoSits: readonly Holder[] = [{ heading: /構成|名簿|メンバー/, anywhere: true }]
const asksMembers =
  /(?:委員|役員|メンバー|構成員)(?:は|に|って|には|として)?(?:誰|だれ|どなた|どんな(?:人|方|顔ぶれ|メンバー)|どういう(?:人|方))|(?:メンバー|顔ぶれ|構成)(?:は|って|を教|[?？]|$)|(?:誰|だれ|どんな(?:人|方))で(?:構成|でき|成り立)/

/** 「何をしたの」「どんな事業？」: what was done, or what it is at all. */
const asksDeeds = /何を(?:し|行|や|実施|取り組)|内容(?:は|を|って|$)|どんな(?:こと|取り?組み?)/
const asksNature =
  /とは(?:何|なに|どう|どん|[?？。]|$)|って(?:何|なに|どう|どん)|(?:どんな|どういう)(?:事業|制度|施策|取り?組み?|仕組み|もの)(?:です|なの|でしょ|だ|か|[?？。]|$)/
const longest = 320
const mostSentences = 3
/** A list is said whole up to so many items. */
const mostItems = 8
const namedStrength = 0.5
const shortestStatement = 25

/** The sentences under one heading of one measure that hold what is asked; `above`: the headings above that one. */
type Passage = {
  readonly view: MeasureView
  readonly above: readonly Heading[]
  readonly sentences: readonly Sentence[]
}

/**
 * What is asked has a heading of its own (目的, 評価, 課題, 今後, 内容) in the measure that the question names, and the
 * question names nothing else: what stands under it, whole. Undefined where it asks for something within.
 */
export function answerSection(context: AnswerContext): Draft | undefined {
  const { question } = context
  for (const holder of holdersFor(question)) {
    const passages = passagesUnder(context, holder)
    if (passages.length === 0) continue
    const named = passages.filter((passage) => namesAll(context, passage, holder))
    const best = bestOf(context, named)
    if (best.length === 0) continue
    const views = [...new Set(best.map((passage) => passage.view))]
    if (views.length > 1) return askWhichMeasure(question, views)
    return plainDraft('answered', holder.signed ? sayBestOf(context, best) : sayAll(best))
  }
  return undefined
}

function holdersFor({ asked, text }: Question): readonly Holder[] {
  if (asksMembers.test(text)) return whoSits
  if (asked === 'reason') return /背景/.test(text) ? background : asksOutcome(text) ? [] : why
  if (asked !== 'content') return holders[asked] ?? []
  if (asksNature.test(text)) return whatItIs
  return asksDeeds.test(text) ? whatWasDone : []
}

/** 「公告の方法」 is the method of something that 「定款を変える方法」 does not name. */
function isOfOther({ question, makeLabel }: AnswerContext, text: string, pattern: RegExp): boolean {
  const others = makeLabel(text, 'heading').words.filter(
    (word) => !word.generic && !pattern.test(word.surface),
  )
  const isNamed = others.some(({ keys }) =>
    question.terms.some((term) => strengthIn(term, new Set(keys)) > 0),
  )
  return others.length > 0 && !isNamed
}

function passagesUnder(context: AnswerContext, { heading: pattern, signed, ofNamed }: Holder): Passage[] {
  const sign = signed ? signsOf(context.question).sentence : undefined
  return context.views
    .filter((view) => speaksForCity(context.question, view, view.measure.title))
    .flatMap((view) => {
      const under = sentencesOf(view).flatMap((sentence) => {
        const at = sentence.headings.findLastIndex(
          (one) => pattern.test(one.text) && !(ofNamed && isOfOther(context, one.text, pattern)),
        )
        return at < 0 ? [] : [{ sentence, at, heading: sentence.headings[at]?.span.start }]
      })
      return [...Map.groupBy(under, (one) => one.heading).values()].map((group): Passage => {
        const [first] = group
        const said = group.map((one) => one.sentence).filter((one) => says(context.question, one))
        const above = first ? first.sentence.headings.slice(0, first.at) : []
        const direct = said.filter((one) => one.headings.length === above.length + 1)
        const own = direct.length > 0 ? direct : said
        return { view, above, sentences: sign ? own.filter((one) => sign.test(one.text)) : own }
      })
    })
    .filter((passage) => passage.sentences.length > 0)
}

/** A heading, a slot without its amount or a row says nothing of a purpose; a list tells what was done. */
function says({ asked }: Question, { text, kind }: Sentence): boolean {
  if (kind === 'row' || kind === 'note' || /(?:^|[\s　])(?:千|百万)?円$/.test(text)) return false
  if (/[。]$/.test(text) || text.length >= shortestStatement) return true
  return ['content', 'method', 'course', 'who'].includes(asked) && kind === 'list'
}

/** The key words of a question but those with which it asks for the heading, or for the kind of thing (「…団体ですか」). */
function topicOf({ question: { terms, text } }: AnswerContext, { heading }: Holder): QuestionTerm[] {
  const topic = terms.filter((term) => isTelling(term) && !heading.test(term.surface))
  const last = topic.at(-1)
  const things =
    last && topic.length > 1 && closes.test(text.slice(last.span.end)) ? topic.slice(0, -1) : topic
  const withoutCosts = things.filter((term) => !costNoun.test(text.slice(term.span.start, term.span.end + 1)))
  return withoutCosts.length > 0 ? withoutCosts : things
}

/** 「委託料は何のため？」: what is paid for is what has the purpose. */
const costNoun = /^\p{Script=Han}{2,6}[費料金]$/u

const closes = /^(?:です|なの|でしょう|だ)(?:か|の)?[?？。]*$/

function labelsOf(context: AnswerContext, { view, above }: Passage) {
  return [
    context.makeLabel(view.measure.title, 'title'),
    ...above.map((one) => context.makeLabel(one.text, 'heading')),
  ]
}

function namesAll(context: AnswerContext, passage: Passage, holder: Holder): boolean {
  const topic = topicOf(context, holder)
  if (topic.length === 0 && !isBare(context.question)) return false
  const met = holder.anywhere
    ? topic.map((term) => strengthIn(term, passage.view.said()))
    : matchTerms(topic, labelsOf(context, passage)).map(({ strength }) => strength)
  const isNamed = met.every((strength) => strength >= namedStrength)
  return isNamed && (!(holder.deeds || ofDeed.test(context.question.text)) || tellsDeeds(context, passage))
}

/** 「変更されたのは何のため」 asks of that deed. */
const ofDeed = /(?:[しさたれ]た|った|えた)のは/

/** 「なぜ支援したの」: what was done is named by the title or told under the heading. */
function tellsDeeds(context: AnswerContext, passage: Passage): boolean {
  const deeds = context.question.terms.filter((term) => !term.key && term.weight > askingWeight)
  const told = passage.sentences.map((one) => context.makeLabel(one.text, 'row'))
  if (deeds.length === 0 && /[にく](?:した|している|する)(?:の|ん|理由|わけ)/.test(context.question.text))
    return true
  return (
    deeds.length > 0 &&
    matchTerms(deeds, [...labelsOf(context, passage), ...told]).every(({ strength }) => strength > 0)
  )
}

/**
 * The passages of the measure whose best sentence fits the question best; those of one measure that stand side by side
 * (派遣研修 and 独自研修 of 職員研修) all of them, unless the question names one.
 */
function bestOf(context: AnswerContext, named: readonly Passage[]): readonly Passage[] {
  const [first] = named
  if (!first || named.length === 1) return named
  const rated = named.map((passage) => ({ passage, score: scoreOf(context, passage) }))
  const best = rated.toSorted((a, b) => b.score - a.score)[0]
  if (!best) return []
  if (isBare(context.question)) return named
  const inMeasure = named.filter(({ view }) => view === best.passage.view)
  const depth = Math.max(...inMeasure.map((passage) => namedAbove(context, passage)))
  return inMeasure.filter((passage) => namedAbove(context, passage) === depth)
}

/** 「今後の課題は？」 names nothing: it may be asked of any measure. */
function isBare({ terms }: Question): boolean {
  return terms.every((term) => !term.key && term.weight <= askingWeight)
}

function scoreOf(context: AnswerContext, { view, sentences }: Passage): number {
  const spans = new Set(sentences.map((one) => one.span.start))
  const best = scoreSentences(context).find(
    ({ sentence }) => sentence.view === view && spans.has(sentence.span.start),
  )
  return best?.score ?? 0
}

/** How many of the question's words the headings above a passage have. */
function namedAbove(context: AnswerContext, { above }: Passage): number {
  const labels = above.map((one) => context.makeLabel(one.text, 'heading'))
  return matchTerms(context.question.terms.filter(isTelling), labels).filter(
    ({ strength }) => strength >= namedStrength,
  ).length
}

function sayAll(passages: readonly Passage[]): Line[] {
  const [only] = passages
  if (only && passages.length === 1) return sayPassage(choose(only.sentences))
  return passages.flatMap(({ above, sentences }) => {
    const name = cleanLabel(above.at(-1)?.text ?? '')
    return [...(name === '' ? [] : [[`${name}：`]]), ...sayPassage(choose(sentences))]
  })
}

/** Of a passage that holds more than what is asked: the sentence that fits best, with its neighbours. */
function sayBestOf(context: AnswerContext, passages: readonly Passage[]): Line[] {
  const spans = new Set(passages.flatMap(({ sentences }) => sentences.map((one) => one.span.start)))
  const [view] = passages.map((passage) => passage.view)
  const scored = scoreSentences(context).filter(
    ({ sentence }) => sentence.view === view && spans.has(sentence.span.start),
  )
  const [best] = scored
  return best ? sayPassage(chooseRun(best, scored)) : sayAll(passages)
}

/** From the beginning up to what can be read at a glance; a list whole. */
function choose(sentences: readonly Sentence[]): Sentence[] {
  const most = sentences.every((one) => one.kind === 'list') ? mostItems : mostSentences
  let length = 0
  return sentences.slice(0, most).filter((one, index) => {
    length += one.text.length
    return index === 0 || length <= longest
  })
}
