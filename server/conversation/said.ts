/** 文節のまとまり: words that may be exchanged as one, with the particle that hung on them. */
export type Phrase = {
  readonly words: string
  /** Where the last noun of `words` begins: 「剪定した本数」 → at 「本数」. */
  readonly head: number
  /** 「の」「を」「に」「、」 …; what follows the last phrase stands in the tail instead. */
  readonly joint: string
}

/** 発話: one question taken apart into the slots that a follow-up may exchange. */
export type Said = {
  readonly cities: readonly string[]
  /** 「令和5年度」「第9期」 as they are to be said; absent where none is named. */
  readonly period?: SaidPeriod
  /** 「なぜ」「いつ」 before everything else; mostly empty. */
  readonly opening: string
  readonly phrases: readonly Phrase[]
  /** What asks, with the particle before it: 「はいくらですか?」. */
  readonly tail: string
}

export type SaidPeriod = {
  readonly words: string
  /** 「の」 or 「に」 */
  readonly joint: string
}

/** The slots as one question: 「みどり市の令和5年度の図書館の貸出冊数は？」 */
export function printSaid(said: Said): string {
  const before = printPlaceAndPeriod(said)
  const topic = printPhrases(said.phrases)
  const tail = finishTail(said.tail)
  if (topic === '' && before !== '') return `${said.opening}${hang(before, tail)}`
  return `${said.opening}${before}${topic}${tail}`
}

/** 「みどり市の令和5年度の」 */
export function printPlaceAndPeriod({ cities, period }: Pick<Said, 'cities' | 'period'>): string {
  const place = cities.length > 0 ? `${cities.join('と')}の` : ''
  return `${place}${period ? `${period.words}${period.joint}` : ''}`
}

/** The phrases without the particle after the last one. */
export function printPhrases(phrases: readonly Phrase[]): string {
  return phrases
    .map(({ words, joint }, index) => (index === phrases.length - 1 ? words : `${words}${joint}`))
    .join('')
}

/** 「あおば市の」 and 「は？」 → 「あおば市は？」; 「あおば市の」 and 「何位？」 → 「あおば市は何位？」. */
function hang(before: string, tail: string): string {
  const bare = before.replace(/[のに]$/, '')
  return startsWithParticle(tail) ? `${bare}${tail}` : `${bare}は${tail}`
}

const particle = /^(?:は|って|が|を|に|で|も|の|と|から|まで|より|について)/

export function startsWithParticle(tail: string): boolean {
  return particle.test(tail)
}

/** A question ends with its mark; what names only a thing asks for it. */
function finishTail(tail: string): string {
  const bare = tail.replace(/[?？。、\s]+$/u, '').replace(/\?/g, '？')
  if (bare === '') return 'は？'
  if (bare.includes('？')) return bare
  return orders.test(bare) && !/[?？]$/.test(tail) ? `${bare}。` : `${bare}？`
}

/** 「教えて」 is no question. */
const orders = /(?:教えて|おしえて|見せて|みせて|ください|知りたい|出して|まとめて|並べて)$/
