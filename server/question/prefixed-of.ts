import type { Term } from '../../ingest/text/term.ts'

/** 接頭語 that tell a word from others of its name; 総 and 全 only say that all of it is meant. */
const prefix = /^[仮新旧副再準元次主助正公私大小高低長短親]$/u

/** 「仮移設」 of 移設: the word with the letter of one's own before it, which the dictionary cuts off. */
export function prefixedOf({ span, partOfSpeech }: Term, terms: readonly Term[]): string | undefined {
  if (partOfSpeech !== 'noun') return undefined
  return terms.find(
    (one) =>
      one.span.start === span.start - 1 &&
      one.span.end === span.end &&
      one.weightClass !== 'piece' &&
      prefix.test(one.base.charAt(0)),
  )?.base
}
