import type Big from 'big.js'
import { foldText } from '../../ingest/quantity/fold-text.ts'
import type { Answer, AnswerFigure } from '../../server/http/contract.ts'
import { quantitiesOf } from './find-phrase.ts'
import { foldQuantity } from './fold-quantity.ts'
import type { Violation } from './verdict.ts'

/** The stored text of a report, or undefined where it is not at hand. */
export type TextOf = (reportId: string) => string | undefined

/** What an answer promises by the contract and does not keep: quotes, offsets, and that every quantity is listed. */
export function checkContract(answer: Answer, textOf: TextOf): Violation[] {
  return [
    ...answer.citations.flatMap((citation) => {
      const text = textOf(citation.reportId)
      const isExact = text === undefined || text.slice(citation.start, citation.end) === citation.quote
      return isExact ? [] : [violation('quote', `[${citation.id}] ${citation.start}-${citation.end}`)]
    }),
    ...answer.figures.flatMap((figure) => checkFigure(figure, answer, textOf)),
    ...answer.warnings
      .filter((warning) => !answer.answer.includes(warning.message))
      .map((warning) => violation('warning-text', warning.code)),
    ...unlistedQuantities(answer).map((printed) => violation('unlisted-quantity', printed)),
  ]
}

function checkFigure(figure: AnswerFigure, answer: Answer, textOf: TextOf): Violation[] {
  const found: Violation[] = []
  if (!answer.answer.includes(figure.text)) found.push(violation('figure-text', figure.text))
  if (!isPrintedValue(figure))
    found.push(violation('figure-value', `${figure.text} = ${figure.value}${figure.unit}`))
  const places = [figure, ...figure.operands]
  for (const { text: printed, start, end, citation } of places) {
    if (start === null || end === null) continue
    const cited = answer.citations.find((one) => one.id === citation)
    const text = cited && textOf(cited.reportId)
    if (!cited) found.push(violation('figure-cited', `${printed}: no citation ${citation}`))
    else if (start < cited.start || end > cited.end)
      found.push(violation('figure-cited', `${printed}: ${start}-${end} lies outside [${cited.id}]`))
    if (text !== undefined && !isPrintedAt(printed, text.slice(start, end)))
      found.push(violation('figure-offsets', `${printed}: the text has ${text.slice(start, end)}`))
  }
  return found
}

/** The stretch holds sign and digits of the printed form, nothing else. */
function isPrintedAt(printed: string, stretch: string): boolean {
  const close = (text: string) => foldText(text).replace(/\s/g, '')
  return (
    stretch.trim() !== '' &&
    close(printed).includes(close(stretch)) &&
    /[\d〇一二三四五六七八九十百千万半]/.test(close(stretch))
  )
}

function isPrintedValue(figure: AnswerFigure): boolean {
  const listed = foldQuantity(figure.value, figure.unit)
  const read = quantitiesOf(figure.text)
  return (
    read.length === 0 ||
    read.some((quantity) =>
      isSameNumber(foldQuantity(quantity.value, quantity.unit?.symbol ?? null).value, listed.value),
    )
  )
}

/** As JSON carries them: a third has no end. */
function isSameNumber(a: Big, b: Big): boolean {
  return Number(a.abs()) === Number(b.abs())
}

/** Citation marks and 小数第2位. */
const NO_QUANTITY = /\[\d+\]|小数第?[\d０-９一二三四]+位/g

/** Quantities of the answer's text that stand in no figure, operand, approximation, formula or printed name. */
function unlistedQuantities(answer: Answer): string[] {
  const text = answer.answer.replace(NO_QUANTITY, (mark) => ' '.repeat(mark.length))
  const covered = coveredStretches(text, namesOf(answer))
  return quantitiesOf(text)
    .filter(({ span }) => !covered.some(([start, end]) => start <= span.start && span.end <= end))
    .filter(({ value, unit }) => !isListedValue(answer, foldQuantity(value, unit?.symbol ?? null)))
    .map(({ printed }) => printed)
}

function namesOf(answer: Answer): string[] {
  const figures = answer.figures.flatMap((figure) => [
    figure.text,
    figure.approximate,
    figure.formula,
    figure.label,
    ...namesIn(figure.label),
    figure.period,
    ...figure.operands.map((operand) => operand.text),
  ])
  const citations = answer.citations.flatMap((one) => [
    one.measure,
    one.heading,
    one.department,
    one.reportTitle,
  ])
  const choices = [...answer.choices, ...answer.nearby].map((one) => one.label)
  return [...figures, ...citations, ...choices, ...answer.warnings.map((one) => one.message)].filter(
    (name): name is string => name !== null && name !== '',
  )
}

/** A row's name alone (「本庁3階…委託」 of 「本庁3階…委託・契約金額」) is a name as well; one that is a quantity is none. */
function namesIn(label: string): string[] {
  return label.split('・').filter((part) => quantitiesOf(part).every(({ printed }) => printed !== part))
}

function coveredStretches(text: string, names: readonly string[]): [number, number][] {
  return names.flatMap((name) => {
    const stretches: [number, number][] = []
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
      stretches.push([at, at + name.length])
    return stretches
  })
}

function isListedValue(answer: Answer, said: ReturnType<typeof foldQuantity>): boolean {
  const listed = answer.figures.flatMap((figure) => [figure, ...figure.operands])
  return listed.some(({ value, unit }) => {
    const folded = foldQuantity(value, unit)
    return folded.value.abs().eq(said.value.abs()) && folded.symbol === said.symbol
  })
}

function violation(rule: Violation['rule'], detail: string): Violation {
  return { rule, detail }
}
