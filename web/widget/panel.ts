import { followKeyboard } from '../chat/follow-keyboard.ts'
import { make, makeButton, nextId } from '../dom.ts'

/** The dialog of the widget: beside the page on wide screens, over all of it on phones. */
export type Panel = {
  readonly element: HTMLDialogElement
  readonly body: HTMLElement
  open(): void
  close(): void
  /** Puts the focus where typing begins. */
  focus(): void
}

export type PanelParts = {
  readonly title: string
  readonly lang: string
  readonly closeLabel: string
  /** Where the focus returns to. */
  readonly launcher: HTMLElement
  readonly fieldOf: () => HTMLElement | undefined
  /** True where Escape closed something smaller than the dialog. */
  readonly onEscape: () => boolean
}

/** In `em` of the reader's own font size, so that 400 % zoom counts as a phone too. */
const phone = '(width < 40em), (height < 30em)'

/** Events that a site may listen for (shortcuts, focus traps) while somebody types into the widget. */
const ownEvents = [
  'keydown',
  'keypress',
  'keyup',
  'input',
  'paste',
  'copy',
  'cut',
  'focusin',
  'focusout',
  'wheel',
  'touchmove',
]

export function createPanel({ title, lang, closeLabel, launcher, fieldOf, onEscape }: PanelParts): Panel {
  const titleId = nextId()
  const closeButton = makeButton({ class: 'close' }, closeLabel, close)
  const heading = make('h2', { id: titleId, tabindex: -1 }, title)
  const body = make('div', { class: 'body' })
  const head = make('header', {}, heading, closeButton)
  const element = make(
    'dialog',
    { class: 'panel', lang, popover: 'manual', 'aria-labelledby': titleId },
    head,
    body,
  )
  const narrow = matchMedia(phone)
  let isShown = false

  function close(): void {
    if (!isShown) return
    isShown = false
    hide(element)
    launcher.hidden = false
    launcher.setAttribute('aria-expanded', 'false')
    launcher.focus()
  }
  function focus(): void {
    if (!isShown) return
    // On a phone the keyboard would cover what the dialog says first.
    const target = narrow.matches ? heading : (fieldOf() ?? closeButton)
    target.focus()
  }
  function open(): void {
    if (isShown) return
    isShown = true
    launcher.setAttribute('aria-expanded', 'true')
    show(element, narrow.matches)
    launcher.hidden = true
    focus()
  }
  keepEvents(element)
  followKeyboard(element)
  closeOnEscape(element, () => onEscape() || close())
  narrow.addEventListener('change', () => {
    if (!isShown) return
    const focused = (element.getRootNode() as ShadowRoot).activeElement
    hide(element)
    show(element, narrow.matches)
    if (focused instanceof HTMLElement) focused.focus()
  })
  return { element, body, open, close, focus }
}

function show(element: HTMLDialogElement, isModal: boolean): void {
  if (isModal) element.showModal()
  else if (hasPopover(element)) element.showPopover()
  else element.show()
  element.classList.toggle('modal', isModal)
}

function hide(element: HTMLDialogElement): void {
  if (element.open) element.close()
  else if (hasPopover(element) && element.matches(':popover-open')) element.hidePopover()
}

/** What is typed here is no business of the site's shortcuts and focus traps. */
function keepEvents(element: HTMLElement): void {
  for (const name of ownEvents) {
    element.addEventListener(name, (event) => event.stopPropagation(), { passive: true })
  }
}

function closeOnEscape(element: HTMLElement, close: () => void): void {
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing || event.keyCode === 229) return
    event.preventDefault()
    close()
  })
  // Escape and the back gesture of phones end a modal dialog by themselves.
  element.addEventListener('cancel', (event) => {
    event.preventDefault()
    close()
  })
}

/** Browsers of before 2024 have none; the dialog then stands in the page like any other element. */
function hasPopover(element: HTMLElement): boolean {
  return 'showPopover' in element
}
