import { make, makeButton, nextId } from '../dom.ts'
import { sendOnEnter } from './enter-key.ts'
import type { Texts } from './texts.ts'

/** Where the question is typed, with the buttons to send it and to stop the answer. */
export type Composer = {
  readonly element: HTMLElement
  readonly field: HTMLTextAreaElement
  /** While an answer comes, the stop button stands in the place of the send button. */
  setBusy(isBusy: boolean): void
}

export type ComposerActions = { readonly onSend: (question: string) => void; readonly onStop: () => void }

const longestQuestion = 1_000

export function createComposer(texts: Texts, { onSend, onStop }: ComposerActions): Composer {
  const { field, label, error, hint } = makeField(texts)
  const send = make('button', { type: 'submit', class: 'primary' }, texts.send)
  const stop = makeButton({ class: 'stop', hidden: true }, texts.stop, onStop)
  const row = make('div', { class: 'row' }, field, send, stop)
  const element = make('form', { class: 'composer', novalidate: true }, label, error, row, hint)
  let isBusy = false

  function submit(): void {
    const question = field.value.trim()
    if (isBusy) return
    error.hidden = question !== ''
    field.setAttribute('aria-invalid', String(question === ''))
    if (question === '') {
      field.focus()
      return
    }
    field.value = ''
    fitHeight(field)
    onSend(question)
  }
  sendOnEnter(field, submit)
  element.addEventListener('submit', (event) => {
    event.preventDefault()
    submit()
  })
  function setBusy(nowBusy: boolean): void {
    isBusy = nowBusy
    const root = element.getRootNode() as Document | ShadowRoot
    const hadFocus = root.activeElement === send || root.activeElement === stop
    send.hidden = nowBusy
    stop.hidden = !nowBusy
    if (hadFocus) (nowBusy ? stop : send).focus()
  }
  return { element, field, setBusy }
}

function makeField(texts: Texts) {
  const fieldId = nextId()
  const errorId = nextId()
  const hintId = nextId()
  const error = make('p', { id: errorId, class: 'error', role: 'alert', hidden: true }, texts.empty)
  const field = make('textarea', {
    id: fieldId,
    rows: 1,
    maxlength: longestQuestion,
    enterkeyhint: 'send',
    autocomplete: 'off',
    'aria-describedby': `${errorId} ${hintId}`,
  })
  field.addEventListener('input', () => {
    fitHeight(field)
    error.hidden = true
    field.setAttribute('aria-invalid', 'false')
  })
  const label = make('label', { for: fieldId }, texts.input)
  const hint = make('p', { id: hintId, class: 'hint' }, texts.hint)
  return { field, label, error, hint }
}

/** The field grows with the question up to what the style allows. */
function fitHeight(field: HTMLTextAreaElement): void {
  field.style.height = 'auto'
  field.style.height = `${field.scrollHeight + field.offsetHeight - field.clientHeight}px`
}
