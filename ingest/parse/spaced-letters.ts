import type { Segment } from './column-segments.ts'

/** How much wider than the first gap a gap within one spaced-out word may be. */
const WIDEST_GAP_RATIO = 1.6

/**
 * Joins the letters of spaced-out words (`予    算     額`): single letters whose gaps are about equal. Letters at a
 * place where lines hold nothing but a letter are a label written downwards and stay apart; so does what `apart` says.
 */
export function joinLetters(
  segments: readonly Segment[],
  downwards: ReadonlySet<number>,
  apart: (before: Segment, after: Segment) => boolean = () => false,
): Segment[] {
  const joined: Segment[] = []
  let firstGap: number | undefined
  for (const [at, segment] of segments.entries()) {
    const before = joined.at(-1)
    const gap = before === undefined ? 0 : segment.left - before.right
    const fits = firstGap === undefined || gap <= firstGap * WIDEST_GAP_RATIO
    const numbered = before !== undefined && isNumbered(before)
    const last = segments[at - 1]
    const open =
      before !== undefined &&
      last !== undefined &&
      !apart(last, segment) &&
      (firstGap !== undefined || isLetter(before) || numbered)
    if (before !== undefined && open && fits && isLetter(segment) && !downwards.has(before.left)) {
      joined[joined.length - 1] = join(before, segment)
      if (!numbered || !isBareNumber(before)) firstGap ??= gap
    } else {
      joined.push(segment)
      firstGap = undefined
    }
  }
  return joined
}

/** Places of letters that stand alone in their line. */
export function findDownwards(lines: readonly (readonly Segment[])[]): Set<number> {
  const places = lines.flatMap((segments) => {
    const [only] = segments
    return only !== undefined && segments.length === 1 && isLetter(only) ? [only.left] : []
  })
  return new Set(places)
}

function isLetter(segment: Segment): boolean {
  return /^(?:\p{Script=Han}[(（][^()（）]{1,12}[)）]|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々・]|[(（]?\p{Script=Han}?[)）]?)$/u.test(
    segment.text,
  )
}

function isBareNumber(segment: Segment): boolean {
  return !/\p{Script=Han}$/u.test(segment.text)
}

/** `1.` or `(ｲ)` before the letters of its label. */
function isNumbered(segment: Segment): boolean {
  return /^(?:[0-9０-９]{1,2}[.．]|[(（][^()（）]{1,2}[)）])(?:\s*\p{Script=Han})?$/u.test(segment.text)
}

function join(before: Segment, after: Segment): Segment {
  return { ...before, text: `${before.text} ${after.text}`, end: after.end, right: after.right }
}

/** Whether a text is only single letters set apart, so that its spaces mean nothing; a bracket may follow the last. */
export function isSpacedOut(text: string): boolean {
  const parts = text.replace(/(?<=\s\S)\s*[(（][^()（）]{1,12}[)）]$/u, '').split(/\s+/u)
  return parts.every((part) => /^(?:\S|[0-9０-９]{1,2}[.．]|[(（]\S{1,2}[)）])$/u.test(part))
}
