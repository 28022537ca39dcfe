/** A half-open stretch of the report's stored text, in UTF-16 units. */
export type Stretch = { readonly start: number; readonly end: number }

/** A text node of the page and where its first character stands in the report's text. */
export type TextPlace = { readonly node: Text; readonly start: number }

/** Every text node that is drawn from the report, in the order of the page: those within `[data-at]`. */
export function listTextPlaces(root: ParentNode): TextPlace[] {
  const places: TextPlace[] = []
  for (const element of root.querySelectorAll<HTMLElement>('[data-at]')) {
    let start = Number(element.dataset['at'])
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node as Text
      places.push({ node: text, start })
      start += text.length
    }
  }
  return places
}

/** `#12345-12480,12460-12469`: a passage and the figures in it; undefined for any other fragment. */
export function parseFragment(fragment: string): { passage: Stretch; figures: Stretch[] } | undefined {
  if (!/^#\d{1,9}-\d{1,9}(,\d{1,9}-\d{1,9})*$/.test(fragment)) return undefined
  const stretches = fragment
    .slice(1)
    .split(',')
    .map((part) => part.split('-').map(Number))
    .map(([start = 0, end = 0]) => ({ start, end }))
    .filter(({ start, end }) => start < end)
  const [passage, ...figures] = stretches
  if (passage === undefined) return undefined
  return {
    passage,
    figures: figures.filter(({ start, end }) => start >= passage.start && end <= passage.end),
  }
}
