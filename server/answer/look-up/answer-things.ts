import type { QuestionTerm } from '../../question/question.ts'
import type { FigureInMeasure } from '../evidence/evidence.ts'
import { titleForAnswer } from '../evidence/figure-label.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { strengthIn } from '../match/match-labels.ts'
import { isTelling } from '../match/misses-asked.ts'
import type { Candidate } from '../match/score-figures.ts'
import type { Draft } from '../say/draft.ts'
import { listDraft } from './answer-list.ts'

/** From here on a row is called by the deed or another word for it (買う, 購入). */
const calledStrength = 0.5
const fewestThings = 2

/**
 * 「何を買った」: the rows that are called by the deed (椅子購入, 机購入) in the first measure that has the question's key
 * words, each with its amount. Undefined where fewer than two are: another way finds the one.
 */
export function answerThings(context: AnswerContext): Draft | undefined {
  const deed = askedDeed(context)
  if (!deed) return undefined
  const named = context.candidates.filter((one) => !one.rejected && isCalled(one, deed))
  const first = named.find((one) => hasAll(context, one))
  if (!first) return undefined
  const rows = Map.groupBy(
    named.filter(({ view }) => view === first.view),
    ({ figure: { figure } }) =>
      `${figure.passage.start} ${(figure.labels.row.at(-1) ?? '').replace(quantity, '')}`,
  )
  const things = [...rows.values()].flatMap((row) => amountOf(row) ?? [])
  const lines = new Set(things.map(({ figure: { figure } }) => figure.passage.start))
  if (lines.size < fewestThings) return undefined
  const inOrder = things.toSorted((a, b) => a.figure.figure.span.start - b.figure.figure.span.start)
  const { subject } = first.figure.figure
  const head = [`${subject}の「${titleForAnswer(first.view.measure.title)}」には、次のものがあります`]
  const index = first.figure.figure.labels.row.length - 1
  return listDraft(inOrder, { axis: { path: 'row', index }, head, kind: 'bar' })
}

/** 「椅子購入（20脚）」: how many there are stands in brackets. */
const quantity = /[（(][^（()）]*[）)]$/

/** The verb right behind 何を. */
function askedDeed({ question: { terms, text } }: AnswerContext): QuestionTerm | undefined {
  return terms.find((term) => !term.key && /(?:何|なに)を$/.test(text.slice(0, term.span.start)))
}

function isCalled({ figure: { figure, row } }: Candidate, deed: QuestionTerm): boolean {
  return figure.labels.row.length > 0 && row.some(({ keys }) => strengthIn(deed, keys) >= calledStrength)
}

function hasAll({ question }: AnswerContext, { view }: Candidate): boolean {
  const said = view.said()
  return question.terms.every((term) => !isTelling(term) || strengthIn(term, said) > 0)
}

/** The money of a row, else what is counted there. */
function amountOf(row: readonly Candidate[]): FigureInMeasure | undefined {
  return row.find(({ figure: { figure } }) => figure.unit?.kind === 'money') ?? row[0]
}
