import { make, makeButton } from '../dom.ts'
import { createAnnouncer } from './announcer.ts'
import { createCallout } from './callout.ts'
import { createComposer } from './composer.ts'
import {
  addTurn,
  askFromLog,
  type ChatOptions,
  changeDisplay,
  type Session,
  showIntro,
  showNotice,
  startOver,
  startTurn,
} from './session.ts'
import { readConversation } from './stored-conversation.ts'
import { makeSwitches } from './switches.ts'

export type Chat = {
  readonly element: HTMLElement
  readonly field: HTMLTextAreaElement
  /** Closes an open note; false where none was open. */
  closeNote(): boolean
}

/** The whole conversation: log, composer, switches. The same on the page, in the frame and in the widget. */
export function createChat(options: ChatOptions): Chat {
  const { texts, base, opensTab } = options
  const stored = readConversation(options.storageKey)
  const display = { isEasy: stored?.isEasy ?? false, hasRuby: stored?.hasRuby ?? false }
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
  const composer = createComposer(texts, {
    onSend: (question) => void startTurn(session, question),
    onStop: () => session.running?.abort(),
  })
  const again = makeButton({ class: 'tool again', hidden: true }, '', () => {
    const last = session.turns.at(-1)
    if (last !== undefined) askFromLog(session, last.question)
  })
  const fresh = makeButton({ class: 'tool', hidden: true }, texts.fresh, () => startOver(session))
  const switches = makeSwitches(texts, display, (next) => changeDisplay(session, next))
  const bar = make('div', { class: 'bar' }, switches, fresh)
  const rest = [notice, again, composer.element, callout.element, announcer.element]
  const element = make('div', { class: `chat${display.hasRuby ? ' with-ruby' : ''}` }, bar, log, rest)
  const view = {
    ...{ texts, base, opensTab, callout },
    onAsk: (question: string) => askFromLog(session, question),
    onNotice: (text: string) => showNotice(session, text),
  }
  const parts = { options, element, log, notice, again, fresh, composer, announcer, view }
  const session: Session = { ...parts, turns: stored?.turns ?? [], display, running: undefined }

  if (session.turns.length === 0) showIntro(session)
  for (const turn of session.turns) addTurn(session, turn.question).finish(turn)
  // Where the conversation was left, once it stands in the page.
  requestAnimationFrame(() => log.querySelector('.turn:last-child')?.scrollIntoView({ block: 'start' }))
  log.addEventListener('scroll', () => callout.hide(), { passive: true })
  return { element, field: composer.field, closeNote: callout.hide }
}
