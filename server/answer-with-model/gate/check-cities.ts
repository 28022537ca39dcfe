import { foldText } from '../../../ingest/quantity/fold-text.ts'
import type { Offer } from '../offer.ts'
import { findMisfits, type Mention } from './assign-mentions.ts'
import type { Fault } from './fault.ts'
import { findNames, type PlainSentence } from './plain-sentence.ts'

/** 「みどり市の報告書によると」 says where it was read, not whom the figure is about. */
const SOURCE = /^の?(?:報告書|資料|統計|調査|広報|決算書)/
/** みどり市民, みどり市立: the name within another word. */
const LONGER = /^(?:民|立|営|議会|長|役所|庁)/
const NAMED =
  /\p{Script=Han}{1,6}(?:市|町|村)(?=[のはがをにでとへ、。・（()）\s]|$)|(?:\p{Script=Hiragana}{2,8}|[\p{Script=Katakana}ー]{2,8})(?:市|町|村)(?!場|立|営|内|長)/gu
const COMMON = /(?:同|本|当|他|各|全|両|都|自|近隣|県内|周辺|市|町|村|この|その)(?:市|町|村)$|(?:市|区)町村?$/

/** A slot's city must be its figure's; any city must be one of the question or the sources. */
export function checkCities(sentence: PlainSentence, offer: Offer, held: string): Fault[] {
  const own = sentence.slots.flatMap(({ bound }) => bound.operands.flatMap((operand) => operand.own))
  // A city within a longer name of the figure's own (a title, a label) names nobody.
  const known = findNames(sentence.text, [...offer.cities, ...own]).filter(({ name }) =>
    offer.cities.includes(name),
  )
  const mentions = known.flatMap(({ name, span }): Mention[] => {
    const rest = sentence.text.slice(span.end)
    if (LONGER.test(rest) || SOURCE.test(rest)) return []
    const fits: Mention['fits'] = ({ bound }) =>
      bound.operands.some((one) => one.subject === name || one.own.includes(name))
    return [{ ...span, printed: name, fits }]
  })
  const misfits = findMisfits(sentence, mentions).map(({ printed }) => printed)
  const unheard = known.map(({ name }) => name).filter((name) => !held.includes(name))
  const strangers = [...sentence.text.matchAll(NAMED)]
    .filter(
      (match) =>
        !COMMON.test(match[0]) && !known.some(({ span }) => span.end === match.index + match[0].length),
    )
    .map(([name]) => name)
    .filter((name) => !endsWithHeld(name, held))
  return [...new Set([...misfits, ...unheard, ...strangers])].map((detail) => ({
    code: 'other-city',
    detail,
  }))
}

/** A run of kanji or kana may have taken in a word before the name. */
function endsWithHeld(name: string, held: string): boolean {
  const folded = foldText(held)
  return [...name].some((_, at) => name.length - at >= 3 && folded.includes(name.slice(at)))
}
