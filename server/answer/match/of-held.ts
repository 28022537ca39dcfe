import type { Question } from '../../question/question.ts'
import { ownLabels, sameUnit } from '../evidence/alike.ts'
import type { FigureInMeasure } from '../evidence/evidence.ts'
import { fiscalYearOf } from '../evidence/print-period.ts'

/** 「町の借金はいくら」「5年度末でいくら」: what is owed or held at an end, not what was borrowed, paid back or laid by within a year. */
const asksHeld =
  /^(?!.*(?:返|借り|新し|[増減]|ふえ|へっ|発行|積|崩|償還|利[子息]|割合|負担|重さ)).*(?:借金|貯金|年度?末(?:で|に|の時点))/
/** 「準備基金はいくら」「基金の差は」: a fund is what it holds, where nothing is said of what flows in or out. */
const asksFund =
  /^(?!.*(?:積み?立(?!金)|崩|繰[入出越]|利[子息]|運用|使|充|財源|決算額|予算|支出|執行|買|出し|入れ|割合|目的|寄附|寄付|給付費(?!等?の?準備))).*(?:基金|準備金|積立金)(?:[はがのを、と?？]|残|保有|$)/
const held = /残高|現在高|未償還|保有額/
/** Of one head, which is no whole. */
const perHead = /当たり|あたり/

/** A figure that says less of the question than the best by more than this is of something else. */
const slack = 0.05

type Scored = FigureInMeasure & { readonly coverage: number; readonly rejected?: string }

/**
 * Where the report prints what is held at an end, and the question asks for that, no other figure is one of its readings; without
 * a year, none of an earlier one in another table of the measure.
 */
export function ofHeld<T extends Scored>(
  { text, operation, period }: Question,
  candidates: readonly T[],
): readonly (T | (T & { readonly rejected: 'kind' }))[] {
  const isAsked =
    operation.kind === 'look-up' ? asksHeld.test(text) || asksFund.test(text) : asksFund.test(text)
  if (!isAsked) return candidates
  const open = candidates.filter(({ rejected }) => !rejected)
  const most = Math.max(0, ...open.map(({ coverage }) => coverage))
  const isHeld = ({ figure: { figure } }: T) => {
    const label = ownLabels(figure).join(' ')
    return held.test(label) && (!perHead.test(label) || perHead.test(text))
  }
  const ofAsked = open.filter((one) => isHeld(one) && most - one.coverage <= slack)
  if (ofAsked.length === 0) return candidates
  const isDated = operation.kind !== 'look-up' || !['none', 'latest'].includes(period.kind)
  const isStale = (one: T) => !isDated && ofAsked.some((other) => isLater(other, one))
  return candidates.map((one) =>
    one.rejected || (isHeld(one) && !isStale(one)) || (!isThere.test(text) && isLaidBy(one, ofAsked))
      ? one
      : { ...one, rejected: 'kind' as const },
  )
}

const isThere = /あり|ある|残|保有/

/** 「積立金はいくら」 may mean a row of expenses that is called just so, if it is no row of what is held. */
function isLaidBy<T extends Scored>({ figure: { figure } }: T, ofAsked: readonly T[]): boolean {
  const isInRow = ({ figure: { figure: other } }: T) =>
    other.cell?.tableId === figure.cell?.tableId && other.cell?.row === figure.cell?.row
  return figure.labels.row.at(-1) === '積立金' && !ofAsked.some(isInRow)
}

/** What the same body held at the end of a later year, up to the report's own. */
function isLater(later: FigureInMeasure, one: FigureInMeasure): boolean {
  const [year, next] = [one, later].map(({ figure: { figure } }) => fiscalYearOf(figure.period))
  return (
    later.view === one.view &&
    later.figure.figure.subject === one.figure.figure.subject &&
    sameUnit(later.figure.figure, one.figure.figure) &&
    year !== undefined &&
    next !== undefined &&
    year < next &&
    next <= one.view.source.report.fiscalYear
  )
}
