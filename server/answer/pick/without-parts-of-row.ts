import type { Figure } from '../../../ingest/report/figure.ts'
import { fiscalYearOf } from '../evidence/print-period.ts'
import type { Candidate } from '../match/score-figures.ts'
import { tableOf } from './spelled-rather.ts'

/** Heads over what a row comes to as a whole. */
const wholeHead = /(?:予算|決算|事業|支出済|所要)(?:現)?(?:額|費)|^(?:金額|総額|経費)$/u

/** Heads over who pays for it: the breakdown of the whole. */
const sourceHead =
  /財源|^(?:国庫?|[都道府]?県|都道府県|国県)(?:支出金|補助金)?$|^(?:地方|[市町村])債$|^その他$|^受益者負担金?$/u

/**
 * In a list of projects who pays for one, and what its remark says of parts of it, are no readings beside what the row comes to as a whole,
 * where that has as much of the question.
 */
export function withoutPartsOfRow(
  readings: readonly Candidate[],
  saysAsMuch: (one: Candidate, other: Candidate) => boolean,
): readonly Candidate[] {
  const wholes = readings.filter(({ figure: { figure } }) => isWhole(figure))
  return readings.filter(
    (one) =>
      !wholes.some(
        (whole) =>
          tableOf(whole) === tableOf(one) &&
          isPartOf(one.figure.figure, whole.figure.figure) &&
          saysAsMuch(whole, one),
      ),
  )
}

function isWhole({ labels, unit }: Figure): boolean {
  const head = plain(labels.column.at(-1) ?? '')
  return unit?.kind === 'money' && wholeHead.test(head) && !labels.column.some((label) => isSource(label))
}

function isPartOf(one: Figure, whole: Figure): boolean {
  const isSameRow = one.cell !== undefined && one.cell.row === whole.cell?.row
  const isSameYear = fiscalYearOf(one.period) === fiscalYearOf(whole.period)
  const isRemark = one.labels.row.length > whole.labels.row.length
  return (
    isSameRow &&
    isSameYear &&
    one.unit?.kind === 'money' &&
    (isRemark || one.labels.column.some((label) => isSource(label)))
  )
}

function isSource(label: string): boolean {
  return sourceHead.test(plain(label))
}

/** Without its unit and its blanks: 当初予算額 of 「当初予算額（千円）」. */
function plain(label: string): string {
  return label.normalize('NFKC').replace(/\([^()]*\)|\s/gu, '')
}
