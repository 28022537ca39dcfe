import { make, makeButton } from '../dom.ts'
import type { Texts } from './texts.ts'

/** How answers are worded and shown. */
export type Display = { readonly isEasy: boolean; readonly hasRuby: boolean }

/** やさしい日本語 and ふりがな, each on or off. */
export function makeSwitches(
  texts: Texts,
  start: Display,
  onChange: (display: Display) => void,
): HTMLElement {
  let display = start
  const easy = makeSwitch(texts.easy, start.isEasy, (isEasy) => change({ ...display, isEasy }))
  const ruby = makeSwitch(texts.ruby, start.hasRuby, (hasRuby) => change({ ...display, hasRuby }))
  function change(next: Display): void {
    display = next
    onChange(next)
  }
  return make('div', { class: 'switches', role: 'group', 'aria-label': texts.settings }, easy, ruby)
}

function makeSwitch(label: string, isOn: boolean, onChange: (isOn: boolean) => void): HTMLElement {
  const knob = make('span', { class: 'knob', 'aria-hidden': true })
  const button = makeButton(
    { role: 'switch', class: 'switch', 'aria-checked': String(isOn) },
    [knob, label],
    () => {
      const next = button.getAttribute('aria-checked') !== 'true'
      button.setAttribute('aria-checked', String(next))
      onChange(next)
    },
  )
  return button
}
