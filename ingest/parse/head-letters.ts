import type { Segment } from './column-segments.ts'
import type { Column } from './find-columns.ts'
import { partIntoHeadWords } from './head-words.ts'

/** How much wider than the narrowest gap a gap within one spaced-out word may be. */
const WIDEST_GAP_RATIO = 1.6

/** Letters that head a column alone: levels of a budget, levels of government, sexes, seasons, days, sums. */
const ALONE = new Set('款項目節細国県都道府市町村区男女計総大小中高新旧春夏秋冬月火水木金土日年額率数')

/**
 * Joins the letters of spaced-out heads (`令　和　３　年　度`). Letters that head columns alone (款 項 目)
 * stay apart.
 */
export function joinHeadLetters(segments: readonly Segment[], columns: readonly Column[]): Segment[] {
  const joined: Segment[] = []
  let letters: Segment[] = []
  const close = () => {
    joined.push(...partByColumns(letters, columns).map(joinAll))
    letters = []
  }
  for (const segment of segments) {
    const isLast = letters.length > 0 && isBracketedLetter(segment)
    if (isLetter(segment) || isLast) letters.push(segment)
    if (!isLetter(segment)) close()
    if (!isLetter(segment) && !isLast) joined.push(segment)
  }
  close()
  return joinUnits(joinYears(joined))
}

/** `令和５           年度`: a year whose letters are spread over the columns of its group is one head. */
function joinYears(heads: readonly Segment[]): Segment[] {
  const joined: Segment[] = []
  for (const head of heads) {
    const before = joined.at(-1)
    const isYear = before !== undefined && ERA_YEAR.test(before.text) && /^年[\s　]*度?$/u.test(head.text)
    if (isYear) joined[joined.length - 1] = closeUp(joinAll([before, head]))
    else joined.push(head)
  }
  return joined
}

function closeUp(head: Segment): Segment {
  return { ...head, text: head.text.replace(/[\s　]/gu, '') }
}

const ERA_YEAR = /^(?:令[\s　]*和|平[\s　]*成)[\s　]*(?:元|[0-9０-９]{1,2})$/u

/** 気　温　（℃）: a unit close behind a head is of that head. */
function joinUnits(heads: readonly Segment[]): Segment[] {
  const joined: Segment[] = []
  for (const head of heads) {
    const before = joined.at(-1)
    const isUnit = before !== undefined && UNIT.test(head.text) && head.left - before.right <= CLOSE
    if (isUnit && !UNIT.test(before.text)) joined[joined.length - 1] = joinAll([before, head])
    else joined.push(head)
  }
  return joined
}

const UNIT = /^[(（][^()（）\s]{1,5}[)）]$/u
/** Widest gap between a head and its unit, in screen columns. */
const CLOSE = 3

function isLetter({ text }: Segment): boolean {
  return /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々・0-9０-９]$/u.test(text)
}

/** 土　地（地積）: a bracket closes up to the last letter of a word. */
function isBracketedLetter({ text }: Segment): boolean {
  return /^\p{Script=Han}[(（][^()（）]{1,12}[)）]$/u.test(text)
}

/**
 * The words that single letters make: those that forms print; else by the columns that they stand over, where every column gets two letters or more; else
 * by even gaps.
 */
function partByColumns(letters: readonly Segment[], columns: readonly Column[]): Segment[][] {
  const known = partIntoHeadWords(letters.map(({ text }) => text).join(''))
  if (known !== undefined) {
    const ends = known.map((_, at) => known.slice(0, at + 1).reduce((sum, word) => sum + word.length, 0))
    return partWhere(letters, (at) => ends.includes(at))
  }
  const places = letters.map((letter) => nearestColumn(letter, columns))
  const lone =
    areGovernments(letters) ||
    letters.every(
      ({ text }, at) =>
        ALONE.has(text) && places.indexOf(places[at] ?? 0) === places.lastIndexOf(places[at] ?? 0),
    )
  if (lone) return letters.map((letter) => [letter])
  const sum = letters.findIndex((_, at) => isLoneSum(letters, places, at))
  if (sum >= 0) {
    const [front, behind] = [letters.slice(0, sum), letters.slice(sum + 1)]
    return [front, letters.slice(sum, sum + 1), behind].flatMap((part, at) =>
      at === 1 ? [part] : part.length === 0 ? [] : partByColumns(part, columns),
    )
  }
  const gaps = letters.slice(1).map((letter, at) => letter.left - (letters[at]?.right ?? 0))
  const narrowest = Math.min(...gaps)
  const words = partWhere(letters, (at) => places[at] !== places[at - 1])
  const isEven = Math.max(...gaps) <= narrowest + UNEVEN
  const isWord = (word: readonly Segment[]) => word.length >= 2 || standsAlone(word, letters)
  if (words.every(isWord) && !(isEven && words.length > 1)) return words
  const isApart = (at: number) => {
    const gap = gaps[at - 1] ?? 0
    const beside = Math.min(gaps[at - 2] ?? Infinity, gaps[at] ?? Infinity)
    const isOverAnother = places[at] !== places[at - 1]
    const isWidest = gap > Math.max(gaps[at - 2] ?? Infinity, gaps[at] ?? Infinity) + UNEVEN * 2
    return gap > narrowest * WIDEST_GAP_RATIO + 1 || (isOverAnother && (isWidest || gap >= beside * 2))
  }
  return joinKnown(partWhere(letters, isApart))
}

/** 男 女 計 人　　口: 計 over a column of its own, before a word that stands over another; 合計 and 統計 are words. */
function isLoneSum(letters: readonly Segment[], places: readonly number[], at: number): boolean {
  const [place, before] = [places[at], letters[at - 1]?.text ?? '']
  const isAlone = places.filter((other) => other === place).length === 1
  return (
    letters[at]?.text === '計' && isAlone && /^[男女上中下大小]?$/u.test(before) && letters.length - at > 2
  )
}

/** 町 県 全国, 男 女 計: such a letter, far from those on both sides of it. */
function standsAlone([letter]: readonly Segment[], letters: readonly Segment[]): boolean {
  if (letter === undefined || !/^[国都道府県市町村区男女]$/u.test(letter.text)) return false
  const at = letters.indexOf(letter)
  const before = letter.left - (letters[at - 1]?.right ?? -Infinity)
  return Math.min(before, (letters[at + 1]?.left ?? Infinity) - letter.right) >= FAR
}

/** Narrowest gap between heads of one letter, in screen columns. */
const FAR = 5

/** How much wider than the narrowest the gaps of one word are that runs over several columns. */
const UNEVEN = 1

/** 内　　訳, set wider than the word beside it: neighbours that are one word of a form. */
function joinKnown(words: readonly Segment[][]): Segment[][] {
  const joined: Segment[][] = []
  for (const word of words) {
    const open = joined.at(-1)
    const letters = [...(open ?? []), ...word].map(({ text }) => text).join('')
    if (open !== undefined && partIntoHeadWords(letters)?.length === 1) open.push(...word)
    else joined.push([...word])
  }
  return joined
}

/** 国 県: levels of government that head columns of their own; 市町村 and 都道府県 are words. */
function areGovernments(letters: readonly Segment[]): boolean {
  const word = letters.map(({ text }) => text).join('')
  return /^[国都道府県市町村]+$/u.test(word) && !/^(?:市町村|都道府県|国)$/u.test(word)
}

function partWhere(letters: readonly Segment[], isCut: (at: number) => boolean): Segment[][] {
  const words: Segment[][] = []
  for (const [at, letter] of letters.entries()) {
    const open = words.at(-1)
    if (open === undefined || isCut(at)) words.push([letter])
    else open.push(letter)
  }
  return words
}

function nearestColumn({ left, right }: Segment, columns: readonly Column[]): number {
  let best = 0
  let least = Infinity
  for (const [at, column] of columns.entries()) {
    const away = Math.max(0, column.left - right + 1, left - column.right + 1)
    if (away < least) [best, least] = [at, away]
  }
  return best
}

function joinAll(letters: readonly Segment[]): Segment {
  const [first] = letters
  const last = letters.at(-1)
  if (first === undefined || last === undefined) throw new Error('Cannot join a word: it has no letter')
  const text = letters.map((letter) => letter.text).join(' ')
  return { text, start: first.start, end: last.end, left: first.left, right: last.right }
}
