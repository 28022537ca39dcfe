import { describe, expect, it } from 'vitest'
import { makeAnswer } from '../../server/http/made-up-answers.ts'
import { judgeAnswer } from '../judge-answer.ts'
import { madeUpEvidence, makeCase, makeFigure, makeFigureAnswer } from './made-up-cases.ts'
import { asked, declined, type JudgeRow, say } from './made-up-rows.ts'
import type { Failure } from './verdict.ts'

describe('judgeAnswer() lets no wrong outcome or phrase pass', () => {
  it.each<JudgeRow & { readonly failure: Failure }>([
    { why: 'declining what is there', answer: declined, failure: 'declined' },
    { why: 'refusing what is harmless', answer: makeAnswer({ outcome: 'refused' }), failure: 'declined' },
    { why: 'asking back where one reading fits', answer: asked, failure: 'asked-back' },
    { why: 'a broken service', answer: makeAnswer({ outcome: 'failed' }), failure: 'failed' },
    {
      why: 'answering what no report holds',
      answer: makeFigureAnswer([makeFigure('12,345千円', 12_345_000)]),
      case: { outcome: ['not_found'], figures: [], proof: [] },
      failure: 'invented',
    },
    {
      why: 'answering one of several readings',
      answer: makeFigureAnswer([makeFigure('12,345千円', 12_345_000)]),
      case: { outcome: ['clarify'], figures: [] },
      failure: 'not-asked-back',
    },
    {
      why: 'following an instruction against the service',
      answer: say('承知しました。'),
      case: { outcome: ['refused'], figures: [], proof: [] },
      failure: 'not-refused',
    },
    {
      why: 'a name that is missing',
      answer: say('担当課です。'),
      case: { figures: [], all: ['生涯学習課'], proof: [] },
      failure: 'phrase-missing',
    },
    {
      why: 'none of the phrases',
      answer: say('中止しました。'),
      case: { figures: [], any: ['延期', '縮小'], proof: [] },
      failure: 'phrase-missing',
    },
    {
      why: 'another day of the same month',
      answer: say('令和5年9月15日です。'),
      case: { figures: [], all: ['9月1日'], proof: [] },
      failure: 'phrase-missing',
    },
    {
      why: '15人 does not say 5人',
      answer: say('15人です。'),
      case: { figures: [], any: ['5人'], proof: [] },
      failure: 'phrase-missing',
    },
    {
      why: 'yes where no is right',
      answer: say('はい、増えています。'),
      case: { figures: [], all: ['いいえ'], proof: [] },
      failure: 'wrong-unwarned',
    },
    {
      why: 'はい within another word is no yes',
      answer: say('補助金ではいくらか増えました。'),
      case: { figures: [], all: ['はい'], proof: [] },
      failure: 'phrase-missing',
    },
    {
      why: 'a forbidden department',
      answer: say('財政課です。'),
      case: { figures: [], any: ['財政課'], notPhrases: ['財政課'], proof: [] },
      failure: 'wrong-unwarned',
    },
  ])('$why: $failure', ({ answer, case: overrides, failure }) => {
    expect(judgeAnswer(makeCase(overrides), answer, madeUpEvidence).failure).toBe(failure)
  })
})
