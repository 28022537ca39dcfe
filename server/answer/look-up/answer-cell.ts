import { cleanLabel } from '../evidence/figure-label.ts'
import { closeLines } from '../evidence/sentences.ts'
import type { WordCell } from '../evidence/word-cells.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { missesAsked } from '../match/misses-asked.ts'
import { type ScoredCell, scoreCells } from '../match/score-cells.ts'
import { type Draft, type Line, plainDraft } from '../say/draft.ts'
import { placeOfMeasure } from './answer-prose.ts'

const leastCoverage = 0.6
/** Cells this close say the same of several rows. */
const equalMargin = 0.02
/** Where several are asked for, cells of the same column that fit nearly as well. */
const eachMargin = 0.15
const asksEach = /それぞれ|すべて|全部|全て|ぜんぶ|一覧|各々|おのおの|みんな|並べ/
const mostCells = 6

/** A cell with words as its value: who, when, where, which, how. Undefined where no table has such a cell. */
export function answerCell(context: AnswerContext): Draft | undefined {
  const scored = scoreCells(context)
  const [best] = scored
  return best && isGoodCell(context, best) ? sayCells(best, scored, marginFor(context)) : undefined
}

/** 「Aの交付先は」: the words below the very head that the question ends with, in a row that it spells; before any figure of that row. */
export function answerBelowHead(context: AnswerContext): Draft | undefined {
  const text = context.question.text.normalize('NFKC')
  const scored = scoreCells(context)
  const isAsked = ({ at: { cell } }: ScoredCell) => {
    const [head, row] = [cell.columnPath.at(-1), cell.rowPath.at(-1)].map((label) =>
      cleanLabel(label ?? '').normalize('NFKC'),
    )
    return isSaid(head) && isSaid(row) && endsWith(text, head) && text.includes(row)
  }
  const [best, ...others] = scored.filter(isAsked)
  const isOne = others.every(({ at }) => at.table === best?.at.table && at.cell.text === best.at.cell.text)
  return best && isOne ? sayCells(best, [best]) : undefined
}

function isSaid(label: string | undefined): label is string {
  return label !== undefined && label.length > 1
}

function endsWith(text: string, head: string): boolean {
  const at = text.lastIndexOf(head)
  return (
    at > 0 &&
    /^(?:は|って|を教えて(?:ください)?|はどこ(?:です)?か?|は(?:だれ|誰|何)(?:です)?か?)?[?。]?$/.test(
      text.slice(at + head.length),
    )
  )
}

export function marginFor({ question }: AnswerContext): number {
  return asksEach.test(question.text) ? eachMargin : equalMargin
}

/** Whether a cell covers enough of the question, and what it asks for is among it. */
export function isGoodCell(context: AnswerContext, cell: ScoredCell): boolean {
  return (
    cell.coverage >= leastCoverage &&
    !onlyAside.test(cell.at.cell.text) &&
    !missesAsked(context.question, cell.missing, () => true) &&
    !isOneOfMany(context, cell)
  )
}

/** 「（上段うち再発行）」 only explains the number beside it. */
const onlyAside = /^[\s　]*[(（][^()（）]*[)）][\s　]*$/u

/** Cells of several rows that fit alike are no answer to what or where: the question names none of them. */
const mostAlike = 2

function isOneOfMany(context: AnswerContext, cell: ScoredCell): boolean {
  const { asked, text } = context.question
  if (!['content', 'where', 'reason'].includes(asked) || asksEach.test(text)) return false
  const alike = scoreCells(context).filter((one) => isEqual(one, cell, equalMargin))
  return (
    new Set(alike.map(({ at }) => at.cell.row)).size > mostAlike &&
    new Set(alike.map(({ at }) => at.cell.text)).size > mostAlike
  )
}

/** One cell alone, under its row's name. */
export function sayCellAlone(at: WordCell): Draft {
  const place = placeOfMeasure(at.view, at.headings.at(-1)?.text)
  return plainDraft('answered', [sayCell({ at }), [`（${place}）`]])
}

/** The best cell, with those of the same table that fit as well, each under its row's name. */
export function sayCells(best: ScoredCell, scored: readonly ScoredCell[], margin = equalMargin): Draft {
  const { view, headings } = best.at
  const equals = scored.filter((one) => isEqual(one, best, margin)).slice(0, mostCells)
  const texts = new Set(equals.map((one) => closeLines(one.at.cell.text)))
  const lines = texts.size === 1 ? [sayCell(best)] : equals.map(sayNamedCell)
  return plainDraft('answered', [...lines, [`（${placeOfMeasure(view, headings.at(-1)?.text)}）`]])
}

function isEqual(one: ScoredCell, best: ScoredCell, margin: number): boolean {
  if (one.at.table !== best.at.table) return false
  return (
    best.score - one.score < equalMargin ||
    (best.score - one.score < margin && one.at.cell.column === best.at.cell.column)
  )
}

/** 「みどり建設株式会社です（図書館改修工事）。」 */
function sayCell(best: Pick<ScoredCell, 'at'>): Line {
  const name = nameOf(best)
  return [...quoteCell(best), `です${name === '' ? '' : `（${name}）`}。`]
}

function sayNamedCell(at: ScoredCell): Line {
  const name = nameOf(at)
  return [`・${name === '' ? '' : `${name}：`}`, ...quoteCell(at)]
}

/** What the row is about, without figures: they would be quantities of the answer. */
function nameOf({ at }: Pick<ScoredCell, 'at'>): string {
  const names = [
    at.cell.rowPath.at(-1),
    at.row.find((text) => text !== at.cell.text),
    at.cell.columnPath.at(-1),
  ]
  return (
    names.map((name) => cleanLabel(name ?? '')).find((name) => name !== '' && !/[0-9０-９]/.test(name)) ?? ''
  )
}

function quoteCell({ at: { view, cell, headings } }: Pick<ScoredCell, 'at'>): Line {
  const heading = headings.at(-1)?.text
  return [
    {
      kind: 'quote',
      at: { view, span: cell.span, ...(heading ? { heading } : {}) },
      text: closeLines(cell.text),
    },
  ]
}
