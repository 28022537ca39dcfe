import Big from 'big.js'
import { opensBound, strictBound } from '../../question/bound-words.ts'
import type { Operation, Question } from '../../question/question.ts'
import type { FigureInMeasure } from '../evidence/evidence.ts'
import { namesOnAxis } from '../evidence/names-on-axis.ts'
import { listDraft } from '../look-up/answer-list.ts'
import { type Draft, type Line, type Piece, plainDraft } from '../say/draft.ts'
import { nameOnAxis, qualified } from '../say/say-figure.ts'
import { ofAskedRank, type Ranked } from './find-ranked.ts'
import { placeOfRanked } from './place-of-ranked.ts'
import { calculatedPiece } from './say-calculated.ts'

/** 「50億円を超える市は」「あおば市より高い市は」: those beyond an amount that the question states, or beyond the one that it names. */
export function sayCountWhere(
  question: Question,
  ranked: Ranked,
  { relation }: Extract<Operation, { kind: 'count-where' }>,
): Draft | undefined {
  const named = namedBound(question, ranked)
  const threshold = named?.figure.figure.value ?? statedBound(question, ranked)
  if (!threshold) return undefined
  const strict = named !== undefined || strictBound.test(question.text)
  const found = ofAskedRank(question, ranked, 1).filter((one) => {
    const order = one.figure.figure.value.cmp(threshold)
    return (order === 0 && !strict) || (relation === 'above' ? order > 0 : order < 0)
  })
  if (found.length === 0) {
    const at = { view: ranked.anchor.view, span: ranked.anchor.figure.figure.passage }
    const none: Line = [`あてはまるものはありません（${placeOfRanked(ranked)}）。`, { kind: 'citation', at }]
    return plainDraft('answered', [none, ...(named ? [tellBound(ranked, named)] : [])])
  }
  const head: Line = [
    'あてはまるのは',
    countOf(question.text, found),
    `です（${placeOfRanked(ranked, { inList: true })}）`,
  ]
  const draft = listDraft(found, { axis: ranked.axis, head, kind: 'bar' })
  return named ? { ...draft, lines: [...draft.lines, tellBound(ranked, named)] } : draft
}

/** Amounts that are all so many times the bound are of another kind: 「3万円より多い」 asks of no total. */
const otherOrder = 1_000

function statedBound({ premises }: Question, { anchor, figures }: Ranked): Big | undefined {
  const { unit } = anchor.figure.figure
  const bound = premises.find((premise) => !premise.unit || premise.unit.kind === unit?.kind)?.value
  const isOfOther = bound && figures.every((one) => one.figure.figure.value.abs().gt(bound.times(otherOrder)))
  return isOfOther ? undefined : bound
}

/** 「あおば市より高い」: the figure of what stands right before the bound. */
function namedBound({ text }: Question, { axis, figures }: Ranked): FigureInMeasure | undefined {
  if (axis === 'period') return undefined
  const before = namesOnAxis(text, { ...axis, figures: [...figures] }).find(({ span }) =>
    opensBound(text.slice(span.end)),
  )
  return before && figures[before.place]
}

function tellBound({ axis }: Ranked, named: FigureInMeasure): Line {
  return [`${nameOnAxis(named, axis)}は`, ...qualified(named), 'です。']
}

/** How many there are, in the counter of the question: 「3市」, 「2年」, 「5つ」. */
function countOf(text: string, found: readonly FigureInMeasure[]): Piece {
  const asked = /何(市|年|校|団体|自治体|社|地区|件|か所|箇所)/.exec(text)?.[1]
  const symbol = asked ?? (found.length < 10 ? 'つ' : '件')
  const printed = `${found.length}${symbol}`
  return calculatedPiece(
    {
      value: new Big(found.length),
      unit: { kind: 'count', symbol },
      formula: `${found.map((one) => one.figure.figure.printedWithUnit).join('、')}：${printed}`,
    },
    { label: '数', operands: found, text: printed },
  )
}

/** How many measures were set against each other, as it is said beside the one that was found. */
export function countPiece(count: number, operands: readonly FigureInMeasure[]): Piece {
  const printed = `${count}件`
  const unit = { kind: 'count', symbol: '件' } as const
  return calculatedPiece(
    { value: new Big(count), unit, formula: `それぞれに載っている値を数えて${printed}` },
    { label: '比較した数', operands, text: printed },
  )
}
