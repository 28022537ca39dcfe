import { unitOfLabel } from '../../quantity/label-unit.ts'
import { parseUnitCaption } from '../../quantity/unit-caption.ts'
import type { Span } from '../../report/span.ts'
import type { ScaledUnit } from './resolve-unit.ts'

/** 単位の断り: a unit that a sentence gives to every amount from `from` to `end` of the text. */
export type StatedUnit = {
  readonly from: number
  readonly end: number
  readonly unit: ScaledUnit
  /** Of amounts that have no unit: what is no amount may have none either. */
  readonly isOfUnitless?: boolean
}

/** A measure as far as units go: its span, and its title's line, whose sign says how high it stands. */
export type TitledSpan = Span & { readonly title: string }

/** 「※金額の単位は千円、比率は％である。」, 「表中の金額は、特に断りのない限り千円単位」, 「金額単位：千円」, 「単位は千円。」, 「金額で単位のないものは千円」: words that speak of all amounts, not of one table. */
const statement =
  /(?:金額|数値|計数|表示|各表|表中)[^。\n]{0,24}?単位(?:は|[:：]|を)[\s　]*([^。\n、,，]{1,8}?)(?=[、,，。\n]|と|で|に|として|$)|(?:金額|計数)は[^。\n]{0,24}?([十百千万億]{0,3}円)単位|(?:金額|事業費|予算額|決算額)[はが:：][\s　]*([十百千万億]{1,3}円)(?=[、，,。）)\s　]|$)|(?<=[。\s　])単位は[\s　]*([十百千万億]{1,3}円)(?=[。、]|$)|金額で、?[^。\n]{0,8}?単位の[^。\n]{0,8}?(?:ない|無い)(?:もの|場合|とき|数値)は、?[\s　]*([十百千万億]{1,3}円)/gm

/**
 * The units that sentences of a report give to all amounts. One that stands before every table speaks of the whole report, a
 * later one of the measure in which it stands; tables with a unit of their own go before both.
 */
export function findStatedUnits(
  text: string,
  measures: readonly TitledSpan[],
  firstTable: number,
): readonly StatedUnit[] {
  const said = [...text.matchAll(statement)].flatMap((match) => {
    const unit = parseUnitCaption(`（単位：${match.slice(1).find((unit) => unit !== undefined) ?? ''}）`)
      ?.units[0]
    if (unit?.unit.kind !== 'money') return []
    const at = measures.findIndex(({ start, end }) => start <= match.index && match.index < end)
    const end = match.index < firstTable ? text.length : endOfGroup(measures, at)
    return [{ from: match.index, end, unit, isOfUnitless: match.at(-1) !== undefined }]
  })
  return [...said, ...unitsOfGroups(measures)].toSorted((left, right) => left.from - right.from)
}

/** `３ 主な事業 （単位：千円）` over measures that a sign sets out (◆ …): its unit is theirs, to the next title like it. */
function unitsOfGroups(measures: readonly TitledSpan[]): readonly StatedUnit[] {
  return measures.flatMap((measure, at) => {
    const caption = parseUnitCaption(measure.title.replace(/[\s　]+/g, ' '))
    const unit = caption?.explicit ? caption.units.find((own) => own.unit.kind === 'money') : undefined
    return unit === undefined ? [] : [{ from: measure.start, end: endOfGroup(measures, at), unit }]
  })
}

/** Where the next title with a sign like this one's stands; without such signs the measure's own end. */
function endOfGroup(measures: readonly TitledSpan[], at: number): number {
  const own = measures[at]
  if (own === undefined) return 0
  const next = measures.slice(at + 1).find(({ title }) => signOf(title) === signOf(own.title))
  const last = measures.at(-1) ?? own
  return signOf(own.title) === '' ? own.end : (next?.start ?? last.end)
}

/** What kind of sign a title's line begins with: digits, a chapter, ◆. */
function signOf(title: string): string {
  const sign =
    /^(?:[(（]?[0-9０-９]{1,2}[)）.．\s　]|第[0-9０-９一二三四五六七八九十]+[章節編部]|[Ⅰ-Ⅻ]|#+|[■□◆◇●○◎★☆▼【＜])/u.exec(
      title.trim(),
    )?.[0]
  return (sign ?? '').replace(/[0-9０-９一二三四五六七八九十Ⅰ-Ⅻ]+/u, '1').trim()
}

/** The statement that holds at a place: the latest before it. */
export function unitStatedAt(stated: readonly StatedUnit[], at: number): ScaledUnit | undefined {
  return stated.findLast(({ from, end }) => from < at && at < end)?.unit
}

/** Whether the labels of a table speak of money and of nothing that is counted: only then does a unit for all amounts hold for it. */
export function isTableOfMoney(labels: readonly string[]): boolean {
  return labels.some((label) => unitOfLabel(label)?.kind === 'money') && !isTableOfCounts(labels)
}

/** Whether a label counts things or people. */
export function isTableOfCounts(labels: readonly string[]): boolean {
  return labels.some((label) => /^(?:count|people)$/.test(unitOfLabel(label)?.kind ?? ''))
}
