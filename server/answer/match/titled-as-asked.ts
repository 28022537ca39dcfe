import type { Question } from '../../question/question.ts'
import type { FigureInMeasure, MeasureView } from '../evidence/evidence.ts'

const titledBonus = 0.12
/** Shortest part of a title that is sure to be meant. */
const shortest = 5
const parts = /[・、，,／/]|及び|並びに|と/u

/** 「中学校の生徒数の合計は」 of a measure 「中学校の生徒数・学級数」: the question has what the measure is called by, letter by letter. */
export function weighTitle({ text }: Pick<Question, 'text'>): (at: FigureInMeasure) => number {
  const said = closeUp(text)
  const known = new Map<MeasureView, boolean>()
  const isTitled = (view: MeasureView) => {
    const held = known.get(view)
    if (held !== undefined) return held
    const found = closeUp(view.measure.title)
      .replace(/\([^()]*\)$/u, '')
      .split(parts)
      .some((part) => part.length >= shortest && said.includes(part))
    known.set(view, found)
    return found
  }
  return ({ view }) => (isTitled(view) ? titledBonus : 0)
}

function closeUp(words: string): string {
  return words.normalize('NFKC').replace(/\s+/g, '')
}
