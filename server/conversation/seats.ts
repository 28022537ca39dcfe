/** 席: where a label stands in a table, as the axis and its level: `row 0`, `column 1`. */
export type SeatLabel = { readonly seat: string; readonly label: string }

/** The labels of the figure that answered, and all labels of its table. */
export type Seats = { readonly own: readonly SeatLabel[]; readonly all: readonly SeatLabel[] }

/** The seat of the labels that words name best: spelled out before said in part. Undefined where two seats fit alike. */
export function seatOf(words: string, labels: readonly SeatLabel[]): string | undefined {
  const said = plain(words)
  if (said.length < 2) return undefined
  for (const fits of [isSame, isWithin, holds]) {
    const seats = new Set(labels.filter(({ label }) => fits(said, plain(label))).map(({ seat }) => seat))
    const [only] = seats
    if (only !== undefined) return seats.size === 1 ? only : undefined
  }
  return undefined
}

/** 「費用」 behind 「経常収益」 where the table has a 「経常費用」: a half of a word that is completed by what was named. */
export function completed(half: string, was: string, seats: Seats | undefined): string | undefined {
  const names = new Set(seats?.all.map(({ label }) => plain(label)))
  if (names.has(half)) return undefined
  const letters = Array.from({ length: Math.max(0, was.length - 1) }, (_, at) => at + 1)
  const ends = letters.flatMap((at) => [was.slice(0, at) + half, half + was.slice(at)])
  return ends.find((word) => [...names].some((name) => name.includes(word)))
}

/** 戸 for 「募集」 where the table has a 「募集(戸)」. */
export function unitAt(words: string, seats: Seats | undefined): string | undefined {
  const label = seats?.all.find((one) => isSame(words, plain(one.label)))?.label
  return /\((\p{Script=Han}{1,3})\)$/u.exec(plain(label ?? ''))?.[1]
}

function plain(label: string): string {
  return label.normalize('NFKC').replace(/\s/gu, '')
}

/** But for what stands in brackets at the end. */
function isSame(said: string, label: string): boolean {
  return said === label || said === label.replace(/(?!^)\([^()]*\)$/u, '')
}

function isWithin(said: string, label: string): boolean {
  return label.includes(said)
}

function holds(said: string, label: string): boolean {
  return label.length >= 2 && said.includes(label)
}
