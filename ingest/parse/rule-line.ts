/** Fewest signs of a rule. */
const FEWEST_SIGNS = 4

const BOX = '─━│┃┌┐└┘├┤┬┴┼┏┓┗┛┣┫┳┻╋┠┨┯┷┿╂═║╔╗╚╝╠╣╦╩╬╭╮╯╰╴╶'
const LINE_SIGNS = new RegExp(`^[\\s${BOX}\\-=＝＿_*＊―ー－~〜～•・.…+|｜:]+$`, 'u')
const DASHES = /[-=＝＿_*＊―－~〜～.…・ー─━═]{3,}|[─━═┼╋┬┴]/u

/** `|:--|--:|`: below the heads of a table in Markdown. */
const BELOW_HEADS = /^\|(?: *:?-+:? *\|)+$/u

/**
 * A line that is drawn and says nothing: `--------`, `＝＝＝＝`, `├───┼───┤`, `|---|---:|`, `* * * * *`. A row of single marks
 * set in columns (`-   -   -`) is none, nor is a printed page number.
 */
export function isRule(trimmed: string): boolean {
  if (trimmed.length < FEWEST_SIGNS || !LINE_SIGNS.test(trimmed)) return false
  if (DASHES.test(trimmed) || BELOW_HEADS.test(trimmed)) return true
  return /^(?:[*＊] ){3,}[*＊]$/u.test(trimmed)
}
