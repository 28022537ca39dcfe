import { findNumbers } from '../../../ingest/quantity/find-numbers.ts'
import type { Quantity } from '../../../ingest/report/quantity.ts'
import type { Answer, AnswerFigure, Operand } from '../../http/contract.ts'
import type { FigureInMeasure } from '../evidence/evidence.ts'
import { printPeriod } from '../evidence/print-period.ts'
import { printedIn } from '../evidence/printed-in.ts'
import { closeLines } from '../evidence/sentences.ts'
import { type CitationBook, openCitationBook } from './cite.ts'
import type { Draft, DraftCalculation, Line, Piece } from './draft.ts'
import { approximationOf, toAnswerFigure } from './to-answer-figure.ts'

/** Words an answer out: numbers its citations, prints its figures, and lists both beside the text. */
export function composeAnswer(
  draft: Draft,
  made: { id: string; question: string; mode: Answer['mode'] },
): Answer {
  const book = openCitationBook(draft)
  const figures: AnswerFigure[] = []
  const lines = draft.lines.map((line) => composeLine(line, book, figures))
  const warnings = draft.warnings.map((warning) => warning.message)
  return {
    ...made,
    outcome: draft.outcome,
    answer: [...lines, ...warnings].join('\n'),
    citations: [...book.citations],
    figures,
    warnings: [...draft.warnings],
    choices: draft.choices.slice(0, 6).map(({ label, question }) => ({ label, question })),
    nearby: draft.nearby.map((one) => ({ ...one })),
    chart: draft.chart,
    followUps: [...draft.followUps],
  }
}

function composeLine(line: Line, book: CitationBook, figures: AnswerFigure[]): string {
  const marks = new Set<number>()
  let text = ''
  for (const piece of line) {
    text += composePiece(piece, book, figures)
    for (const number of numbersOf(piece, book)) marks.add(number)
  }
  return text + [...marks].map((number) => `[${number}]`).join('')
}

function numbersOf(piece: Piece, book: CitationBook): readonly number[] {
  if (typeof piece === 'string') return []
  switch (piece.kind) {
    case 'figure':
      return book.numbersOfFigure(piece.at)
    case 'calculated':
      return piece.calculation.operands.flatMap((operand) => book.numbersOfFigure(operand))
    case 'quote':
    case 'citation':
      return [book.numberOf(piece.at)]
  }
}

function composePiece(piece: Piece, book: CitationBook, figures: AnswerFigure[]): string {
  if (typeof piece === 'string') return piece
  switch (piece.kind) {
    case 'figure': {
      const figure = printedFigure(piece.at, book, piece.bare ?? false)
      addFigure(figures, figure)
      return withApproximation(figure)
    }
    case 'calculated': {
      const figure = calculatedFigure(piece.calculation, book)
      addFigure(figures, figure)
      return withApproximation(figure)
    }
    case 'quote':
      for (const figure of quotedFigures(piece, book)) addFigure(figures, figure)
      return piece.text
    case 'citation':
      return ''
  }
}

function withApproximation({ text, approximate }: AnswerFigure): string {
  return approximate ? `${text}（${approximate}）` : text
}

function addFigure(figures: AnswerFigure[], figure: AnswerFigure): void {
  const isListed = figures.some(
    (one) =>
      one.text === figure.text &&
      one.start === figure.start &&
      one.citation === figure.citation &&
      one.formula === figure.formula,
  )
  if (!isListed) figures.push(figure)
}

function printedFigure(at: FigureInMeasure, book: CitationBook, bare: boolean): AnswerFigure {
  const figure = toAnswerFigure(at.figure.figure, book.numbersOfFigure(at)[0] ?? null)
  return bare ? { ...figure, approximate: null } : figure
}

function calculatedFigure(calculation: DraftCalculation, book: CitationBook): AnswerFigure {
  const [first] = calculation.operands
  const isDoubtful = calculation.operands.some((one) => one.figure.figure.status === 'doubtful')
  return {
    text: calculation.text,
    value: Number(calculation.value),
    unit: calculation.unit?.symbol ?? null,
    label: calculation.label,
    municipality: first?.figure.figure.subject ?? '',
    fiscalYear: null,
    period: [...new Set(calculation.operands.map((one) => printPeriod(one.figure.figure.period)))].join('、'),
    citation: null,
    start: null,
    end: null,
    status: isDoubtful ? 'doubtful' : 'calculated',
    proof: null,
    formula: calculation.formula,
    operands: calculation.operands.map((one) => makeOperand(one, book)),
    approximate: approximationOf(calculation) ?? null,
  }
}

function makeOperand(at: FigureInMeasure, book: CitationBook): Operand {
  const printed = printedFigure(at, book, true)
  return {
    text: printed.text,
    value: printed.value,
    unit: printed.unit,
    citation: printed.citation ?? 1,
    start: at.figure.figure.span.start,
    end: at.figure.figure.span.end,
    status: printed.status,
  }
}

/** Every quantity in quoted words: the report's own figure where one stands there, else the number as it is printed. */
function quotedFigures(piece: Extract<Piece, { kind: 'quote' }>, book: CitationBook): AnswerFigure[] {
  const { view, span } = piece.at
  const citation = book.numberOf(piece.at)
  const printed = printedIn(view, span)
  return findNumbers(printed)
    .filter((token): token is Quantity => token.kind === 'quantity')
    .flatMap((quantity) => {
      const text = closeLines(printed.slice(quantity.span.start, quantity.span.end))
      if (!piece.text.includes(text)) return []
      const start = span.start + quantity.number.start
      const known = view.figures.find((one) => one.figure.span.start === start)
      const base = known
        ? printedFigure({ view, figure: known }, book, true)
        : quotedQuantity(piece, quantity)
      return [{ ...base, text, citation, start, end: span.start + quantity.number.end }]
    })
}

function quotedQuantity(piece: Extract<Piece, { kind: 'quote' }>, quantity: Quantity): AnswerFigure {
  const { report } = piece.at.view.source
  return {
    text: quantity.printed,
    value: Number(quantity.value),
    unit: quantity.unit?.symbol ?? null,
    label: piece.at.heading ?? piece.at.view.measure.title,
    municipality: report.municipality.name,
    fiscalYear: report.fiscalYear,
    period: '',
    citation: null,
    start: null,
    end: null,
    status: 'printed',
    proof: null,
    formula: null,
    operands: [],
    approximate: null,
  }
}
