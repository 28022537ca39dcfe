import type { UnitKind } from '../../../ingest/report/unit.ts'
import type { Question } from '../../question/question.ts'
import { ownLabels } from '../evidence/alike.ts'
import { plainName } from '../evidence/names-on-axis.ts'
import { periodAxis } from '../evidence/period-axis.ts'
import { isTotalLabel } from '../evidence/table-axes.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { isByName, isOwnName, type TermMatch } from '../match/match-labels.ts'
import { namedTotalOf } from '../match/named-total.ts'
import { type Candidate, uncoveredKeys } from '../match/score-figures.ts'
import { coversEnough, isGoodEnough } from './good-enough.ts'
import { namedByDeed } from './named-by-deed.ts'
import { onTotals } from './on-totals.ts'
import { inYears } from './operands.ts'

/** Candidates this close to the best may still be the row that is meant, if only they have an axis of time. */
export const axisMargin = 0.15
/** The same where years are named that those close to the best have not. */
const farMargin = 0.35

/**
 * The best figure for the question with its periods left open, that stands in a row of several periods where there is
 * one close to the best; before others one whose own labels have the last key word of the question.
 */
export function pickTimeless(
  context: AnswerContext,
  question: Question = context.question,
): Candidate | undefined {
  const timeless: Question = { ...question, period: { kind: 'none' }, operation: { kind: 'look-up' } }
  const isPlan = question.period.kind === 'plans' || /何期|どの期/.test(question.text)
  const offered = context
    .rescore(timeless)
    .filter((one) => !one.rejected && (!isPlan || one.figure.figure.period.kind === 'plan'))
  const open = isChangeOfAmounts(question) ? withoutShares(offered) : offered
  const [first] = open
  const best = open.find((one) => first && first.score - one.score <= axisMargin && isGoodEnough(one))
  if (!best) return undefined
  const within = (margin: number) =>
    ofHintedKind(
      question,
      open.filter((one) => best.score - one.score <= margin && coversEnough(one) && !lacksOwnName(one, best)),
    ).filter((one) => one.figure.figure.period.kind !== 'fiscal-years' && periodAxis(one).length >= 2)
  const close = within(axisMargin)
  // Of two years a figure without years tells nothing, however well it is named.
  const far = isOfManyYears(question.period) ? within(farMargin) : []
  const ofTime =
    [close, far].map(ofYearsNamed(question)).find((all) => all.length > 0) ?? (close.length > 0 ? close : far)
  const fewest = Math.min(...ofTime.map((one) => uncoveredKeys(one).length))
  const full = ofTime.filter((one) => uncoveredKeys(one).length === fewest)
  const wholes = full.filter((one) => !one.isMerePart)
  const fullest = mostSpelled(question, withoutNameless(wholes.length > 0 ? wholes : full))
  if (question.wantsTotal) {
    const isNamed = namedTotalOf(question.text)
    const total = ofTime.find((one) => isNamed(one.figure.figure)) ?? ofTime.find(isTotalThatFits(ofTime[0]))
    // 「新設と取替の合計」: one of the two is not what they come to.
    return total ?? [ofTime[0] ?? best].find((one) => !isSpelledPair(question.text) || isWhole(one))
  }
  const named = fullest.find(namesDeed) ?? fullest.find(namesWhatIsAsked) ?? fullest[0] ?? best
  const found = namedByDeed(ofTime, named) ?? named
  return onTotals({ ...context, question, candidates: open }, found)
}

/** 「令和元年度から令和5年度で」: the rows that have both years; all, where no two years are named. */
function ofYearsNamed({ period }: Question): (all: readonly Candidate[]) => readonly Candidate[] {
  const years =
    period.kind === 'range' ? [period.from, period.to] : period.kind === 'years' ? period.years : []
  return years.length < 2 ? (all) => all : (all) => all.filter((one) => inYears(one, years) !== undefined)
}

/** Several years are named, or a stretch of them. */
export function isOfManyYears(period: Question['period']): boolean {
  return (
    (period.kind === 'years' && period.years.length > 1) ||
    ['range', 'open-range', 'recent', 'all'].includes(period.kind)
  )
}

/** 「採用」 has a row of its own: 「提案」 in one sentence with it is another thing. */
function lacksOwnName(one: Candidate, best: Candidate): boolean {
  if (best.figure.figure.cell) return false
  return one.matches.some((match, index) => {
    const own = best.matches[index]
    return own?.term.key && isOwn(own) && match.strength < 1 && !isByName(match)
  })
}

/** Those of whose own labels the question spells most letter by letter: a name of one letter (湊地区) is no word of it. */
function mostSpelled({ text }: Question, all: readonly Candidate[]): readonly Candidate[] {
  const spelledOf = ({ figure: { figure } }: Candidate) =>
    ownLabels(figure).filter((label) => {
      const name = plainName(label)
      return name.length > 1 && !isTotalLabel(name) && text.includes(name)
    }).length
  const most = Math.max(0, ...all.map(spelledOf))
  return all.filter((one) => spelledOf(one) === most)
}

/** Without those that lack a name, of whatever words, which another has in its own row or column: 「一般枠の入居」 beside all 入居. */
function withoutNameless(all: readonly Candidate[]): readonly Candidate[] {
  const saysMore = (one: Candidate, than: Candidate) =>
    one.view === than.view &&
    one.matches.some((match, index) => isOwn(match) && than.matches[index]?.strength === 0) &&
    one.matches.every(({ strength }, index) => strength > 0 || than.matches[index]?.strength === 0)
  return all.filter((one) => !all.some((other) => saysMore(other, one)))
}

function isOwn({ strength, level }: TermMatch): boolean {
  return strength === 1 && isOwnName({ level })
}

/** 「AとBの合計」 */
function isSpelledPair(text: string): boolean {
  return /[\p{L}\p{N}][と・&][^、。]{1,12}?の?(?:合計|合わせ|計)/u.test(text)
}

function isWhole(one: Candidate): boolean {
  return uncoveredKeys(one).length === 0
}

/** The row of the total says no less of the question than the one that it stands in for: 「湊地区の合計」 is of that row. */
function isTotalThatFits(first: Candidate | undefined): (one: Candidate) => boolean {
  return ({ view, coverage, figure: { figure } }) =>
    view === first?.view && first.coverage - coverage <= totalMargin && figure.labels.row.some(isTotalLabel)
}

const totalMargin = 0.02

/** 「受けた人はどれだけ増えた」: people, where there are such; a rate of the same name is not what changes. */
function ofHintedKind(question: Question, all: readonly Candidate[]): readonly Candidate[] {
  const { unit, unitHint } = question
  const hinted = unit ? [] : all.filter((one) => one.figure.figure.unit?.kind === unitHint)
  return hinted.length > 0 ? hinted : all
}

/** 「普通建設費の伸び率」「R2 R1 差」 are of the amounts: beside them a share (構成比) or a 前年比 is no operand, unless it is named. */
function isChangeOfAmounts({ operation, text }: Question): boolean {
  const rest = text.replace(/(?:伸び?|増減|増加|減少|上昇|変化)率|何(?:%|パーセント|割|倍)/g, '')
  return ['change-rate', 'difference'].includes(operation.kind) && !/率|割合|比|シェア|%|倍|位/.test(rest)
}

function withoutShares(near: readonly Candidate[]): readonly Candidate[] {
  const amounts = near.filter(({ figure: { figure } }) => !shares.has(figure.unit?.kind))
  return amounts.some(isGoodEnough) ? amounts : near
}

const shares: ReadonlySet<UnitKind | undefined> = new Set(['rate', 'times', 'points', 'rank'])

/** A word behind the key words that a row or column has letter by letter: 「基金の取崩しを足すと」. */
function namesDeed({ matches }: Candidate): boolean {
  const last = matches.findLast(({ term }) => term.key || term.weight >= deedWeight)
  return last !== undefined && !last.term.key && last.strength === 1
}

const deedWeight = 0.5

/** The last key word stands in the row or column itself, letter by letter. */
function namesWhatIsAsked({ matches }: Candidate): boolean {
  const last = matches.findLast(({ term }) => term.key)
  return last?.strength === 1
}
