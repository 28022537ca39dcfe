import { type Child, make, nextId } from '../dom.ts'

/** Shows a note beside what has the focus or the pointer; stays while the pointer is on it; Escape hides it. */
export type Callout = {
  readonly element: HTMLElement
  /** Gives `trigger` a note. Its text also becomes the trigger's description for screen readers. */
  attach(trigger: HTMLElement, makeNote: () => readonly Child[], description: string): void
  /** True where a note was open. */
  hide(): boolean
}

const hideDelayMs = 150
const margin = 8

/** One callout for a whole chat; `element` and the descriptions must stand in the same tree as the triggers. */
export function createCallout(): Callout {
  const element = make('div', { class: 'callout', popover: 'manual' })
  let timer: ReturnType<typeof setTimeout> | undefined
  let isOpen = false
  let shownFor: HTMLElement | undefined

  function show(trigger: HTMLElement, note: readonly Child[]): void {
    clearTimeout(timer)
    shownFor = trigger
    element.replaceChildren(make('div', {}, ...note))
    element.classList.add('open')
    if (!isOpen) element.showPopover?.()
    isOpen = true
    place(element, trigger)
  }
  function hide(): boolean {
    clearTimeout(timer)
    const wasOpen = isOpen
    if (isOpen && element.isConnected) element.hidePopover?.()
    element.classList.remove('open')
    isOpen = false
    return wasOpen
  }
  function hideSoon(): void {
    clearTimeout(timer)
    timer = setTimeout(hide, hideDelayMs)
  }
  addEventListener('resize', () => isOpen && shownFor && place(element, shownFor))
  element.addEventListener('pointerenter', () => clearTimeout(timer))
  element.addEventListener('pointerleave', hideSoon)

  return {
    element,
    hide,
    attach(trigger, makeNote, description) {
      const id = nextId()
      trigger.setAttribute('aria-describedby', id)
      trigger.append(make('span', { id, hidden: true }, description))
      const open = () => show(trigger, makeNote())
      trigger.addEventListener('focus', open)
      trigger.addEventListener('click', open)
      trigger.addEventListener('pointerenter', (event) => event.pointerType === 'mouse' && open())
      trigger.addEventListener('pointerleave', (event) => event.pointerType === 'mouse' && hideSoon())
      trigger.addEventListener('blur', hideSoon)
    },
  }
}

/** Below the trigger, or above it where there is no room; never over the edge of the window. */
function place(element: HTMLElement, trigger: HTMLElement): void {
  element.style.left = '0'
  const at = trigger.getClientRects()[0] ?? trigger.getBoundingClientRect()
  const { width, height } = element.getBoundingClientRect()
  const left = Math.min(Math.max(margin, at.left), Math.max(margin, innerWidth - width - margin))
  const below = at.bottom + margin
  const fitsBelow = below + height <= innerHeight - margin
  element.style.left = `${left}px`
  element.style.top = `${fitsBelow ? below : Math.max(margin, at.top - height - margin)}px`
}
