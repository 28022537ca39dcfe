import type { AnswerFigure } from '../../server/http/contract.ts'
import { type Child, make } from '../dom.ts'
import type { AnswerView } from './answer-view.ts'

/** From this many figures on, marks that say nothing alarming shrink to a sign, or they would bury the sentence. */
const manyFigures = 4

export type FigureParts = {
  readonly figure: AnswerFigure
  /** Of the whole answer. */
  readonly count: number
  readonly text: readonly Child[]
}

/** 数値: a figure of an answer and the mark of how sure it is, explained on focus. */
export function makeFigure({ figure, count, text }: FigureParts, view: AnswerView): HTMLElement {
  const { mark, sign, why } = view.texts.statuses[figure.status]
  const isSmall = count >= manyFigures && figure.status !== 'doubtful'
  const face = make('span', { class: 'face' }, isSmall ? sign : mark)
  const button = make(
    'button',
    { type: 'button', class: `mark ${figure.status}${isSmall ? ' small' : ''}`, 'aria-label': mark },
    face,
  )
  const lines = explainFigure(figure, view)
  const note = () => [
    make('p', {}, make('strong', {}, mark), `　${why}`),
    ...lines.map((line) => make('p', {}, line)),
  ]
  view.callout.attach(button, note, [why, ...lines].join(' '))
  // A line may break before the figure, not between the figure and its mark.
  return make('span', { class: 'figure' }, make('strong', {}, ...text), button)
}

function explainFigure(figure: AnswerFigure, { texts }: AnswerView): string[] {
  const operands = figure.operands.map((operand) => operand.text).join('、')
  return [
    [figure.label, figure.period, figure.municipality].filter((part) => part !== '').join('・'),
    figure.formula === null ? '' : `${texts.formula}：${figure.formula}`,
    operands === '' ? '' : `${texts.operands}：${operands}`,
    figure.proof === null || figure.proof === 'order' ? '' : `${texts.proof}：${figure.proof}`,
  ].filter((line) => line !== '')
}
