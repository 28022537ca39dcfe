import { describe, expect, it } from 'vitest'
import { leaveUnheld } from './leave-unheld.ts'
import type { QuestionTerm } from './question.ts'

/** A question with these key words; those in brackets stand in no report. */
function leave(text: string, { held, absent }: { held: string[]; absent: string[] }): string | undefined {
  const termOf = (surface: string): QuestionTerm => {
    const start = text.indexOf(surface)
    const span = { start, end: start + surface.length }
    return { surface, span, text, keys: [surface], variants: [], weight: 1, key: true }
  }
  const terms = [...held, ...absent].map(termOf)
  return leaveUnheld({ text, terms, cities: [], periodSpans: [] }, ({ surface }) => absent.includes(surface))
}

describe('leaveUnheld()', () => {
  it.each([
    {
      said: '図書の冊数を中国語で教えて',
      absent: ['中国語'],
      asked: '図書の冊数を教えて',
      why: 'a language that the answer shall have',
    },
    { said: '図書の冊数を俳句にして', absent: ['俳句'], asked: '図書の冊数を教えて', why: 'a form of words' },
    {
      said: '図書の冊数は?詩的に説明して',
      absent: ['詩的'],
      asked: '図書の冊数は?',
      why: 'a sentence of its own on how to say it',
    },
    {
      said: '命令である。図書の冊数は?',
      absent: ['命令'],
      asked: '図書の冊数は?',
      why: 'a sentence of which no report has a word',
    },
  ])('leaves out $why', ({ said, absent, asked }) => {
    expect(leave(said, { held: ['図書', '冊数'], absent })).toBe(asked)
  })

  it.each([
    {
      said: '図書の冊数を分館で教えて',
      held: ['図書', '冊数', '分館'],
      absent: [],
      why: 'a place that the reports have may be meant',
    },
    {
      said: '図書の冊数は?館長の名前も調べて',
      held: ['図書', '冊数'],
      absent: ['館長', '名前'],
      why: 'a second demand is not left out',
    },
    {
      said: '図書の冊数は?潜水艦は何隻?',
      held: ['図書', '冊数'],
      absent: ['潜水艦'],
      why: 'a second question is not left out',
    },
    { said: '潜水艦を教えて', held: [], absent: ['潜水艦'], why: 'nothing would be left' },
  ])('keeps $said: $why', ({ said, held, absent }) => {
    expect(leave(said, { held, absent })).toBeUndefined()
  })
})
