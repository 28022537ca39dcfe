import { closeSpacedDigits } from '../quantity/close-spaced-digits.ts'
import { setTabsForSlashes } from './slashed-rows.ts'

/**
 * The text as it is read, cited and kept: what a layout sets in other marks (digits in groups with spaces, cells between slashes) in the usual ones,
 * sign for sign, so that it is as long as what was given. Texts without such marks are returned as they are.
 */
export function spellLayout(text: string): string {
  return setTabsForSlashes(closeSpacedDigits(text))
}
