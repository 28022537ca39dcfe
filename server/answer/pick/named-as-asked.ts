import { ownLabels } from '../evidence/alike.ts'
import { plainName } from '../evidence/names-on-axis.ts'
import { isSum } from '../evidence/table-axes.ts'
import { isOwnName } from '../match/match-labels.ts'
import { isCrumb } from '../match/misses-asked.ts'
import { type Candidate, uncoveredKeys } from '../match/score-figures.ts'

/** The word itself, not another for it. */
const plainly = 0.9
/** How far behind the best, and with how many fewer words, such a figure may stand. */
const farthest = 0.25
const fewerWords = 0.05

/**
 * 「協会への委託料は年に何回」 of a measure called 「協会への委託料」: what its title says, all its figures have, so that the one
 * whose own name has what is asked of (委託料) is meant rather than one whose name only has words before it (協会だより). A
 * total is of the whole measure. 「国庫支出金」 under a heading that names it beside another (国庫支出金・県支出金の内訳) is the
 * row that is called just so.
 */
export function namedAsAsked(offered: readonly Candidate[], found: Candidate): Candidate | undefined {
  const at = found.matches.findLastIndex(({ term }) => term.key && !isCrumb(term))
  const match = found.matches[at]
  if (match === undefined || !isAround(match) || isSum(found.figure.figure)) return undefined
  const { unit, labels } = found.figure.figure
  // 「改良費の決算額」: the word is the title's, and what is asked for is called so.
  const isAskedByName = [labels.row.at(-1), labels.column.at(-1)].some((label) => endsQuestion(match, label))
  if (match.level === 'title' && isAskedByName) return undefined
  const [one, ...others] = offered.filter(
    (other) =>
      other.view === found.view &&
      !other.isMerePart &&
      other.figure.figure.unit?.symbol === unit?.symbol &&
      found.coverage - other.coverage <= fewerWords &&
      uncoveredKeys(other).length <= uncoveredKeys(found).length &&
      isOwn(other.matches[at]) &&
      (match.level === 'title'
        ? found.score - other.score <= farthest && !isOfIt(other, match.term.surface)
        : isCalled(other, match.term.surface)),
  )
  return others.some((other) => !other.figure.figure.value.eq(one?.figure.figure.value ?? 0))
    ? undefined
    : one
}

/** The label is spelled behind the word. */
function endsQuestion({ term }: Candidate['matches'][number], label = ''): boolean {
  const name = plainName(label)
  return name.length > 1 && term.text.slice(term.span.end).includes(name)
}

function isAround({ level }: Candidate['matches'][number]): boolean {
  return level === 'title' || level === 'heading'
}

function isCalled({ figure: { figure } }: Candidate, name: string): boolean {
  return [figure.labels.row.at(-1), figure.labels.column.at(-1)].some(
    (label) => plainName(label ?? '') === name,
  )
}

/** 「会員証システム使用料」 is something of the 会員証, not what is called so. */
function isOfIt({ figure: { figure } }: Candidate, name: string): boolean {
  const having = ownLabels(figure)
    .map(plainName)
    .filter((label) => label.includes(name))
  return (
    having.length > 0 &&
    having.every((label) => ofIt.test(label.slice(label.lastIndexOf(name) + name.length)))
  )
}

const ofIt = /^[\p{Script=Han}\p{Script=Katakana}ー]{2,}(?<![数額])$/u

function isOwn(match: Candidate['matches'][number] | undefined): boolean {
  return match !== undefined && match.strength >= plainly && isOwnName(match)
}

/**
 * 「鉄道の支援金は」 beside 運賃収入の減収 of a measure 「…支援金」: what has the last word of the question only
 * by the title is no reading where another figure of the measure has it in its own name.
 */
export function withoutTitledOnly(readings: readonly Candidate[]): readonly Candidate[] {
  const [first] = readings
  const at = first?.matches.findLastIndex(({ term }) => term.key && !isCrumb(term)) ?? -1
  const word = first?.matches[at]?.term.surface
  if (word === undefined) return readings
  const isCalledSo = (one: Candidate) =>
    one.matches.every((match) => !match.term.key || isOwn(match)) && !isOfIt(one, word)
  return readings.filter(
    (one) =>
      isSum(one.figure.figure) ||
      one.matches[at]?.level !== 'title' ||
      !readings.some((other) => other.view === one.view && isCalledSo(other)),
  )
}
