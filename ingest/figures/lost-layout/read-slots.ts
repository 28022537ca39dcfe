import { closeLetterSpacing } from '../../parse/line-shape.ts'
import { findNumbers } from '../../quantity/find-numbers.ts'
import { readScaled } from '../../quantity/unit-caption.ts'
import type { Quantity } from '../../report/quantity.ts'
import type { Span } from '../../report/span.ts'
import type { ScaledUnit } from '../labels/resolve-unit.ts'
import { roleOfLabel } from '../labels/role-of-label.ts'
import { factsInText } from '../prose/facts-in-text.ts'
import type { BareLabel, Home, NamedPart, Slot } from './lost-page.ts'

const MARK =
  /^(?:[・•○〇●■□◆◇]\s*|[(（]\s*[0-9０-９]{1,2}\s*[)）]\s*|[①-⑳]\s*|[0-9０-９]{1,2}\s*[.．)）]\s*)/u

/** A label without its bullet or number. */
export function bareOf(label: string): string {
  return closeLetterSpacing(label.trim().replace(MARK, ''))
}

/** The bullet or number that a label begins with; '' for none. */
export function markOf(label: string): string {
  return (MARK.exec(label.trim())?.[0] ?? '').replace(/\s/gu, '')
}

/** A word that is a unit and nothing else: 円, 千円, 人, ％. */
export function readBareUnit(word: string): ScaledUnit | undefined {
  if (word.length > 4 || /[\d０-９]/u.test(word)) return undefined
  return readScaled(word)
}

/**
 * Open slots in one line or list item: each unit that stands after a label without a number. Brackets right after the
 * unit may name the parts. A unit alone is a slot whose label was lost, but a line of several units alone is a grid.
 */
export function readSlots(
  text: string,
  span: Span,
  where: { home: Home; list: string; over?: readonly string[] },
): Slot[] {
  const line = text.slice(span.start, span.end)
  const slots: Slot[] = []
  let from = 0
  for (const match of line.matchAll(/\S+/gu)) {
    const unit = readBareUnit(match[0])
    if (unit === undefined || match.index < from) continue
    const label = line.slice(from, match.index)
    const after = line.slice(match.index + match[0].length)
    const brackets = /^\s*[(（][^)）]*[)）]/u.exec(after)?.[0] ?? ''
    const start = span.start + from + (label.length - label.trimStart().length)
    const end = span.start + match.index + match[0].length
    from = match.index + match[0].length + brackets.length
    if (holdsQuantity(label)) continue
    const name = bareOf(label)
    const named = namedParts(brackets).filter((part) => part.quantity.unit?.symbol === unit.unit.symbol)
    const isTotal = name === '' ? false : isTotalLabel(name)
    slots.push({ ...where, label: name, span: { start, end }, unit, isTotal, named })
  }
  return slots.length >= 2 && slots.every((slot) => slot.label === '') ? [] : slots
}

function namedParts(brackets: string): NamedPart[] {
  const inside = brackets.trim().slice(1, -1)
  return factsInText(inside, findNumbers(inside)).map((fact) => ({
    label: fact.label.at(-1) ?? '',
    quantity: fact.quantity,
  }))
}

export function isTotalLabel(label: string): boolean {
  const role = roleOfLabel(label)
  return role === 'total' || /^(?:施策|事業)?(?:費)?総額/u.test(label.replace(/\s/gu, ''))
}

/** （前年度）: the row above, a year before. */
export function isPriorLabel(label: string): boolean {
  return /^[(（]?(?:前年度?|昨年度?|前年同期|前年度実績)[)）]?$/u.test(label.replace(/\s/gu, ''))
}

function holdsQuantity(label: string): boolean {
  return quantitiesIn(label.replace(MARK, '')).length > 0
}

export function quantitiesIn(text: string): Quantity[] {
  return findNumbers(text).filter((token): token is Quantity => token.kind === 'quantity')
}

/** A short line or item that is a label and nothing else. */
export function readBareLabel(text: string, span: Span, home: Home): BareLabel | undefined {
  const line = text.slice(span.start, span.end)
  if (line.length > 40 || /[。、：:※]/u.test(line) || findNumbers(line.replace(MARK, '')).length > 0)
    return undefined
  const label = bareOf(line)
  const last =
    line
      .trim()
      .split(/[\s　]+/u)
      .at(-1) ?? ''
  if (label.length < 2 || readBareUnit(last) !== undefined || /^[(（【＜<《≪]/u.test(line.trim()))
    return undefined
  const mark = markOf(line)
  return { home, label, span, ...(mark && { mark }) }
}
