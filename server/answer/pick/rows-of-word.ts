import type { Question } from '../../question/question.ts'
import { sameLabels, sameUnit } from '../evidence/alike.ts'
import type { FigureInMeasure } from '../evidence/evidence.ts'
import { isPeriodLabel } from '../evidence/timeless-label.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { coverageOf, type TermMatch } from '../match/match-labels.ts'
import type { Candidate } from '../match/score-figures.ts'
import { isOfPeriod } from '../match/year-fit.ts'

/** A name of fewer letters stands in cells by chance. */
const names = /[\p{Script=Han}\p{Script=Katakana}ーA-Za-z]{3,}/gu
const bodies = /株式会社|有限会社|合同会社/g

/**
 * 「甲山建設が請け負った工事の合計」: of the rows of a list those beside which a cell in words has a name of the question; all of
 * them where none has, or where the name is one of the list itself.
 */
export function ofNamedRows(
  { text }: Question,
  figures: readonly FigureInMeasure[],
): readonly FigureInMeasure[] {
  const runs = (text.replace(bodies, ' ').match(names) ?? []).filter((run) => !isOfList(run, figures))
  const named = figures.filter((one) =>
    wordsBeside(one).some((words) => runs.some((run) => words.includes(run))),
  )
  return named.length > 0 ? named : figures
}

/** How many of the best figures may stand in such a row. */
const pool = 400
/** The rest of the question, without the name, must be of these figures. */
const leastCoverage = 0.5

/**
 * 「情報課が契約した委託の合計額」: the figures of the column and list that fit best, in all the rows beside which the name stands;
 * none where the name stands around the list, or nowhere.
 */
export function findNamedRows({ question, candidates }: AnswerContext): readonly Candidate[] {
  const { text } = question
  for (const { index, 0: ending } of text.matchAll(bodyEnd)) {
    const end = index + ending.length
    const isOfName = ({ term: { span } }: TermMatch, start: number) => start <= span.start && span.end <= end
    const rows = candidates.slice(0, pool).flatMap((one) => {
      const isOpen = one.rejected === undefined || one.rejected === 'period'
      const start = isOpen && isOfPeriod(question, one) ? nameStart(text, end, wordsBeside(one)) : end
      return start < end && !isOfList(text.slice(start, end), [one]) ? [{ one, start }] : []
    })
    const best = rows.find(
      ({ one, start }) => coverageOf(one.matches.filter((match) => !isOfName(match, start))) >= leastCoverage,
    )?.one
    if (best) return inTextOrder(rows.map(({ one }) => one).filter((one) => isOfOneList(one, best)))
  }
  return []
}

function inTextOrder(rows: readonly Candidate[]): readonly Candidate[] {
  return rows.toSorted((a, b) => a.figure.figure.passage.start - b.figure.figure.passage.start)
}

/** The end of the name of a department or a body. */
const bodyEnd =
  /(?:課|室|局|部|係|所|社|店|会|組|院|園|館|建設|工業|組合|団体|法人|設備|技研|商事|商店|センター)(?=[がのはにでへ、]|と(?:の|契約))/gu
/** What may stand before a name in a sentence. */
const before = /(?:^|[のがはにでとをやも、。\s「度年月日])$/u
const shortestName = 3

/** Where the longest stretch begins that ends at `end`, stands in one of the cells and begins as a name does; `end` for none. */
function nameStart(text: string, end: number, cells: readonly string[]): number {
  for (let start = Math.max(0, end - longestName); end - start >= shortestName; start++)
    if (before.test(text.slice(0, start)) && cells.some((cell) => cell.includes(text.slice(start, end))))
      return start
  return end
}

const longestName = 20

function isOfOneList(one: Candidate, best: Candidate): boolean {
  const placeOf = ({ figure: { figure } }: Candidate) =>
    figure.labels.headings.filter((heading) => !isPeriodLabel(heading)).join('\n')
  return (
    one.view === best.view &&
    placeOf(one) === placeOf(best) &&
    sameLabels(one.figure.figure.labels.column, best.figure.figure.labels.column) &&
    sameUnit(one.figure.figure, best.figure.figure)
  )
}

function isOfList(run: string, figures: readonly FigureInMeasure[]): boolean {
  return figures.some(({ view, figure: { figure } }) =>
    [view.measure.title, ...figure.labels.headings, ...figure.labels.row, ...figure.labels.column].some(
      (label) => label.includes(run),
    ),
  )
}

/** The cells in words of the figure's row. */
function wordsBeside({ view, figure: { figure } }: FigureInMeasure): string[] {
  const { cell } = figure
  const table = cell && view.tables.find(({ id }) => id === cell.tableId)
  return (table?.cells ?? [])
    .filter(({ row, role }) => row === cell?.row && role !== 'blank')
    .map((one) => one.text)
}
