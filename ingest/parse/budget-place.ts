import type { BudgetPlace } from '../report/measure.ts'
import { splitTitleAndDepartment } from './department.ts'
import { closeLetterSpacing, foldWidth } from './line-shape.ts'

/** What a form sets before a place in the budget: `予 算 科 目　８款 …`. */
const LABEL =
  /^(?:予\s*算\s*科\s*目|予\s*算\s*区\s*分|会\s*計\s*科\s*目|款\s*項\s*目|科\s*目)\s*[:|]?\s*(?=\(?第?\s*[\d款])/u

/** `〔２款 総務費〕` */
const BRACKETED = /^[〔［【<[]([^〔〕［］【】<>[\]]+)[〕］】>\]]$/u

type Part = { readonly number: number; readonly name: string }

/** Reads `２款　総務費　　１項　総務管理費 (1目 …)`; undefined for any other line. 第2款 counts too. */
export function readBudgetPlace(trimmed: string): BudgetPlace | undefined {
  const folded = foldWidth(trimmed).replace(BRACKETED, '$1').replace(LABEL, '')
  if (
    !/^(?:第)?\s*\d{1,2}\s*款|^(?:第)?\s*\d{1,2}\s*項\s+\S+費|^\(?款\)?\s*\d/u.test(folded) ||
    folded.replace(/\s+/gu, ' ').length > LONGEST
  )
    return undefined
  return readParts(splitTitleAndDepartment(folded)?.title ?? folded)
}

/** Longest line that names a place in the budget, with its office, in characters; gaps count as one. */
const LONGEST = 80

function readParts(folded: string): BudgetPlace | undefined {
  const kan = readPart(folded, '款')
  const kou = readPart(folded, '項')
  const moku = readPart(folded, '目')
  if (kan === undefined && kou === undefined) return undefined
  if (/[。、]/u.test(folded)) return undefined
  return { ...(kan && { kan }), ...(kou && { kou }), ...(moku && { moku }) }
}

function readPart(folded: string, level: '款' | '項' | '目'): Part | undefined {
  const before = new RegExp(
    `(\\d{1,2})\\s*${level}\\s*([^\\d()]+?)\\s*(?=第?\\s*\\d{1,2}\\s*[款項目]|[()]|$)`,
    'u',
  ).exec(folded)
  const after = new RegExp(
    `\\(?${level}\\)?\\s*(\\d{1,2})\\s*[.:]?\\s*([^\\d()]+?)\\s*(?=\\(?[款項目]\\)?|$)`,
    'u',
  ).exec(folded)
  const match = before ?? after
  const name = match?.[2]
  return match?.[1] === undefined || !name
    ? undefined
    : { number: Number(match[1]), name: closeLetterSpacing(name) }
}

/** The place in the budget that a form names below its title. */
export function isLabelledPlace(trimmed: string): boolean {
  const folded = foldWidth(trimmed)
  return (LABEL.test(folded) || isPlaceInCells(folded)) && readBudgetPlace(trimmed) !== undefined
}

/** `款 ⇥ 02 総務費 ⇥ 項 ⇥ 01 総務管理費 ⇥ 目 ⇥ 07 企画費` */
export function isPlaceInCells(trimmed: string): boolean {
  return /^款\t+[0-9０-９]{1,2}[\s　]*\S+\t+項\t/u.test(trimmed)
}

/** A later line that names only 項 keeps the 款 before it. */
export function carryBudgetPlace(earlier: BudgetPlace | undefined, later: BudgetPlace): BudgetPlace {
  if (later.kan !== undefined || earlier?.kan === undefined) return later
  return { ...later, kan: earlier.kan }
}
