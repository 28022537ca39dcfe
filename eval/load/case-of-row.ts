import { findNumbers } from '../../ingest/quantity/find-numbers.ts'
import { foldQuantity } from '../judge/fold-quantity.ts'

/** A case as a CSV row gives it, not yet checked; or what is wrong with a cell. */
export type RowReading =
  | { readonly kind: 'case'; readonly case: Readonly<Record<string, unknown>> }
  | { readonly kind: 'problem'; readonly message: string }

/** Columns of a case file. Only `turns` must be there; lists are parted by `|`, figures written 値 単位 (年度). */
export const csvColumns = [
  'id',
  'report',
  'municipality',
  'turns',
  'outcome',
  'figures',
  'all',
  'any',
  'notFigures',
  'notPhrases',
  'proof',
  'kind',
  'difficulty',
  'why',
] as const

type Cells = Readonly<Partial<Record<(typeof csvColumns)[number], string>>>

/** Reads one row under its header. What is left out gets the plainest value: answered, look-up, easy. */
export function caseOfRow(cells: Cells, line: number): RowReading {
  const figures = listOf(cells.figures).map(figureOf)
  const notFigures = listOf(cells.notFigures).map(figureOf)
  const unread = [...figures, ...notFigures].find((one) => 'unread' in one)
  if (unread && 'unread' in unread) {
    return {
      kind: 'problem',
      message: `cannot read the figure "${unread.unread}": write it as 1,234 千円 or 12.5 %`,
    }
  }
  return {
    kind: 'case',
    case: {
      id: cells.id || `row-${line}`,
      report: cells.report || null,
      ...(cells.municipality ? { municipality: cells.municipality } : {}),
      turns: listOf(cells.turns),
      outcome: cells.outcome ? listOf(cells.outcome) : ['answered'],
      figures,
      all: listOf(cells.all),
      any: listOf(cells.any),
      notFigures,
      notPhrases: listOf(cells.notPhrases),
      proof: listOf(cells.proof),
      kind: cells.kind || 'look-up',
      difficulty: cells.difficulty || 'easy',
      why: cells.why || '—',
    },
  }
}

function listOf(cell: string | undefined): string[] {
  return (cell ?? '')
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

type RowFigure =
  | { readonly value: string; readonly unit: string | null; readonly fiscalYear?: number }
  | { readonly unread: string }

/** 「12,345 千円 (2022)」, 「令和4年度 12,345千円」: a number with its unit, and its fiscal year where it matters. */
function figureOf(cell: string): RowFigure {
  const inBrackets = /[(（]((?:19|20)\d{2})(?:年度)?[)）]\s*$/.exec(cell)
  const body = inBrackets ? cell.slice(0, inBrackets.index) : cell
  const tokens = findNumbers(body.trim())
  const quantities = tokens.filter((token) => token.kind === 'quantity')
  const time = tokens.find((token) => token.kind === 'time')
  const [quantity] = quantities
  if (!quantity || quantities.length !== 1) return { unread: cell }
  const after = body.trim().slice(quantity.span.end).trim()
  const unit = quantity.unit?.symbol ?? (after === '' ? null : after)
  const folded = foldQuantity(quantity.value, unit)
  const printedYear = time?.period.kind === 'fiscal-year' ? Number(time.period.fiscalYear) : undefined
  const fiscalYear = inBrackets ? Number(inBrackets[1]) : printedYear
  return {
    value: quantity.value.toFixed(),
    unit: folded.symbol === null ? null : unit,
    ...(fiscalYear === undefined ? {} : { fiscalYear }),
  }
}
