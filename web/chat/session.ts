import type { Citation } from '../../server/http/contract.ts'
import type { Announcer } from './announcer.ts'
import type { AnswerView } from './answer-view.ts'
import { type Asked, ask } from './ask.ts'
import type { Composer } from './composer.ts'
import { type Turn, toMessages } from './conversation.ts'
import { makeIntro } from './intro.ts'
import { writeConversation } from './stored-conversation.ts'
import type { Display } from './switches.ts'
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
  /** Questions go to a model outside the city's own machines. */
  readonly isSentOut: boolean
}

/** 会話: what is drawn, and what changes while it goes on. */
export type Session = {
  readonly options: ChatOptions
  readonly element: HTMLElement
  readonly log: HTMLElement
  readonly notice: HTMLElement
  /** Asks the last question again in the other wording. */
  readonly again: HTMLElement
  readonly fresh: HTMLElement
  readonly composer: Composer
  readonly announcer: Announcer
  readonly view: AnswerView
  turns: readonly Turn[]
  display: Display
  /** Aborts the answer that is on its way. */
  running: AbortController | undefined
}

/** Asks what was typed and shows what comes; whatever goes wrong on the way stands where the answer would. */
export async function startTurn(session: Session, question: string): Promise<void> {
  const { composer, announcer, again, options } = session
  const stop = new AbortController()
  session.running = stop
  again.hidden = true
  showNotice(session, '')
  composer.setBusy(true)
  const turn = addTurn(session, question)
  turn.element.scrollIntoView({ block: 'start' })
  announcer.say(options.texts.started)
  const asked = await askOnce(session, { question, turn, signal: stop.signal })
  // A new conversation was begun meanwhile: its own state is not touched.
  if (session.running !== stop) return
  session.running = undefined
  const done = toTurn(question, asked, turn.streamed())
  session.turns = [...session.turns, done]
  turn.finish(done)
  announcer.say(done.state === 'answered' ? `${options.texts.answer}：${done.answer.answer}` : done.message)
  composer.setBusy(false)
  save(session)
}

/** A question that was chosen in the log: the focus goes to it, as what was clicked may go away. */
export function askFromLog(session: Session, question: string): void {
  if (session.running !== undefined) return
  void startTurn(session, question)
  session.log.querySelector<HTMLElement>('.turn:last-child .question')?.focus({ preventScroll: true })
}

export function startOver(session: Session): void {
  session.running?.abort()
  session.running = undefined
  session.turns = []
  session.again.hidden = true
  showNotice(session, '')
  session.composer.setBusy(false)
  save(session)
  showIntro(session)
  session.composer.field.focus()
}

export function changeDisplay(session: Session, next: Display): void {
  const { texts } = session.options
  if (next.isEasy !== session.display.isEasy) {
    session.again.hidden = session.turns.length === 0
    session.again.textContent = next.isEasy ? texts.asEasy : texts.asPlain
  }
  session.display = next
  session.element.classList.toggle('with-ruby', next.hasRuby)
  save(session)
}

export function showNotice({ notice, announcer }: Session, text: string): void {
  notice.textContent = text
  notice.hidden = text === ''
  if (text !== '') announcer.say(text)
}

export function showIntro(session: Session): void {
  const { greeting, reports, examples, isSentOut, texts } = session.options
  const onAsk = (question: string) => askFromLog(session, question)
  session.log.replaceChildren(makeIntro(texts, { greeting, reports, examples, isSentOut, onAsk }))
  session.fresh.hidden = true
}

export function addTurn(session: Session, question: string): TurnView {
  session.log.querySelector('.intro')?.remove()
  const turn = createTurnView(question, session.view, () => askFromLog(session, question))
  session.log.append(turn.element)
  session.fresh.hidden = false
  return turn
}

function save({ options, turns, display }: Session): void {
  writeConversation(options.storageKey, { turns, ...display })
}

type OneQuestion = { readonly question: string; readonly turn: TurnView; readonly signal: AbortSignal }

function askOnce(
  { options, turns, display }: Session,
  { question, turn, signal }: OneQuestion,
): Promise<Asked> {
  let citations: readonly Citation[] = []
  const { base, texts, municipality } = options
  return ask({
    base,
    texts,
    signal,
    request: {
      messages: toMessages(turns, question),
      style: display.isEasy ? 'easy' : 'plain',
      // Always asked for, so that the switch works on what is already there.
      ruby: true,
      ...(municipality === undefined ? {} : { municipality }),
    },
    onSources: (offered) => {
      citations = offered
    },
    onText: (text) => turn.addText(text, citations),
  })
}

function toTurn(question: string, asked: Asked, streamed: string): Turn {
  return asked.kind === 'answer'
    ? { question, state: 'answered', answer: asked.answer }
    : { question, state: 'broken', partial: streamed, message: asked.message }
}
