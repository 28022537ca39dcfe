import { make, makeButton, nextId } from '../dom.ts'
import { findWords } from './find-words.ts'
import { listTextPlaces } from './text-places.ts'

/** Search within the report: counts the places, goes from one to the next, sets them off without touching the text. */
export function makeSearchBox(root: HTMLElement): HTMLElement {
  const fieldId = nextId()
  const field = make('input', { id: fieldId, type: 'search', enterkeyhint: 'search', autocomplete: 'off' })
  const said = make('p', { role: 'status' })
  const back = makeButton({ disabled: true }, '前へ', () => go(-1))
  const next = makeButton({ disabled: true }, '次へ', () => go(1))
  let ranges: Range[] = []
  let current = -1
  let lookedFor = ''

  function search(): void {
    lookedFor = field.value
    ranges = findRanges(root, lookedFor)
    current = -1
    back.disabled = ranges.length === 0
    next.disabled = ranges.length === 0
    highlight('found', ranges)
    highlight('current', [])
    said.textContent = lookedFor.trim() === '' ? '' : `${ranges.length}か所`
    if (ranges.length > 0) go(1)
  }
  function go(step: number): void {
    current = (current + step + ranges.length) % ranges.length
    const range = ranges[current]
    if (range === undefined) return
    highlight('current', [range])
    range.startContainer.parentElement?.scrollIntoView({ block: 'center' })
    said.textContent = `${ranges.length}か所のうち${current + 1}番目`
  }
  const form = make(
    'form',
    { class: 'search', role: 'search' },
    make('label', { for: fieldId }, '本文から探す'),
    make('div', { class: 'row' }, field, make('button', { type: 'submit' }, '探す'), back, next),
    said,
  )
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    if (field.value === lookedFor && ranges.length > 0) go(1)
    else search()
  })
  return form
}

/** The page's text pieces are joined so that words across line ends and marks are found too. */
function findRanges(root: HTMLElement, words: string): Range[] {
  const places = listTextPlaces(root)
  const starts: number[] = []
  let joined = ''
  for (const { node } of places) {
    starts.push(joined.length)
    joined += node.data
  }
  function locate(at: number): { node: Text; offset: number } | undefined {
    const index = starts.findLastIndex((start) => start <= at)
    const node = places[index]?.node
    return node && { node, offset: at - (starts[index] ?? 0) }
  }
  return findWords(joined, words).flatMap(({ start, end }) => {
    const from = locate(start)
    const to = locate(end - 1)
    if (from === undefined || to === undefined) return []
    const range = document.createRange()
    range.setStart(from.node, from.offset)
    range.setEnd(to.node, to.offset + 1)
    return range
  })
}

/** Older browsers cannot set text off without changing it; there the search still goes from place to place. */
function highlight(name: string, ranges: readonly Range[]): void {
  if (typeof Highlight === 'undefined') return
  CSS.highlights.set(name, new Highlight(...ranges))
}
