import type { Answer, Citation } from '../../server/http/contract.ts'
import { type Child, make } from '../dom.ts'
import type { AnswerView } from './answer-view.ts'
import { makeChip } from './citation-chip.ts'
import { cutRuby, type RubyPiece } from './cut-ruby.ts'
import { makeFigure } from './figure-mark.ts'
import { segmentAnswer } from './segment-answer.ts'

/** The part of an answer that its sentences are drawn from. */
export type Wording = Pick<Answer, 'answer' | 'citations' | 'figures' | 'ruby' | 'warnings'>

/** The sentences of an answer line by line: figures marked, citations as chips, readings over words, warnings boxed. */
export function makeAnswerText(wording: Wording, view: AnswerView): HTMLElement {
  const { answer, figures } = wording
  const citations = new Map(wording.citations.map((citation) => [citation.id, citation]))
  const segments = segmentAnswer(answer, { figures, citationIds: new Set(citations.keys()) })
  const warnings = new Set(wording.warnings.map((warning) => warning.message))
  const lines = splitLines(answer).map(({ start, end }) => {
    const parts = segments.flatMap((segment): Child[] => {
      const span = { start: Math.max(start, segment.start), end: Math.min(end, segment.end) }
      if (span.start >= span.end) return []
      const text = readText(answer, wording.ruby ?? [], span)
      if (segment.kind === 'text') return text
      if (segment.kind === 'figure')
        return [makeFigure({ figure: segment.figure, count: figures.length, text }, view)]
      const citation = citations.get(segment.id)
      return citation === undefined ? text : [makeChip(citation, figures, view)]
    })
    const isWarning = warnings.has(answer.slice(start, end))
    return make(
      'p',
      isWarning ? { class: 'warning' } : {},
      isWarning && make('b', {}, view.texts.warning),
      ...parts,
    )
  })
  return make('div', { class: 'text', lang: 'ja' }, ...lines)
}

/** Sentences as they stream: their figures are marked when the answer is whole. */
export function makeStreamedText(text: string, citations: readonly Citation[], view: AnswerView): Child[] {
  const byId = new Map(citations.map((citation) => [citation.id, citation]))
  return segmentAnswer(text, { figures: [], citationIds: new Set(byId.keys()) }).map((segment) => {
    const citation = segment.kind === 'citation' ? byId.get(segment.id) : undefined
    return citation === undefined ? text.slice(segment.start, segment.end) : makeChip(citation, [], view)
  })
}

function splitLines(text: string): { start: number; end: number }[] {
  return [...text.matchAll(/[^\n]+/g)].map((line) => ({
    start: line.index,
    end: line.index + line[0].length,
  }))
}

function readText(
  answer: string,
  pieces: readonly RubyPiece[],
  span: { readonly start: number; readonly end: number },
): Child[] {
  return cutRuby(answer, pieces, span).map(({ text, reading }) =>
    reading === null
      ? text
      : make('ruby', {}, text, make('rp', {}, '（'), make('rt', {}, reading), make('rp', {}, '）')),
  )
}
