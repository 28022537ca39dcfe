import { unitOfLabel } from '../../quantity/label-unit.ts'
import { parseUnitCaption } from '../../quantity/unit-caption.ts'
import type { Span } from '../../report/span.ts'
import type { ScaledUnit } from './resolve-unit.ts'

/** 単位の断り: a unit that a sentence gives to every amount from `from` to `end` of the text. */
export type StatedUnit = { readonly from: number; readonly end: number; readonly unit: ScaledUnit }

/** 「※金額の単位は千円、比率は％である。」, 「表中の金額は、特に断りのない限り千円単位」, 「金額単位：千円」: words that speak of all amounts, not of one table. */
const statement =
  /(?:金額|数値|計数|表示|各表|表中)[^。\n]{0,24}?単位(?:は|[:：]|を)[\s　]*([^。\n、,，]{1,8}?)(?=[、,，。\n]|と|で|に|として|$)|(?:金額|計数)は[^。\n]{0,24}?([十百千万億]{0,3}円)単位/g

/**
 * The units that sentences of a report give to all amounts. One that stands before every table speaks of the whole report, a
 * later one of the measure in which it stands; tables with a unit of their own go before both.
 */
export function findStatedUnits(
  text: string,
  measures: readonly Span[],
  firstTable: number,
): readonly StatedUnit[] {
  return [...text.matchAll(statement)].flatMap((match) => {
    const unit = parseUnitCaption(`（単位：${match[1] ?? match[2] ?? ''}）`)?.units[0]
    if (unit?.unit.kind !== 'money') return []
    const measure = measures.find(({ start, end }) => start <= match.index && match.index < end)
    const end = match.index < firstTable ? text.length : (measure?.end ?? match.index)
    return [{ from: match.index, end, unit }]
  })
}

/** The statement that holds at a place: the latest before it. */
export function unitStatedAt(stated: readonly StatedUnit[], at: number): ScaledUnit | undefined {
  return stated.findLast(({ from, end }) => from < at && at < end)?.unit
}

/** Whether the labels of a table speak of money and of nothing that is counted: only then does a unit for all amounts hold for it. */
export function isTableOfMoney(labels: readonly string[]): boolean {
  const kinds = labels.map((label) => unitOfLabel(label)?.kind)
  return kinds.includes('money') && !kinds.some((kind) => kind === 'count' || kind === 'people')
}
