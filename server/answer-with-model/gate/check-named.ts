import type { Offer, OfferedFigure } from '../offer.ts'
import { squeeze } from '../squeeze.ts'
import type { Fault } from './fault.ts'
import type { PlacedSlot, PlainSentence } from './plain-sentence.ts'

/**
 * A figure must be called by what tells it from those that it could be taken for. What the answer without a model
 * asserts: from whatever else it asserts. Any other figure: from what is asserted, by its labels, period and city.
 */
export function checkNamed(sentence: PlainSentence, offer: Offer): Fault[] {
  const asserted = assertedFigures(offer)
  return sentence.slots
    .filter(({ bound }) => !isWithinFormula(bound.operands, offer, sentence))
    .flatMap((slot) => slot.bound.operands.map((operand) => ({ slot, operand })))
    .filter(({ slot, operand }) => {
      const { text } = sentence
      if (operand.place === 'required')
        return !isOneOfAsserted(slot, { operand, text, offer }) || isCalledByMore(operand, text, offer)
      const others = asserted.filter((one) => one !== operand)
      const hasTwin = offer.figures.some((one) => one !== operand && isTwin(operand, one))
      return (hasTwin && operand.place === 'near') || !isNamed(operand, { text, asserted: others })
    })
    .map(({ operand }) => ({
      code: 'unnamed-figure',
      detail: `${operand.listed.label} ${operand.listed.period}`,
    }))
}

/** What the answer without a model asserts, and what it calculates that from; where it only quotes, what it quotes. */
function assertedFigures(offer: Offer): OfferedFigure[] {
  const plain = offer.figures.filter((figure) => figure.calculated === undefined && figure.place !== 'near')
  const asserted = plain.filter((figure) => figure.place === 'required' || isOperand(figure, offer))
  return asserted.length > 0 ? asserted : plain
}

/** 「… ÷ {{f3}}」 of a calculation that the answer without a model shows: its operands stand there by their place. */
function isWithinFormula(operands: readonly OfferedFigure[], offer: Offer, { text }: PlainSentence): boolean {
  const [operand] = operands
  return operands.length === 1 && operand !== undefined && /[÷×−+＋]/.test(text) && isOperand(operand, offer)
}

export function isOperand({ listed }: OfferedFigure, { anchor }: Offer): boolean {
  return anchor.figures.some((figure) =>
    figure.operands.some(({ start, end }) => start === listed.start && end === listed.end),
  )
}

type Asserting = { readonly operand: OfferedFigure; readonly text: string; readonly offer: Offer }

/** Of several asserted figures each is told from every other: by a label, a period, a city, a measure, or its unit. */
function isOneOfAsserted({ bound }: PlacedSlot, { operand, text, offer }: Asserting): boolean {
  if (bound.operation !== 'figure' || operand.calculated !== undefined) return true
  const said = squeeze(text)
  const isSaid = (names: readonly string[]): boolean =>
    names.some((name) => name !== '' && said.includes(squeeze(name)))
  return offer.figures
    .filter((other) => other !== operand && other.place === 'required' && other.calculated === undefined)
    .filter((other) => other.listed.unit === operand.listed.unit && !other.value.eq(operand.value))
    .every((other) => {
      const own = operand.labels.filter((label) => !other.labels.includes(label))
      const theirs = other.labels.filter((label) => !operand.labels.includes(label))
      if (own.some((label) => isSaid([label, withoutBracket(label)]))) return true
      // 合計 beside 合計・東地区: the other would have been called by what it has more.
      if (own.length === 0 && theirs.length > 0)
        return (
          !theirs.some((label) => standsAlone(label, text)) &&
          isSaid(operand.labels.flatMap((label) => [label, withoutBracket(label)]))
        )
      return (
        (operand.listed.period !== other.listed.period && isDated(operand, text)) ||
        (operand.subject !== other.subject && isSaid([operand.subject])) ||
        (operand.measure !== other.measure && isSaid([operand.measure]))
      )
    })
}

type Against = { readonly text: string; readonly asserted: readonly OfferedFigure[] }
type IsSaid = (names: readonly string[]) => boolean

function isNamed(operand: OfferedFigure, { text, asserted }: Against): boolean {
  const said = squeeze(text)
  const isSaid: IsSaid = (names) => names.some((name) => name !== '' && said.includes(squeeze(name)))
  const shared = (one: OfferedFigure): number =>
    operand.labels.filter((label) => one.labels.includes(label)).length
  const [nearest] = asserted.toSorted((a, b) => shared(b) - shared(a))
  if (nearest === undefined) return isSaid([...periodNames(operand), ...operand.labels, operand.measure])
  const differing = operand.labels.filter((label) => !nearest.labels.includes(label))
  const isLess = differing.length === 0 && operand.labels.length < nearest.labels.length
  const wanted = isLess ? operand.labels : differing
  // 「計・契約額」 is not 契約額.
  const theirs = nearest.labels.filter((label) => !operand.labels.includes(label))
  if (isLess && theirs.some((label) => standsAlone(label, text))) return false
  const isLabelled = wanted.every(
    (label) =>
      isSaid([label, withoutBracket(label)]) || (label === operand.subject && isSaid([operand.subject])),
  )
  const isPlaced = operand.subject === nearest.subject || isSaid([operand.subject])
  const isInTime = operand.listed.period === nearest.listed.period || isDated(operand, text)
  const isTitled = operand.measure === nearest.measure || isSaid([operand.measure]) || wanted.length > 0
  return isLabelled && isPlaced && isInTime && isTitled
}

/** 「事業費合計は…」 of a part of it: called by all that names a figure near, and by nothing that it has more. */
function isCalledByMore(operand: OfferedFigure, text: string, { figures }: Offer): boolean {
  const says = (labels: readonly string[]): boolean =>
    labels.length > 0 && labels.every((label) => standsAlone(label, text))
  return figures.some(
    (one) =>
      one.labels.length < operand.labels.length &&
      one.labels.every((label) => operand.labels.includes(label)) &&
      one.listed.unit === operand.listed.unit &&
      one.measure === operand.measure &&
      says(one.labels) &&
      !operand.labels.some((label) => !one.labels.includes(label) && standsAlone(label, text)),
  )
}

/** Two numbers under one label, of one period or of two units: no words could tell them apart. */
function isTwin(a: OfferedFigure, b: OfferedFigure): boolean {
  return (
    !a.value.eq(b.value) &&
    a.labels.length === b.labels.length &&
    a.labels.every((label) => b.labels.includes(label)) &&
    a.measure === b.measure &&
    a.subject === b.subject &&
    (a.listed.period === b.listed.period || a.listed.unit !== b.listed.unit)
  )
}

/** A period within a title (「比較表(第4期～第9期)」) dates nothing. */
function isDated(operand: OfferedFigure, text: string): boolean {
  if (/前年|翌年|year/i.test(text)) return true
  const said = squeeze(text)
  return periodNames(operand).some((period) => {
    const name = squeeze(period)
    if (name === '') return false
    const titles = [operand.measure, ...operand.own]
      .map(squeeze)
      .filter((title) => title.length > name.length && title.includes(name))
    return titles.reduce((rest, title) => rest.replaceAll(title, ' '), said).includes(name)
  })
}

/** A label between marks or particles; within another word (会計) a short one says nothing. */
function standsAlone(label: string, text: string): boolean {
  const said = squeeze(text)
  const name = squeeze(label)
  if (name.length > 2) return said.includes(name)
  const parts = said.split(/[・のはがでをに、。（）()]/)
  return parts.includes(name)
}

function withoutBracket(label: string): string {
  return label.replace(/[（(][^（()）]*[)）]$/u, '')
}

/** 令和4年度（2022年度） is also said 令和4年度, or 2022. */
function periodNames({ listed }: OfferedFigure): string[] {
  const short = listed.period.replace(/（.*$/, '')
  return [listed.period, short, ...(listed.fiscalYear === null ? [] : [String(listed.fiscalYear)])]
}
