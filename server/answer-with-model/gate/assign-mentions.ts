import type { PlacedSlot, PlainSentence } from './plain-sentence.ts'

/** Something said of a figure (a year, a label, a city), and which of the sentence's slots it may be said of. */
export type Mention = {
  readonly start: number
  readonly end: number
  readonly printed: string
  readonly fits: (slot: PlacedSlot) => boolean
}

/**
 * The mentions that stand with a slot they do not belong to. A mention speaks of the slots that follow it, up to the
 * next mention behind a slot; in brackets behind a slot it speaks of that one. Several before several slots are paired
 * in order (「小学校と中学校はそれぞれ」).
 */
export function findMisfits(sentence: PlainSentence, mentions: readonly Mention[]): Mention[] {
  const { slots } = sentence
  if (slots.length === 0) return []
  const misfits: Mention[] = []
  const free = mentions.filter((mention) => {
    const owner = slotInFront(sentence, mention)
    if (owner === undefined) return true
    if (!owner.some(mention.fits)) misfits.push(mention)
    return false
  })
  for (const group of groupSlots(sentence, free)) misfits.push(...misfitsOf(group))
  const last = slots.at(-1)?.at ?? 0
  const behind = free.filter((mention) => mention.start > last)
  misfits.push(...behind.filter((mention) => !slots.some(mention.fits)))
  return misfits
}

/** The slots that a mention in brackets directly behind them speaks of. */
function slotInFront({ text, slots }: PlainSentence, mention: Mention): readonly PlacedSlot[] | undefined {
  const before = slots.filter((slot) => slot.at < mention.start)
  const last = before.at(-1)
  if (!last) return undefined
  const between = text.slice(last.at + 1, mention.start)
  const isInBrackets = /^(?:です|でした|となり(?:ます|ました)|で|、)?[(（][^)）]*$/.test(between)
  if (!isInBrackets) return undefined
  const closes = text.slice(mention.end).search(/[)）]/)
  const isLast = closes >= 0 && /^[。.\s]*$/.test(text.slice(mention.end + closes + 1))
  // 「小学校は{{f1}}、中学校は{{f2}}です（みどり市、令和4年度）」 closes over both.
  return isLast && /です|ます|でした|ました/.test(between) ? before : [last]
}

type Group = { readonly slots: readonly PlacedSlot[]; readonly mentions: readonly Mention[] }

/** Slots without a mention between them, with the mentions in front of them. */
function groupSlots({ text, slots }: PlainSentence, mentions: readonly Mention[]): Group[] {
  const groups: { slots: PlacedSlot[]; mentions: Mention[] }[] = []
  let from = -1
  for (const slot of slots) {
    const here = mentions.filter((mention) => mention.start > from && mention.start < slot.at)
    const current = groups.at(-1)
    // 「寄附金額 {{f2}} ÷ {{f3}}」: the name is the first one's alone.
    const isFormula = /[÷×−+＋]/.test(text.slice(from + 1, slot.at))
    if (current && here.length === 0 && !isFormula) current.slots.push(slot)
    else groups.push({ slots: [slot], mentions: here })
    from = slot.at
  }
  return groups
}

function misfitsOf({ slots, mentions }: Group): Mention[] {
  const partial = mentions.filter((mention) => !slots.every(mention.fits))
  if (partial.length === 0) return []
  if (partial.length === slots.length && slots.length > 1) {
    return partial.filter((mention, index) => {
      const slot = slots[index]
      return slot === undefined || !mention.fits(slot)
    })
  }
  return partial
}
