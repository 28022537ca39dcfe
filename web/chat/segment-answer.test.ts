import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figureOf } from '../browser/made-up-answers.ts'
import { segmentAnswer } from './segment-answer.ts'

function cut(text: string, figures: readonly string[], ids: readonly number[] = [1, 2]): string[] {
  const segments = segmentAnswer(text, {
    figures: figures.map((each) => figureOf('1,234,500', { text: each })),
    citationIds: new Set(ids),
  })
  return segments.map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`)
}

describe('segmentAnswer()', () => {
  it.each([
    {
      text: '5円です。[1]',
      figures: ['5円'],
      cuts: ['figure 5円', 'text です。', 'citation [1]'],
      why: 'a figure and its source',
    },
    {
      text: '45円は5円',
      figures: ['5円'],
      cuts: ['text 45円は', 'figure 5円'],
      why: 'the tail of a longer number is no figure',
    },
    {
      text: '1,005円は5円',
      figures: ['5円'],
      cuts: ['text 1,005円は', 'figure 5円'],
      why: 'nor behind a comma',
    },
    {
      text: '5,000円は5',
      figures: ['5'],
      cuts: ['text 5,000円は', 'figure 5'],
      why: 'nor the head of a longer number',
    },
    {
      text: '5円と5円',
      figures: ['5円', '5円'],
      cuts: ['figure 5円', 'text と', 'figure 5円'],
      why: 'two figures with the same text',
    },
    {
      text: '2円と1円',
      figures: ['1円', '2円'],
      cuts: ['figure 2円', 'text と', 'figure 1円'],
      why: 'figures not in text order',
    },
    { text: '△5円', figures: ['△5円'], cuts: ['figure △5円'], why: 'a minus' },
    { text: 'なし', figures: ['5円', ''], cuts: ['text なし'], why: 'figures that are not there' },
    { text: '[3][12]', figures: [], cuts: ['text [3][12]'], why: 'marks of no citation' },
    { text: '', figures: [], cuts: [], why: 'nothing' },
  ])('cuts $text: $why', ({ text, figures, cuts }) => {
    expect(cut(text, figures)).toEqual(cuts)
  })

  it('covers any text without gap or overlap', () => {
    const text = fc
      .array(fc.constantFrom('5円', '1,005円', '[1]', '[9]', 'です。', '\n', '5'))
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, fc.array(fc.constantFrom('5円', '5', '1,005円')), (answer, figures) => {
        const segments = cut(answer, figures)
        expect(segments.map((segment) => segment.replace(/^\w+ /, '')).join('')).toBe(answer)
      }),
    )
  })
})
