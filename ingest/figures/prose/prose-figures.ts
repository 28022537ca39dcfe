import { findNumbers } from '../../quantity/find-numbers.ts'
import type { Quantity } from '../../report/quantity.ts'
import type { Span } from '../../report/span.ts'
import { draftFigure } from '../draft-figure.ts'
import type { FigureDraft } from '../figure-draft.ts'
import type { FigurePlace } from '../figure-place.ts'
import { basisOfLabels } from '../labels/basis-of-labels.ts'
import { legendAt } from '../labels/bracket-legend.ts'
import { relativeYear } from '../labels/relative-year.ts'
import { resolveUnit } from '../labels/resolve-unit.ts'
import { roleOfLabel } from '../labels/role-of-label.ts'
import { shiftToken } from '../tables/shift-token.ts'
import { addUp } from './add-up.ts'
import { nameChangeInBracket } from './change-in-bracket.ts'
import { readClasses } from './class-pairs.ts'
import { nameCostOfDeed } from './cost-of-deed.ts'
import { nameByTerm, termOf } from './defined-term.ts'
import { nameDittos } from './ditto-in-bracket.ts'
import { type Fact, otherYear } from './fact-reader.ts'
import { factsInText } from './facts-in-text.ts'
import { headedPairs } from './headed-pairs.ts'
import { type ItemPieces, isTimeAlone, itemPieces } from './item-pieces.ts'
import { nameByAge } from './name-by-age.ts'
import { nameOpening } from './name-opening.ts'
import { numbersOverLines } from './numbers-over-lines.ts'
import { readByAge } from './read-by-age.ts'
import { splitSentences } from './split-sentences.ts'
import { opensItem } from './time-words.ts'
import { unitOfAmount } from './unit-of-amount.ts'
import { nameYearBefore } from './year-before-in-bracket.ts'

/** Figures of sentences and list items; each span is one item or paragraph. */
export function figuresOfProse(spans: readonly Span[], place: FigurePlace): readonly FigureDraft[] {
  const figures: FigureDraft[] = []
  for (const span of spans) {
    const sentences = splitSentences(place.text, span)
    const term = sentences.length > 1 ? termOf(place.text, sentences[0]) : undefined
    const opened = sentences[0] === undefined ? undefined : openingTime(place.text, sentences[0])
    for (const sentence of sentences) {
      const at = opened === undefined ? place : { ...place, ...opened }
      const item = itemPieces(place.text, sentence) ?? headedPairs(place.text, sentence)
      const read =
        readClasses(sentence, place.text, (value) => figuresOfSentence(value, at)) ??
        (item === undefined ? figuresOfSentence(sentence, at) : figuresOfItem(item, sentence, at))
      const drafts = nameByTerm(doubtUnheaded(read, place.text), sentence === sentences[0] ? undefined : term)
      const above = [...(place.above ?? []), ...figures].slice(-reach)
      const isNote = /^[※＊]/.test(place.text.slice(sentence.start, sentence.end))
      const same = nameYearBefore(nameDittos(drafts, above, place.text), above, place.text)
      const named = isNote ? same.map((draft) => nameByItemAbove(draft, above)) : same
      const told = nameByAge(nameChangeInBracket(named, place.text), place.text)
      figures.push(...told.map((draft) => nameOpening(draft, place)))
    }
  }
  return figures
}

/** What an item's name is said of: its own number, those without a name, and those that count something else than its own does. */
function figuresOfItem(
  { name, pieces }: ItemPieces,
  passage: Span,
  place: FigurePlace,
): readonly FigureDraft[] {
  const at = { ...place, ...timeOfName(name) }
  const read = readByAge(pieces, place.text, (piece) => figuresOfSentence(piece, at))
  const own = read[0]?.[0]
  const areParts = own !== undefined && addUp(own, read.slice(1).flat())
  return read.flatMap((figures, index) =>
    figures.map((figure) => {
      const row = figure.labels.row.filter((label) => !isTimeAlone(label))
      const isBeside =
        index > 0 &&
        row.length > 0 &&
        !areParts &&
        !row.some((label) => otherYear.test(label)) &&
        own?.labels.row.length === 0 &&
        own.unit?.symbol === figure.unit?.symbol
      return {
        ...figure,
        passage,
        labels: { ...figure.labels, row: isBeside || name === '' ? row : [name, ...row] },
      }
    }),
  )
}

/** 令和3年度: an item of that name tells of nothing else. 第2期 of a course is no plan's. */
function timeOfName(name: string): Pick<FigurePlace, 'period' | 'periodSource'> | undefined {
  const [only] = findNumbers(name)
  const isWhole = only?.span.start === 0 && only.span.end === name.length
  return isWhole && only.kind === 'time' && only.period.kind !== 'plan'
    ? { period: only.period, periodSource: 'label' }
    : undefined
}

/** `２ 保育所費 240,600,000 232,904,815`: a row that has lost its heads; nothing tells apart what its numbers are. */
function doubtUnheaded(drafts: readonly FigureDraft[], text: string): readonly FigureDraft[] {
  const isBeside = (left: FigureDraft | undefined, right: FigureDraft | undefined): boolean => {
    if (left === undefined || right === undefined || nameOf(left) !== nameOf(right)) return false
    return /^[\s　]+$/.test(text.slice(left.span.end, right.span.start))
  }
  return drafts.map((draft, at) =>
    isBeside(drafts[at - 1], draft) || isBeside(draft, drafts[at + 1])
      ? { ...draft, status: 'doubtful', proof: 'order' }
      : draft,
  )
}

function nameOf({ labels, unit, period }: FigureDraft): string {
  return JSON.stringify([labels.row, labels.column, unit?.symbol, period])
}

/** `- R3.11.16 説明会を行う。(参加:有志4名)`: the date that opens an entry says when all of its sentences were. */
function openingTime(
  text: string,
  { start, end }: Span,
): Pick<FigurePlace, 'period' | 'periodSource'> | undefined {
  const sentence = text.slice(start, end)
  const first = findNumbers(sentence.replace(/\n/g, ' ')).find(({ kind }) => kind !== 'ordinal')
  const isOpening = first?.kind === 'time' && first.period.kind === 'dates' && opensItem(sentence, first.span)
  return isOpening ? { period: first.period, periodSource: 'label' } : undefined
}

/** How many figures back the item that a note goes with may stand. */
const reach = 6

/** 「※令和元年度：6億円（4万件）」 under an item gives the same things for another year: they are called as above. */
function nameByItemAbove(draft: FigureDraft, above: readonly FigureDraft[]): FigureDraft {
  if (draft.labels.row.length > 0) return draft
  const named = above.findLast(
    ({ unit, labels }) => unit !== undefined && unit.symbol === draft.unit?.symbol && labels.row.length > 0,
  )
  return named === undefined ? draft : { ...draft, labels: { ...draft.labels, row: named.labels.row } }
}

const noLabels = { row: [], column: [], captions: [] }

function figuresOfSentence(sentence: Span, place: FigurePlace): readonly FigureDraft[] {
  const text = place.text.slice(sentence.start, sentence.end)
  const tokens = numbersOverLines(text)
  const item = itemName(text)
  const facts = nameCostOfDeed(factsInText(text, tokens), text).map(underItem(item))
  const legend = legendAt(place.legends ?? [], sentence.start)
  return nameInBrackets(facts, { text, legend }).flatMap((fact) => {
    const labels = [...(fact.head === undefined ? [] : [fact.head]), ...fact.label.toReversed()]
    const quantity = withLabelsUnit(shiftToken(fact.quantity, sentence.start), fact.label, place.text)
    const isCode = NUMBERED.test(fact.label.at(-1) ?? '')
    if (quantity.unit === undefined && (isCode || !isNumberByItself(text, fact.quantity.span))) return []
    const said = relativeYear(labels, fact.period ?? place.period) ?? fact.period
    const period = said === undefined ? undefined : { period: said, source: 'label' as const }
    return draftFigure(
      {
        quantity,
        resolved: resolveUnit(quantity, { ...noLabels, captions: unitOfAmount(quantity, place) }),
        labels: { row: fact.label, column: fact.head === undefined ? [] : [fact.head] },
        passage: sentence,
        labelSpans: [],
        period,
        basis: basisOfLabels(labels),
        role: fact.isPartOf ? 'of-which' : roleOfLabel(fact.label.at(-1) ?? ''),
      },
      place,
    )
  })
}

/**
 * 「・堆肥化容器　購入額の2分の1（上限3,000円）」: the word that a list item begins with, set off by a space; no line of
 * several items. */
function itemName(text: string): string | undefined {
  if (/\S[\s　]+[・○●◎◇◆■□▪]/.test(text)) return undefined
  return /^[\s　]*[・○●◎◇◆■□▪*＊][\s　]*([\p{L}ー・]{2,20}(?:[(（][\p{L}]{1,8}[)）])?)[\s　]+(?=[^\s　0-9０-９])/u.exec(
    text,
  )?.[1]
}

/** 款　4, 事業コード 10203: what has a number, not a number of something. */
const NUMBERED = /(?:^[款項目節]|コード|番号)$/

type Bracketed = { readonly text: string; readonly legend: string | undefined }

/** `28,400　（27,000）`: an amount alone in brackets behind an amount is what the report says that brackets hold (前年度当初予算額); the one before it is the same of this year (当初予算額). */
function nameInBrackets(facts: readonly Fact[], { text, legend }: Bracketed): readonly Named[] {
  if (legend === undefined) return facts
  const isInBrackets = (at: number) => {
    const [before, fact] = [facts[at - 1], facts[at]]
    if (before === undefined || fact === undefined) return false
    const lead = text.slice(before.quantity.span.end, fact.quantity.span.start)
    const isAlone =
      /^[\s　]*[(（][\s　]*$/.test(lead) && /^[\s　]*[)）]/.test(text.slice(fact.quantity.span.end))
    return isAlone && before.quantity.unit?.symbol === fact.quantity.unit?.symbol
  }
  const own = legend.replace(/^(?:前々?年度?|昨年度?)(?:の)?/, '')
  return facts.map((fact, at) => {
    if (isInBrackets(at)) return { ...fact, label: facts[at - 1]?.label ?? fact.label, head: legend }
    return isInBrackets(at + 1) && own !== legend && own !== '' ? { ...fact, head: own } : fact
  })
}

/** A fact whose kind of amount the report says apart from it, as a column's head would. */
type Named = Fact & { readonly head?: string }

/** A list item's name stands before the labels of all its numbers. */
function underItem(item: string | undefined): (fact: Fact) => Fact {
  return (fact) =>
    item === undefined || fact.label.some((label) => label.startsWith(item) || item.startsWith(label))
      ? fact
      : { ...fact, label: [item, ...fact.label] }
}

/** 調査区数　394調査区: a counter that no list knows, but that the label itself counts. */
function withLabelsUnit(quantity: Quantity, label: readonly string[], text: string): Quantity {
  const counter = /([^\s　の]{1,8})数$/.exec(label.at(-1) ?? '')?.[1]
  if (quantity.unit !== undefined || counter === undefined) return quantity
  if (!text.startsWith(counter, quantity.span.end)) return quantity
  const span = { start: quantity.span.start, end: quantity.span.end + counter.length }
  return {
    ...quantity,
    unit: { kind: 'count', symbol: counter },
    span,
    printed: text.slice(span.start, span.end),
  }
}

/**
 * In running text digits without a unit are a number where they are set apart from their label (定員：30) or no word that may
 * be theirs follows (負担割合である0.1754を; not 1 棟目).
 */
function isNumberByItself(text: string, { start, end }: Span): boolean {
  if (/[:：=＝　][\s　]*$|[\s　]{2}$/.test(text.slice(0, start))) return true
  if (/[,，]/.test(text.slice(start, end)) && /^[\s　]/.test(text.slice(end, end + 1))) return true
  return !/^[\s　]?[一-龠ァ-ヶーA-Za-z]/.test(text.slice(end, end + 2))
}
