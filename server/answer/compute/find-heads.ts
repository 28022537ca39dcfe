import type { Figure } from '../../../ingest/report/figure.ts'
import type { Question } from '../../question/question.ts'
import { ownLabels, sameLabels, samePeriod } from '../evidence/alike.ts'
import type { FigureInMeasure } from '../evidence/evidence.ts'
import { cleanLabel } from '../evidence/figure-label.ts'
import { fiscalYearOf } from '../evidence/print-period.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { isOwnName } from '../match/match-labels.ts'
import type { Candidate } from '../match/score-figures.ts'
import { withoutUnit } from './answer-share.ts'

/** 人 for 名 and 一人, 箇所 for か所: the unit that heads are counted in. */
export function headSymbol(head: string): string {
  if (head === '名' || head === '人' || head === 'り') return '人'
  if (head === '日') return '日間'
  return head === 'か所' ? '箇所' : head
}

/** The population of the amount's place and year, in its own measure first; of several the latest. */
export function findInhabitants({ views }: AnswerContext, amount: Candidate): FigureInMeasure | undefined {
  const { subject, period } = amount.figure.figure
  const year = fiscalYearOf(period)
  const found = views
    .flatMap((view) => view.figures.map((figure): FigureInMeasure => ({ view, figure })))
    .filter((one) => isPopulation(one) && one.figure.figure.subject === subject)
    .filter(({ figure: { figure } }) => year !== undefined && fiscalYearOf(figure.period) === year)
  return found.find(({ view }) => view === amount.view) ?? found.at(-1)
}

export function isPopulation({ figure: { figure } }: FigureInMeasure): boolean {
  const name = /^(?:総|常住|住民基本台帳|国勢調査)?人口(?:総?数)?(?:[（(].*[）)])?$/u
  const isNamed = ownLabels(figure).some((label) => name.test(cleanLabel(label)))
  return isNamed && figure.unit?.kind === 'people' && figure.value.gt(1) && !isOfChange(figure)
}

/** 「給付世帯で割ると」 of a row 給付世帯数. */
function isSpelledHead({ text }: Question, figure: Figure): boolean {
  const name = cleanLabel(ownLabels(figure).at(-1) ?? '').replace(/数$/u, '')
  return name.length > 2 && text.includes(name)
}

/** 未給付世帯数: those that are left out share nothing. */
function isDenied({ text }: Question, figure: Figure): boolean {
  const name = ownLabels(figure).find((label) => /^[未非不](?!定)/u.test(label))
  return name !== undefined && !text.includes(name.slice(0, 3))
}

/** 前回比, 増減: how many there are more or fewer is no number of heads. */
function isOfChange(figure: Figure): boolean {
  return /[比増減差]/.test(ownLabels(figure).at(-1) ?? '')
}

/** The heads of the same measure and period: of the amount's own row or cell first, then those that share most labels. */
export function findHeads(
  context: AnswerContext,
  amount: Candidate,
  symbol: string,
): FigureInMeasure | undefined {
  const own = amount.figure.figure
  const pool = context
    .rescore({
      ...withoutUnit(context.question),
      wantsTotal: true,
      unit: { kind: symbol === '人' ? 'people' : symbol === '日間' ? 'time' : 'count', symbol },
    })
    .filter(
      ({ rejected, view, figure: { figure } }) =>
        !rejected &&
        figure.unit?.symbol === symbol &&
        figure.value.gt(1) &&
        !isOfChange(figure) &&
        view.measure.id === amount.view.measure.id &&
        samePeriod(figure, own),
    )
  const nearness = ({ figure: { figure } }: Candidate) =>
    (isSpelledHead(context.question, figure) ? 4 : 0) -
    (isDenied(context.question, figure) ? 8 : 0) +
    (figure.passage.start === own.passage.start ? 4 : 0) +
    (sameLabels(figure.labels.row, own.labels.row) ? 2 : 0) +
    (own.labels.column.length > 0 && sameLabels(figure.labels.column, own.labels.column) ? 2 : 0) +
    figure.labels.row.filter((label) => own.labels.row.includes(label)).length
  const [head] = pool.toSorted((a, b) => nearness(b) - nearness(a) || b.score - a.score)
  const isOneOfMany = ({ figure: { figure } }: Candidate) =>
    figure.role !== 'total' && pool.some((one) => !one.figure.figure.value.eq(figure.value))
  const isNamed = ({ matches }: Candidate) => matches.some(isOwnName)
  return head && nearness(head) === 0 && isOneOfMany(head) && !isNamed(head) ? undefined : head
}
