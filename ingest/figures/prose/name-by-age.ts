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
    const place = open
    open = undefined
    if (isAgeOf(draft, drafts[at + 1], text)) {
      open = { name: draft.printedWithUnit, last: draft }
    } else if (place === undefined) {
      named.push(draft)
    } else if (isAge(place.last)) {
      named.push(under(draft, [place.name]))
      open = { ...place, last: draft }
    } else if (TO_BRACKET.test(between(place.last, draft, text))) {
      inBracket = isDitto(draft, between(place.last, draft, text)) ? inBracket : ownNames(draft, place)
      named.push(under(draft, [place.name, ...inBracket]))
    } else {
      named.push(draft)
    }
  }
  return named
}

/** Whether the first number is the age of those whom the second counts. */
function isAgeOf(age: FigureDraft, counted: FigureDraft | undefined, text: string): boolean {
  return isAge(age) && counted !== undefined && TO_NUMBER.test(between(age, counted, text))
}

function between(first: FigureDraft, second: FigureDraft, text: string): string {
  return text.slice(first.span.end, second.span.start)
}

function isDitto({ labels }: FigureDraft, lead: string): boolean {
  return labels.row.some((label) => DITTO.test(label)) || DITTO.test(lead.slice(-2, -1))
}

function ownNames({ labels }: FigureDraft, { name }: Place): readonly string[] {
  return labels.row.filter((label) => label !== name)
}

function isAge({ unit, cell }: FigureDraft): boolean {
  return unit?.kind === 'age' && cell === undefined
}

function under(draft: FigureDraft, row: readonly string[]): FigureDraft {
  return { ...draft, labels: { ...draft.labels, row } }
}
