import { make } from '../dom.ts'

/** The one voice for screen readers: a hidden status region that speaks when an answer begins and when it is there. */
export type Announcer = { readonly element: HTMLElement; say(text: string): void }

export function createAnnouncer(): Announcer {
  const element = make('div', { role: 'status', 'aria-live': 'polite', 'aria-atomic': true, class: 'hidden' })
  return {
    element,
    say(text) {
      element.textContent = text
    },
  }
}
