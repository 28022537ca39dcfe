import type { Answer } from '../../server/http/contract.ts'
import { makeChartFigure } from '../chart/chart-figure.ts'
import { type Child, make, makeButton } from '../dom.ts'
import { makeAnswerText } from './answer-text.ts'
import type { AnswerView } from './answer-view.ts'
import { makeSources } from './citation-chip.ts'
import { makeFigureTools } from './figure-tools.ts'

/** 回答: its text, its chart with the table, its sources, and what can be asked next. */
export function makeAnswerBody(
  typed: { readonly understood: string | undefined },
  answer: Answer,
  view: AnswerView,
): Child[] {
  const { texts } = view
  return [
    typed.understood !== undefined &&
      make('p', { class: 'understood' }, texts.understood, make('q', { lang: 'ja' }, typed.understood)),
    makeAnswerText(answer, view),
    answer.chart === null ? undefined : makeChartFigure(answer.chart, texts),
    answer.figures.length === 0 ? undefined : makeFigureTools(answer, view),
    makeQuestions(texts.choices, answer.choices, view),
    makeQuestions(texts.nearby, answer.nearby, view),
    makeSources(answer.citations, answer.figures, view),
    makeFollowUps(answer.followUps, view),
  ]
}

type Offered = { readonly label: string; readonly question: string; readonly department?: string | null }

function makeQuestions(
  title: string,
  offered: readonly Offered[],
  view: AnswerView,
): HTMLElement | undefined {
  if (offered.length === 0) return undefined
  const rows = offered.map(({ label, question, department }) =>
    make(
      'li',
      {},
      makeButton({ class: 'ask', lang: 'ja' }, label, () => view.onAsk(question)),
      department ? make('span', { class: 'place' }, view.texts.ask(department)) : undefined,
    ),
  )
  return make('section', { class: 'offers' }, make('h4', {}, title), make('ul', { role: 'list' }, ...rows))
}

function makeFollowUps(questions: readonly string[], view: AnswerView): HTMLElement | undefined {
  const offers = makeQuestions(
    view.texts.followUps,
    questions.map((question) => ({ label: question, question })),
    view,
  )
  offers?.classList.add('follow-ups')
  return offers
}
