import type { FigureDraft } from '../figure-draft.ts'

/** What stands between an age and the number of those who are of it, and between that number and what a bracket says of them. */
const TO_NUMBER = /^[\s　]?歳(?:以上|未満|以下)?[\s　]+$/u
const TO_BRACKET = /^[^\s　、。／/()（）]{0,4}[\s　]*[(（][^()（）]{0,30}$/u
const DITTO = /^[〃″"]$/u

type Place = { readonly name: string; readonly last: FigureDraft }

/**
 * `88歳　274人（商品券　１人10,000円）、99歳　31人（〃　30,000円）`: an age names the number right behind it and what a bracket behind that says, and
 * is no figure of its own; 〃 stands for the name in the bracket before. Other drafts are returned as they are.
 */
export function nameByAge(drafts: readonly FigureDraft[], text: string): readonly FigureDraft[] {
  const named: FigureDraft[] = []
  let open: Place | undefined
  let inBracket: readonly string[] = []
  for (const [at, draft] of drafts.entries()) {
    const next = drafts[at + 1]
    if (next !== undefined && isAge(draft) && TO_NUMBER.test(text.slice(draft.span.end, next.span.start))) {
      open = { name: draft.printedWithUnit, last: draft }
      continue
    }
    if (open === undefined) {
      named.push(draft)
      continue
    }
    const between = text.slice(open.last.span.end, draft.span.start)
    if (open.last.unit?.kind === 'age') named.push(under(draft, [open.name]))
    else if (TO_BRACKET.test(between)) {
      const own = draft.labels.row.filter((label) => !DITTO.test(label))
      const isDitto = own.length < draft.labels.row.length || DITTO.test(between.slice(-2, -1))
      inBracket = isDitto ? inBracket : own.filter((label) => label !== open?.name)
      named.push(under(draft, [open.name, ...inBracket]))
      open = undefined
      continue
    } else {
      named.push(draft)
      open = undefined
      continue
    }
    open = { ...open, last: draft }
  }
  return named
}

function isAge({ unit, cell }: FigureDraft): boolean {
  return unit?.kind === 'age' && cell === undefined
}

function under(draft: FigureDraft, row: readonly string[]): FigureDraft {
  return { ...draft, labels: { ...draft.labels, row } }
}
