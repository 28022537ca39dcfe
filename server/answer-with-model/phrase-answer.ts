import { renderPrompt } from '../../prompts/prompts.ts'
import { type ChatModel, ModelError, type ModelMessage } from '../model/chat-model.ts'
import { createThoughtFilter } from './drop-thinking.ts'
import type { Gate } from './gate/check-sentence.ts'
import { describeFaults, type Fault } from './gate/fault.ts'
import type { CheckedSentence } from './gate/fill-sentence.ts'
import type { Offer } from './offer.ts'
import { createSentenceSplitter } from './split-sentences.ts'

export type PhraseOptions = {
  readonly model: ChatModel
  readonly messages: readonly ModelMessage[]
  readonly offer: Offer
  readonly gate: Gate
  readonly signal: AbortSignal
  /** Told of each sentence that passed, at once. */
  readonly onSentence: (sentence: CheckedSentence) => void
}

export type Phrasing = {
  /** Those that passed, in order. */
  readonly sentences: readonly CheckedSentence[]
  /** Of each attempt that ended with a blocked sentence: why. */
  readonly blocked: readonly (readonly Fault[])[]
  readonly isWhole: boolean
}

type Attempt = {
  readonly passed: readonly CheckedSentence[]
  readonly raw: string
  readonly stopped: { readonly sentence: string; readonly faults: readonly Fault[] } | undefined
}

/**
 * Lets the model phrase the answer and checks every sentence before anybody sees it. A sentence that is blocked ends
 * the attempt; the model may write the rest once more. Throws `ModelError` where a call fails.
 */
export async function phraseAnswer(options: PhraseOptions): Promise<Phrasing> {
  const first = await attempt(options, { messages: options.messages, shown: [] })
  if (first.stopped === undefined) return { sentences: first.passed, blocked: [], isWhole: true }
  const again = await attempt(options, { messages: askAgain(options.messages, first), shown: first.passed })
  const blocked = [first.stopped.faults, ...(again.stopped ? [again.stopped.faults] : [])]
  return { sentences: again.passed, blocked, isWhole: again.stopped === undefined }
}

type Start = { readonly messages: readonly ModelMessage[]; readonly shown: readonly CheckedSentence[] }

async function attempt(options: PhraseOptions, { messages, shown }: Start): Promise<Attempt> {
  const { model, gate, offer, onSentence } = options
  const passed = [...shown]
  const splitter = createSentenceSplitter()
  const withoutThoughts = createThoughtFilter()
  let raw = ''
  /** True where the sentence may not be shown: its attempt ends. */
  const take = (sentence: string): Attempt['stopped'] => {
    const verdict = gate(sentence)
    if (verdict.kind === 'blocked') return { sentence, faults: verdict.faults }
    if (verdict.kind === 'nothing' || passed.some((one) => one.text === verdict.sentence.text))
      return undefined
    passed.push(verdict.sentence)
    onSentence(verdict.sentence)
    return undefined
  }
  for await (const part of model.stream(messages, { signal: options.signal })) {
    const text = part.type === 'text-delta' ? withoutThoughts(part.text) : ''
    raw += text
    for (const sentence of part.type === 'answer-end' ? splitter.end() : splitter.add(text)) {
      const stopped = take(sentence)
      if (stopped) return { passed, raw, stopped }
    }
  }
  if (passed.length === 0) throw new ModelError('empty', 'Cannot use the answer: nothing of it can be shown')
  const missing = findMissing(offer, passed)
  const faults: Fault[] = missing.map((id) => ({ code: 'missing-figure', detail: id }))
  return { passed, raw, stopped: faults.length > 0 ? { sentence: '', faults } : undefined }
}

/** Figures that the answer without a model asserts and these sentences do not: they would be another answer. */
function findMissing(offer: Offer, sentences: readonly CheckedSentence[]): string[] {
  const said = new Set(sentences.flatMap((sentence) => sentence.said))
  const listed = sentences.flatMap((sentence) => sentence.figures)
  return offer.figures
    .filter(({ place, id, listed: wanted }) => {
      const isSaid = said.has(id) && listed.some((figure) => figure.text === wanted.text)
      return (
        place === 'required' &&
        !isSaid &&
        !listed.some((figure) => figure.text === wanted.text && figure.value === wanted.value)
      )
    })
    .map(({ id }) => id)
}

function askAgain(messages: readonly ModelMessage[], { passed, raw, stopped }: Attempt): ModelMessage[] {
  const { user } = renderPrompt('repair-answer', {
    shown: passed.map(({ text }) => text).join('\n') || '（まだありません）',
    sentence: stopped?.sentence.trim() ?? '',
    faults: describeFaults(stopped?.faults ?? []),
  })
  return [...messages, { role: 'assistant', content: raw.slice(0, 2_000) }, { role: 'user', content: user }]
}
