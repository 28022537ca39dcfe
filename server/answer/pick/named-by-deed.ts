import { isOwnName, strengthIn, type TermMatch } from '../match/match-labels.ts'
import type { Candidate } from '../match/score-figures.ts'
import { isSpelledIn } from './spelled-rather.ts'

/** From here on a verb is a word of its own, none of asking. */
const deedWeight = 0.5
const surelyNamed = 0.6

/** 「何件取り下げられた」: beside the best, which lacks what was done, the figure of its row or column that is called so. */
export function namedByDeed(offered: readonly Candidate[], found: Candidate): Candidate | undefined {
  const deeds = found.matches.filter(
    ({ term, strength }) => !term.key && term.weight >= deedWeight && strength === 0,
  )
  if (deeds.length === 0 || isCalledByLastDeed(found, deeds)) return undefined
  const beside = offered.find(
    (one) =>
      isBeside(one, found) &&
      one.figure.own.some(
        ({ words }) =>
          words.length > 0 &&
          words.every(({ keys }) => deeds.some(({ term }) => strengthIn(term, new Set(keys)) >= surelyNamed)),
      ),
  )
  return beside ?? saidToBeDone(offered, found, deeds)
}

/** 「貯めたお金はいくら崩した」: the verb that ends a question says what was done, and one before it only what it was done to. */
function isCalledByLastDeed({ matches }: Candidate, missing: readonly TermMatch[]): boolean {
  return matches.some(
    ({ term, strength, level }) =>
      !term.key &&
      term.weight >= deedWeight &&
      strength >= surelyNamed &&
      isOwnName({ level }) &&
      missing.every((one) => one.term.span.end <= term.span.start),
  )
}

/** How far behind the best, and with how many fewer words, a figure may stand that alone is called by what was done. */
const farthest = 0.25
const fewerWords = 0.15
/** Figures closer than this are as good as each other. */
const margin = 0.04

/** 「本は何冊貸し出された」: 貸出冊数 rather than what was bought; 「いくらで売れた」: 売却金額 rather than 契約金額. */
function saidToBeDone(
  offered: readonly Candidate[],
  found: Candidate,
  deeds: readonly TermMatch[],
): Candidate | undefined {
  const { unit } = found.figure.figure
  const [done, ...others] = offered.filter(
    (one) =>
      one.view === found.view &&
      one.figure.figure.unit?.symbol === unit?.symbol &&
      found.score - one.score <= farthest &&
      found.coverage - one.coverage <= fewerWords &&
      !lacksSpelled(one, found) &&
      one.matches.some(
        ({ term, strength, level }) =>
          strength >= surelyNamed && level === 'row' && deeds.some((deed) => deed.term === term),
      ),
  )
  const isRival = (one: Candidate) =>
    done && done.score - one.score <= margin && !one.figure.figure.value.eq(done.figure.figure.value)
  return others.some(isRival) ? undefined : done
}

/** 「お便りを刷るのにいくら」: what was done to all (印刷費) is not called as the question spells it (お便り). */
function lacksSpelled(one: Candidate, { figure, matches }: Candidate): boolean {
  const label = figure.figure.labels.row.at(-1) ?? ''
  const text = matches[0]?.term.text ?? ''
  return isSpelledIn(text, label) && !one.figure.figure.labels.row.includes(label)
}

function isBeside({ view, figure: { figure: one } }: Candidate, found: Candidate): boolean {
  const other = found.figure.figure
  if (one === other || view !== found.view || one.cell?.tableId !== other.cell?.tableId) return false
  if (!one.cell) return one.labels.row.length > 0 && one.labels.row.join() === other.labels.row.join()
  return one.cell.row === other.cell?.row || one.cell.column === other.cell?.column
}
