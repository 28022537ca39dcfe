import type { Citation } from '../../server/http/contract.ts'
import { append, make, makeButton } from '../dom.ts'
import { makeAnswerBody } from './answer-body.ts'
import { makeStreamedText } from './answer-text.ts'
import type { AnswerView } from './answer-view.ts'
import { isReworded, type Turn } from './conversation.ts'

/** One question in the log and what has come of its answer. */
export type TurnView = {
  readonly element: HTMLElement
  /** The sentences shown so far. */
  readonly streamed: () => string
  addText(text: string, citations: readonly Citation[]): void
  finish(turn: Turn): void
}

export function createTurnView(question: string, view: AnswerView, onRetry: () => void): TurnView {
  const { texts } = view
  const answer = make('div', { class: 'answer' })
  const heading = make(
    'h3',
    { class: 'question', tabindex: -1, lang: 'ja' },
    make('span', { class: 'hidden' }, `${texts.asked}：`),
    question,
  )
  const who = make('p', { class: 'who' }, texts.answer)
  const working = make('p', { class: 'working' }, texts.working)
  const text = make('p', { class: 'text', lang: 'ja' })
  const element = make('article', { class: 'turn' }, heading, make('div', { class: 'reply' }, who, answer))
  answer.append(text, working)
  let streamed = ''

  return {
    element,
    streamed: () => streamed,
    addText(piece, citations) {
      streamed += piece
      append(text, makeStreamedText(piece, citations, view))
    },
    finish(turn) {
      const root = element.getRootNode() as Document | ShadowRoot
      const hadFocus = answer.contains(root.activeElement)
      if (turn.state === 'answered') {
        const understood = isReworded(question, turn.answer.question) ? turn.answer.question : undefined
        answer.replaceChildren(...makeFragment(makeAnswerBody({ understood }, turn.answer, view)))
        if (turn.answer.outcome === 'failed') answer.append(makeRetry(view, onRetry))
      } else {
        if (streamed === '') append(text, makeStreamedText(turn.partial, [], view))
        working.remove()
        answer.append(make('p', { class: 'error' }, turn.message), makeRetry(view, onRetry))
      }
      if (hadFocus) heading.focus()
    },
  }
}

function makeFragment(children: Parameters<typeof append>[1]): Node[] {
  const fragment = document.createDocumentFragment()
  append(fragment, children)
  return [...fragment.childNodes]
}

function makeRetry({ texts }: AnswerView, onRetry: () => void): HTMLElement {
  return makeButton({ class: 'retry' }, texts.retry, onRetry)
}
