import type { Citation } from '../../server/http/contract.ts'
import { make, makeButton } from '../dom.ts'
import { createAnnouncer } from './announcer.ts'
import type { AnswerView } from './answer-view.ts'
import { type Asked, ask } from './ask.ts'
import { createCallout } from './callout.ts'
import { createComposer } from './composer.ts'
import { type Turn, toMessages } from './conversation.ts'
import { makeIntro } from './intro.ts'
import { readConversation, writeConversation } from './stored-conversation.ts'
import { type Display, makeSwitches } from './switches.ts'
import type { Texts } from './texts.ts'
import { createTurnView, type TurnView } from './turn-view.ts'

export type ChatOptions = {
  readonly texts: Texts
  /** Where the service is; '' for the page's own origin. */
  readonly base: string
  readonly opensTab: boolean
  /** Under which the tab remembers the conversation. */
  readonly storageKey: string
  readonly municipality: string | undefined
  readonly greeting: string | undefined
  readonly reports: readonly string[]
  readonly examples: readonly string[]
}

export type Chat = {
  readonly element: HTMLElement
  readonly field: HTMLTextAreaElement
  /** Closes an open note; false where none was open. */
  closeNote(): boolean
}

/** The whole conversation: log, composer, switches. The same on the page, in the frame and in the widget. */
export function createChat(options: ChatOptions): Chat {
  const { texts } = options
  const stored = readConversation(options.storageKey)
  const turns: Turn[] = [...(stored?.turns ?? [])]
  let display: Display = { isEasy: stored?.isEasy ?? false, hasRuby: stored?.hasRuby ?? false }
  let running: AbortController | undefined

  const announcer = createAnnouncer()
  const callout = createCallout()
  const notice = make('p', { class: 'notice', hidden: true })
  const log = make('div', {
    class: 'log',
    role: 'log',
    'aria-live': 'off',
    tabindex: 0,
    'aria-label': texts.log,
  })
  const composer = createComposer(texts, { onSend: start, onStop: () => running?.abort() })
  const view: AnswerView = {
    texts,
    base: options.base,
    opensTab: options.opensTab,
    callout,
    onAsk: askFromLog,
    onNotice: showNotice,
  }
  const again = makeButton({ class: 'tool again', hidden: true }, '', () => repeatLast())
  const fresh = makeButton({ class: 'tool', hidden: true }, texts.fresh, startOver)
  const switches = makeSwitches(texts, display, changeDisplay)
  const bar = make('div', { class: 'bar' }, switches, fresh)
  const element = make(
    'div',
    { class: 'chat' },
    bar,
    log,
    notice,
    again,
    composer.element,
    callout.element,
    announcer.element,
  )

  function save(): void {
    writeConversation(options.storageKey, { turns, ...display })
  }
  function showNotice(text: string): void {
    notice.textContent = text
    notice.hidden = text === ''
  }
  function changeDisplay(next: Display): void {
    again.hidden = next.isEasy === display.isEasy ? again.hidden : turns.length === 0
    again.textContent = next.isEasy ? texts.asEasy : texts.asPlain
    display = next
    element.classList.toggle('with-ruby', display.hasRuby)
    save()
  }
  function repeatLast(): void {
    const last = turns.at(-1)
    if (last !== undefined) askFromLog(last.question)
  }
  function askFromLog(question: string): void {
    if (running !== undefined) return
    void start(question)
    log.querySelector<HTMLElement>('.turn:last-child .question')?.focus({ preventScroll: true })
  }
  function showIntro(): void {
    log.replaceChildren(makeIntro(texts, { ...options, onAsk: askFromLog }))
    fresh.hidden = true
  }
  function addTurn(question: string): TurnView {
    log.querySelector('.intro')?.remove()
    const turn = createTurnView(question, view, () => askFromLog(question))
    log.append(turn.element)
    fresh.hidden = false
    return turn
  }
  function startOver(): void {
    running?.abort()
    running = undefined
    turns.length = 0
    again.hidden = true
    showNotice('')
    composer.setBusy(false)
    save()
    showIntro()
    composer.field.focus()
  }
  async function start(question: string): Promise<void> {
    const stop = new AbortController()
    running = stop
    again.hidden = true
    showNotice('')
    composer.setBusy(true)
    const turn = addTurn(question)
    turn.element.scrollIntoView({ block: 'start' })
    announcer.say(texts.started)
    const asked = await askOnce(question, turn, stop.signal)
    if (running !== stop) return
    running = undefined
    const done: Turn =
      asked.kind === 'answer'
        ? { question, state: 'answered', answer: asked.answer }
        : { question, state: 'broken', partial: turn.streamed(), message: asked.message }
    turns.push(done)
    turn.finish(done)
    announcer.say(done.state === 'answered' ? `${texts.answer}：${done.answer.answer}` : done.message)
    composer.setBusy(false)
    save()
  }
  function askOnce(question: string, turn: TurnView, signal: AbortSignal): Promise<Asked> {
    let citations: readonly Citation[] = []
    const { municipality } = options
    return ask({
      base: options.base,
      texts,
      signal,
      request: {
        messages: toMessages(turns, question),
        style: display.isEasy ? 'easy' : 'plain',
        ruby: true,
        ...(municipality === undefined ? {} : { municipality }),
      },
      onSources: (offered) => {
        citations = offered
      },
      onText: (text) => turn.addText(text, citations),
    })
  }

  element.classList.toggle('with-ruby', display.hasRuby)
  if (turns.length === 0) showIntro()
  for (const turn of turns) addTurn(turn.question).finish(turn)
  log.addEventListener('scroll', () => callout.hide(), { passive: true })
  return { element, field: composer.field, closeNote: callout.hide }
}
