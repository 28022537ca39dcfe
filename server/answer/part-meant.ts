import type { Question } from '../question/question.ts'
import { sameLabels, samePeriod, sameUnit } from './alike.ts'
import { namedStrength } from './match-labels.ts'
import { plainName } from './names-on-axis.ts'
import type { Candidate } from './score-figures.ts'

/**
 * 「お便りの印刷費」 of a list 「総額（印刷費）…、お便り…」: what the total is called is said of its parts too, so that the part is
 * meant that the question names letter by letter, if it is the only one.
 */
export function partMeant(
  question: Question,
  open: readonly Candidate[],
  total: Candidate,
): Candidate | undefined {
  const whole = total.figure.figure
  if (whole.role !== 'total' || whole.cell) return undefined
  const [part, other] = open.filter((one) => {
    const { figure } = one.figure
    return (
      one !== total &&
      one.view === total.view &&
      sameLabels(figure.labels.headings, whole.labels.headings) &&
      sameUnit(figure, whole) &&
      samePeriod(figure, whole) &&
      isSpelled(question.text, figure.labels.row.at(-1)) &&
      saysAll(one, total)
    )
  })
  return other ? undefined : part
}

function isSpelled(text: string, label: string | undefined): boolean {
  const name = plainName(label ?? '')
  return name.length > 1 && text.includes(name)
}

/** The two together have every key word, and the part one that the total is not called by. */
function saysAll(part: Candidate, total: Candidate): boolean {
  const keys = part.matches.flatMap((own, index) => {
    const beside = total.matches[index]
    return own.term.key && beside ? [{ own, beside }] : []
  })
  return (
    keys.every(({ own, beside }) => Math.max(own.strength, beside.strength) >= namedStrength) &&
    keys.some(({ own, beside }) => own.strength === 1 && beside.strength < 1)
  )
}
