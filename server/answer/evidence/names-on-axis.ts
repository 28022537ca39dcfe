import { overlaps, type Span } from '../../../ingest/report/span.ts'
import { cleanLabel, withoutSum } from './figure-label.ts'
import { isTotalLabel, type LabelAxis, labelAt } from './table-axes.ts'

/** Letters between two names of a list (「資料購入費の令和4年度分と人件費」). */
const widestGap = 30

/** A label as it is typed: without white space and without what stands in brackets at its end. */
export function plainName(label: string): string {
  const name = spelledName(label)
  return name.replace(/\([^()]*\)$/u, '') || name
}

function spelledName(label: string): string {
  return cleanLabel(label).normalize('NFKC').replace(/\s/gu, '')
}

/** A name of an axis where the question has it; `place`: which figure of the axis it names. */
export type FoundName = { readonly place: number; readonly span: Span }

/** The names of an axis in the question, the longer before the shorter that stand within them, each at its last place. */
export function namesOnAxis(text: string, axis: Pick<LabelAxis, 'path' | 'index' | 'figures'>): FoundName[] {
  const labels = axis.figures.map((one) => labelAt(one, axis))
  const plain = labels.map(plainName)
  const isTwin = (name: string) => plain.filter((other) => other === name).length > 1
  // 「給付金(3万円)」 and 「給付金(7万円)」 are told apart by their brackets alone.
  const names = plain.map((name, place) => (isTwin(name) ? spelledName(labels[place] ?? '') : name))
  const ending = sharedEnding(names.filter((name) => !isTotalLabel(name)))
  const spellings = names.flatMap((name, place) => {
    const short = ending && name.endsWith(ending) ? name.slice(0, -ending.length) : ''
    const bare = withoutCounting(name)
    return [name, ...[short, bare].filter((one) => one.length > 1)].map((spelling) => ({ place, spelling }))
  })
  const isPlain = (place: number) => names[place] === spelledName(labels[place] ?? '')
  // 「負担金」 is the row called so, not 「負担金(県)」.
  const telling = spellings.filter(
    ({ place, spelling }) =>
      !spellings.some(
        (other) =>
          other.place !== place && other.spelling === spelling && !(isPlain(place) && !isPlain(other.place)),
      ),
  )
  const spelled = telling.flatMap(({ place, spelling }) =>
    spansOf(text, spelling).map((span) => ({ place, span })),
  )
  const found = [...spelled, ...shortened(text, names)].toSorted(
    (a, b) => lengthOf(b.span) - lengthOf(a.span) || b.span.start - a.span.start,
  )
  const free: FoundName[] = []
  for (const one of found) {
    if (!free.some(({ span }) => overlaps(span, one.span))) free.push(one)
  }
  const last = Map.groupBy(free, ({ place }) => place).values()
  const named = [...last].flatMap((all) => all.toSorted((a, b) => b.span.start - a.span.start).slice(0, 1))
  const parts = named.filter(({ place }) => !isTotalLabel(labels[place] ?? ''))
  return (parts.length >= 2 ? parts : named).toSorted((a, b) => a.span.start - b.span.start)
}

/** 「人件費」 of 「人件費計」, 「予算」 of 「予算額」: that it is a sum or an amount need not be said. */
function withoutCounting(name: string): string {
  return /^[金総全]額$/u.test(name) ? '' : withoutSum(name).replace(/額$/u, '')
}

/** A name cut short that stands in one label only: 「仮設置と本設置」 of 「機器仮設置等業務委託」 and 「機器本設置等業務委託」. */
function shortened(text: string, names: readonly string[]): FoundName[] {
  return listedNames(text).flatMap(({ name, span }) => {
    const isOf = (label: string) => (name.length > 2 ? label.includes(name) : label.startsWith(name))
    const places = names.flatMap((label, place) => (isOf(label) && !isTotalLabel(label) ? [place] : []))
    const [place] = places
    return place !== undefined && places.length === 1 && names[place] !== name ? [{ place, span }] : []
  })
}

/** The words beside the marks of a list. */
export function listedNames(text: string): { readonly name: string; readonly span: Span }[] {
  return [...text.matchAll(word)].flatMap(({ index, 0: name }) => {
    const span = { start: index, end: index + name.length }
    const isListed = mark.test(text.charAt(span.end)) || mark.test(text.charAt(index - 1))
    return isListed && !/年度?$/.test(name) ? [{ name, span }] : []
  })
}

const word = /[\p{Script=Han}\p{Script=Katakana}ーA-Za-z]{2,}/gu
const mark = /^[とや、,・]$/

function lengthOf({ start, end }: Span): number {
  return end - start
}

/** 「地区」 of 「みなと地区」「やまて地区」: what need not be said again with each; '' where there is none. */
function sharedEnding(names: readonly string[]): string {
  const [first] = names
  if (first === undefined || names.length < 2) return ''
  let length = 0
  while (length < first.length && names.every((name) => name.at(-1 - length) === first.at(-1 - length))) {
    length += 1
  }
  return length === 0 ? '' : first.slice(-length)
}

const escaped = /[\\^$.*+?()[\]{}|]/gu

/** Where a name stands as a word of its own: letters of a longer compound before or behind it make another name. */
function spansOf(text: string, name: string): Span[] {
  const spelled = [...name]
  if (name === '' || !spelled.every((letter) => text.includes(letter))) return []
  const letters = spelled.map((letter) => letter.replace(escaped, '\\$&')).join('\\s?')
  const isShortName = spelled.length < 2
  const before = isShortName
    ? '(?<=^|[とやの、,・は])'
    : '(?<![\\p{Script=Han}\\p{Script=Katakana}ー](?<![度市年分計後前期]))'
  const behind = isShortName
    ? '(?=[とやが、,・は])'
    : '(?![\\p{Script=Katakana}ー])(?!(?!額|分|計|等|側|合|足)\\p{Script=Han})'
  const pattern = new RegExp(`${before}${letters}${behind}`, 'gu')
  return [...text.matchAll(pattern)].map(({ index, 0: match }) => ({
    start: index,
    end: index + match.length,
  }))
}

/** The last names that stand near each other with something between that sets them side by side: a title may list too. */
export function lastList(text: string, found: readonly FoundName[]): FoundName[] {
  const lists: FoundName[][] = []
  for (const one of found) {
    const [list, before] = [lists.at(-1), lists.at(-1)?.at(-1)]
    if (list && before && isJoined(text.slice(before.span.end, one.span.start))) list.push(one)
    else lists.push([one])
  }
  return lists.findLast((list) => list.length >= 2) ?? []
}

function isJoined(between: string): boolean {
  return (
    between.length <= widestGap &&
    /[とや、,・+&がはに]|及び|および|並びに|より|から/.test(between) &&
    !/(?:で|について|に関して)[、,]/.test(between)
  )
}
