import { closeSpacedDigits } from '../quantity/close-spaced-digits.ts'
import { openQuotedCells } from './quoted-cells.ts'
import { setTabsForSlashes } from './slashed-rows.ts'

/**
 * The text as it is read: what a layout sets in other marks (digits in groups with spaces, cells between slashes or in quotes) in the usual ones,
 * sign for sign, so that every offset counts in the kept text as well. Texts without such marks are returned as they are.
 */
export function spellLayout(text: string): string {
  return setTabsForSlashes(closeSpacedDigits(openQuotedCells(text)))
}
