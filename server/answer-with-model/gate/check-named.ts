import { foldText } from '../../../ingest/quantity/fold-text.ts'
import type { Offer, OfferedFigure } from '../offer.ts'
import type { Fault } from './fault.ts'
import type { PlainSentence } from './plain-sentence.ts'

/**
 * A figure that is not what the answer without a model asserts must be called by all that tells it from what is
 * asserted, period and city included: else it would be taken for the answer.
 */
export function checkNamed(sentence: PlainSentence, offer: Offer): Fault[] {
  const asserted = assertedFigures(offer)
  return sentence.slots
    .filter(({ bound }) => !isWithinFormula(bound.operands, offer, sentence))
    .flatMap(({ bound }) => bound.operands)
    .filter((operand) => operand.place !== 'required')
    .filter((operand) => {
      const others = asserted.filter((one) => one !== operand)
      return !isNamed(operand, { text: sentence.text, asserted: others })
    })
    .map((operand) => ({
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

type Against = { readonly text: string; readonly asserted: readonly OfferedFigure[] }

function isNamed(operand: OfferedFigure, { text, asserted }: Against): boolean {
  const said = squeeze(text)
  const isSaid = (names: readonly string[]): boolean =>
    names.some((name) => name !== '' && said.includes(squeeze(name)))
  const shared = (one: OfferedFigure): number =>
    operand.labels.filter((label) => one.labels.includes(label)).length
  const [nearest] = asserted.toSorted((a, b) => shared(b) - shared(a))
  if (nearest === undefined) return isSaid([...periodNames(operand), ...operand.labels, operand.measure])
  const differing = operand.labels.filter((label) => !nearest.labels.includes(label))
  const isTwin =
    differing.length === 0 &&
    operand.labels.length === nearest.labels.length &&
    operand.listed.period === nearest.listed.period &&
    operand.subject === nearest.subject
  // Two numbers under one label: no words could tell them apart.
  if (isTwin && operand.place === 'near') return false
  const isLess = differing.length === 0 && operand.labels.length < nearest.labels.length
  const wanted = isLess ? operand.labels : differing
  const isLabelled = wanted.every(
    (label) =>
      isSaid([label, withoutBracket(label)]) || (label === operand.subject && isSaid([operand.subject])),
  )
  const isPlaced = operand.subject === nearest.subject || isSaid([operand.subject])
  const isDated =
    operand.listed.period === nearest.listed.period ||
    isSaid(periodNames(operand)) ||
    /前年|翌年|year/i.test(text)
  const isTitled = operand.measure === nearest.measure || isSaid([operand.measure]) || wanted.length > 0
  return isLabelled && isPlaced && isDated && isTitled
}

function withoutBracket(label: string): string {
  return label.replace(/[（(][^（()）]*[)）]$/u, '')
}

/** 令和4年度（2022年度） is also said 令和4年度, or 2022. */
function periodNames({ listed }: OfferedFigure): string[] {
  const short = listed.period.replace(/（.*$/, '')
  return [listed.period, short, ...(listed.fiscalYear === null ? [] : [String(listed.fiscalYear)])]
}

function squeeze(text: string): string {
  return foldText(text).replace(/\s/g, '')
}
