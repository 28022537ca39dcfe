import type { Answer } from './contract.ts'

/** An answer of words alone: nothing is cited, counted or offered. */
export function bareAnswer(said: Pick<Answer, 'id' | 'question' | 'outcome' | 'answer'>): Answer {
  return {
    ...said,
    citations: [],
    figures: [],
    warnings: [],
    choices: [],
    nearby: [],
    chart: null,
    followUps: [],
    mode: 'extractive',
  }
}
