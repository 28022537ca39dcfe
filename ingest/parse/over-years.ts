import type { HeadPlace } from './assign-heads.ts'
import { isChangeHead } from './change-heads.ts'

type LaidHeads = { readonly places: readonly HeadPlace[] }

const YEAR =
  /^(?:(?:令和|平成|[RH])(?:元|[0-9]{1,2})(?:年度?)?|(?:元|[0-9]{1,2})年度|[前本当昨]年度)(?:末|実績|決算|計画|予算)?$/u

/**
 * 利用者数 above ５年度, ４年度 and 増減: a head that stands over the first of the years says what they are years of, so it is of all of them up to the
 * next column that has a head of its own above. `lines` from the uppermost.
 */
export function overYears<Laid extends LaidHeads>(lines: readonly Laid[]): Laid[] {
  return lines.map((line, at) => {
    const below = lines[at + 1]?.places
    return below === undefined
      ? line
      : { ...line, places: line.places.map((place) => widen(place, line, below)) }
  })
}

function widen(place: HeadPlace, { places }: LaidHeads, below: readonly HeadPlace[]): HeadPlace {
  const headAt = (column: number) =>
    below.find(({ first, last }) => first === column && last === column)?.segment.text ?? ''
  const isFree = (column: number) => !places.some(({ first, last }) => first <= column && column <= last)
  if (place.first !== place.last || !isWord(place) || !YEAR.test(plain(headAt(place.first)))) return place
  let last = place.last
  while (isFree(last + 1) && isOfYears(plain(headAt(last + 1)))) last += 1
  return { ...place, last }
}

/** What is itself no year. */
function isWord({ segment }: HeadPlace): boolean {
  return !YEAR.test(plain(segment.text)) && /[\p{Script=Han}\p{Script=Katakana}]/u.test(segment.text)
}

function isOfYears(head: string): boolean {
  return YEAR.test(head) || isChangeHead(head)
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s|\([^()]*\)$/gu, '')
}
