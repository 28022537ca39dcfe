import type { Span } from '../report/span.ts'

/** 選択肢の枠: an empty box and one that is ticked, each before a short word. */
const BOX = /([□☐◻▢■☑☒◼▣])[\s　]*([\p{L}・]{1,12}(?:[(（][^()（）]{1,12}[)）])?)(?=[\s　]|$|[□☐◻▢■☑☒◼▣])/gu
const EMPTY = /[□☐◻▢]/u

/** `□拡充　■継続　□縮小　令和8年度に終える。`: a line of a form that offers choices, one or more of them ticked. */
export function offersChoices(line: string): boolean {
  const boxes = boxesIn(line)
  return boxes.some(({ isEmpty }) => isEmpty) && boxes.some(({ isEmpty }) => !isEmpty)
}

/** The choices of a text that are not ticked, which it does not say; spans count from `start`. */
export function untickedIn(text: string, start: number): Span[] {
  return [...text.matchAll(/[^\n]+/g)].flatMap(({ index, 0: line }) =>
    offersChoices(line)
      ? boxesIn(line).flatMap(({ isEmpty, at, length }) => {
          const from = start + index + at
          return isEmpty ? [{ start: from, end: from + length }] : []
        })
      : [],
  )
}

/** Characters of a line that are looked at. */
const LONGEST_READ = 400

function boxesIn(
  line: string,
): { readonly isEmpty: boolean; readonly at: number; readonly length: number }[] {
  return [...line.slice(0, LONGEST_READ).matchAll(BOX)].map((match) => ({
    isEmpty: EMPTY.test(match[1] ?? ''),
    at: match.index,
    length: match[0].length,
  }))
}
