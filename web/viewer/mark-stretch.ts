import { make } from '../dom.ts'
import { listTextPlaces, type Stretch } from './text-places.ts'

/** Wraps what is drawn of a stretch in elements of the given tag; blank stretches between lines and cells have none. */
export function markStretch(root: ParentNode, stretch: Stretch, tag: 'mark' | 'strong'): HTMLElement[] {
  const marks: HTMLElement[] = []
  for (const { node, start } of listTextPlaces(root)) {
    const from = Math.max(stretch.start, start) - start
    const to = Math.min(stretch.end, start + node.length) - start
    if (from >= to || node.data.slice(from, to).trim() === '') continue
    const middle = from === 0 ? node : node.splitText(from)
    if (to - from < middle.length) middle.splitText(to - from)
    const mark = make(tag)
    middle.replaceWith(mark)
    mark.append(middle)
    marks.push(mark)
  }
  return marks
}

/** Takes all marks away again; the text stays. */
export function clearMarks(root: ParentNode): void {
  for (const mark of root.querySelectorAll('[data-at] :is(mark, strong)'))
    mark.replaceWith(...mark.childNodes)
  for (const element of root.querySelectorAll('[data-at]')) element.normalize()
}
