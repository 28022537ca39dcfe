import type { Language } from '../language.ts'
import { squeeze } from '../squeeze.ts'
import type { Fault } from './fault.ts'
import type { PlacedSlot, PlainSentence } from './plain-sentence.ts'

/** In another language a figure's name stands beside its translation as the report prints it, so that it can be looked up. */
export function checkTerm({ text, slots }: PlainSentence, language: Language): Fault[] {
  if (language === 'ja') return []
  const said = squeeze(text)
  return slots
    .filter((slot) => !termsOf(slot).some((term) => said.includes(squeeze(term))))
    .map(({ bound }) => ({ code: 'no-term', detail: bound.operands[0]?.measure ?? bound.listed.label }))
}

/** Who is responsible or who published it names no figure. */
function termsOf({ bound }: PlacedSlot): string[] {
  return bound.operands
    .flatMap(({ own, subject, listed }) =>
      own.filter((name) => name !== subject && name !== listed.municipality),
    )
    .filter((name) => /[\p{Script=Han}\p{Script=Katakana}]{2}/u.test(name))
    .filter((name) => !/(?:課|局|室|係|部|署)$|年度/.test(name))
}
