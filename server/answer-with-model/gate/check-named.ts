import { foldText } from '../../../ingest/quantity/fold-text.ts'
import type { Offer, OfferedFigure } from '../offer.ts'
import type { Fault } from './fault.ts'
import type { PlainSentence } from './plain-sentence.ts'

/**
 * A figure that the answer without a model does not have must be called by what tells it from those that it has: else
 * it would be taken for the answer.
 */
export function checkNamed(sentence: PlainSentence, offer: Offer): Fault[] {
  const anchors = offer.figures.filter((figure) => figure.place !== 'near')
  return sentence.slots
    .flatMap(({ bound }) => bound.operands)
    .filter((operand) => operand.place === 'near' && !isNamed(operand, { text: sentence.text, anchors }))
    .map((operand) => ({
      code: 'unnamed-figure',
      detail: `${operand.listed.label} ${operand.listed.period}`,
    }))
}

type Against = { readonly text: string; readonly anchors: readonly OfferedFigure[] }

function isNamed(operand: OfferedFigure, { text, anchors }: Against): boolean {
  const said = squeeze(text)
  const sayable = (names: readonly string[]): boolean =>
    names.some((name) => name !== '' && said.includes(squeeze(name)))
  const like = anchors.filter(
    (one) => one.labels.join('/') === operand.labels.join('/') && one.subject === operand.subject,
  )
  if (like.length > 0) {
    const isPeriodApart = like.every((one) => one.listed.period !== operand.listed.period)
    return !isPeriodApart || sayable([...periodNames(operand)]) || /前年|翌年/.test(text)
  }
  const differing = operand.labels.filter((label) => !anchors.every((one) => one.labels.includes(label)))
  const isSubjectApart = anchors.every((one) => one.subject !== operand.subject)
  if (isSubjectApart) return sayable([operand.subject])
  if (differing.length > 0) return sayable(differing)
  return sayable([operand.measure])
}

/** 令和4年度（2022年度） is also said 令和4年度, or 2022. */
function periodNames({ listed }: OfferedFigure): string[] {
  const short = listed.period.replace(/（.*$/, '')
  return [listed.period, short, ...(listed.fiscalYear === null ? [] : [String(listed.fiscalYear)])]
}

function squeeze(text: string): string {
  return foldText(text).replace(/\s/g, '')
}
