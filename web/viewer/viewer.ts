import './viewer.css'
import { makeButton } from '../dom.ts'
import { clearMarks, markStretch } from './mark-stretch.ts'
import { makeSearchBox } from './search-box.ts'
import { parseFragment } from './text-places.ts'

/** The source viewer: marks the passage that the address names, searches, prints. The text itself is in the page. */
const text = document.getElementById('text')
if (text !== null) start(text)

function start(root: HTMLElement): void {
  const print = makeButton({ class: 'print' }, '印刷する', () => window.print())
  document.querySelector('.head')?.append(makeSearchBox(root), print)
  const outline = document.querySelector<HTMLDetailsElement>('nav details')
  if (outline !== null && matchMedia('(width < 48em)').matches) outline.open = false
  // A text that was replaced has something else at these offsets.
  if (root.dataset['replaced'] !== undefined) return
  showPassage(root)
  addEventListener('hashchange', () => showPassage(root))
}

function showPassage(root: HTMLElement): void {
  const place = parseFragment(location.hash)
  if (place === undefined) return
  clearMarks(root)
  const marks = markStretch(root, place.passage, 'mark')
  for (const figure of place.figures) markStretch(root, figure, 'strong')
  const first = marks[0]
  if (first === undefined) return
  first.classList.add('first')
  marks.at(-1)?.classList.add('last')
  first.tabIndex = -1
  const target = place.figures.length === 0 ? first : (root.querySelector('mark strong') ?? first)
  first.focus({ preventScroll: true })
  target.scrollIntoView({ block: 'center' })
}
