import type { BudgetPlace } from '../report/measure.ts'
import { closeLetterSpacing, foldWidth } from './line-shape.ts'

type Part = { readonly number: number; readonly name: string }

/** Reads `２款　総務費　　１項　総務管理費 (1目 …)`; undefined for any other line. 第2款 counts too. */
export function readBudgetPlace(trimmed: string): BudgetPlace | undefined {
  const folded = foldWidth(trimmed)
  if (
    !/^(?:第)?\s*\d{1,2}\s*款|^(?:第)?\s*\d{1,2}\s*項\s+\S+費|^\(?款\)?\s*\d/u.test(folded) ||
    folded.length > 80
  )
    return undefined
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

/** A later line that names only 項 keeps the 款 before it. */
export function carryBudgetPlace(earlier: BudgetPlace | undefined, later: BudgetPlace): BudgetPlace {
  if (later.kan !== undefined || earlier?.kan === undefined) return later
  return { ...later, kan: earlier.kan }
}
