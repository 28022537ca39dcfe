import type { QuestionTerm } from '../../question/question.ts'
import type { MeasureView } from '../evidence/evidence.ts'
import { cleanLabel, titleForAnswer } from '../evidence/figure-label.ts'
import { plainName } from '../evidence/names-on-axis.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { askingWeight, namedStrength, strengthIn } from '../match/match-labels.ts'
import type { Candidate } from '../match/score-figures.ts'
import { isSpelledIn } from '../pick/spelled-rather.ts'
import { distinctAmounts } from '../pick/total-meant.ts'
import type { Draft } from '../say/draft.ts'
import { sayFigures } from '../say/say-figure.ts'
import { warnOfWhole } from '../say/warn-of-words.ts'
import { withAssumedPeriod } from './with-assumed-period.ts'

/** 「…にいくらかかった」「…に使ったお金は」 */
const asksCost =
  /(?:いくら|何円|なんぼ|ど(?:の|ん)(?:くらい|ぐらい|だけ)|どれ(?:くらい|ぐらい|だけ))[^。、?？]{0,5}(?:かか|かけ|使っ|使い|つか)|(?:かか|かけ|使)(?:った|た|って(?:い)?る|る)(?:お金|費用|経費|額|金額|総額|総費用|合計)/
/** 「全部で」「総額」: no part is meant. */
const asksAll = /全部|ぜんぶ|全体|総額|総費用|合計|トータル|合わせて/
/** 「給付の郵送に」: a deed, too, names a part. */
const noun = /^(?:\p{Script=Han}{2,}|\p{Script=Katakana}[\p{Script=Katakana}ー]+)$/u
const moneyWord = /^(?:お金|金|金額|費用|経費|費|額|全部|合計|総額|年間|市)$/
/** What a measure calls all that it cost: the one amount over its tables, before the sum of one of them. */
const wholes = [/^(?:総額|総計|総事業費|施策総額|事業費合計)$/, /^(?:合計|計|事業費計|事業費)$/]

/**
 * Where the title has all that the question names, the cost is that of the whole measure, not of a part that repeats a word of
 * it; where one measure alone tells of it and all of the cost is asked for, that measure's, with a word on it.
 */
export function answerWholeCost(context: AnswerContext): Draft | undefined {
  const { question, candidates } = context
  const { operation, text, yesNo, marks } = question
  if (yesNo || marks.length > 0 || !['look-up', 'sum'].includes(operation.kind) || !asksCost.test(text))
    return undefined
  const named = question.terms.filter(
    ({ key, weight, surface }) =>
      (key || (weight > askingWeight && noun.test(surface))) && !moneyWord.test(surface),
  )
  if (!named.some(({ key }) => key)) return undefined
  const isOfTitled = ({ figure: { context: around } }: Candidate) => {
    const title = around.find(({ level }) => level === 'title')
    return title !== undefined && named.every((term) => strengthIn(term, title.keys) >= namedStrength)
  }
  const first = candidates.find((one) => !one.rejected && isOfTitled(one))
  const told = first || !asksAll.test(text) ? undefined : viewThatTells(context, named)
  const view = first?.view ?? told
  const open = candidates.filter(
    (one) => !one.rejected && one.view === view && one.figure.figure.unit?.kind === 'money',
  )
  // 「図書室にかかったお金」 where the table has a row 図書室
  if (open.some(({ figure: { figure } }) => isSpelledIn(text, figure.labels.row.at(-1)))) return undefined
  if (told && open.some((one) => namesPart(context, one, named))) return undefined
  const found = wholes
    .map((whole) => distinctAmounts(open.filter((one) => isCalled(one, whole))))
    .find((totals) => totals.length > 0)
  const [total, ...others] = found ?? []
  if (!total || others.length > 0) return undefined
  const exact = open.find((one) => isExactOf(one, total)) ?? total
  const said = sayFigures([exact])
  return withAssumedPeriod(
    context,
    told ? warnOfWhole(said, titleForAnswer(told.measure.title)) : said,
    exact,
  )
}

/**
 * 「報告書の審査にかかった総額」: the one measure of all that tells of everything that the question names, and is called by the
 * last of it; 「給付の郵送」 would be a part.
 */
function viewThatTells(
  { candidates, makeLabel }: AnswerContext,
  named: readonly QuestionTerm[],
): MeasureView | undefined {
  const views = new Set(candidates.flatMap(({ rejected, view }) => (rejected === 'city' ? [] : [view])))
  const [only, ...others] = [...views].filter((view) =>
    named.every((term) => strengthIn(term, view.said()) >= namedStrength),
  )
  const head = named.at(-1)
  if (!only || !head || others.length > 0 || named.length < 2) return undefined
  return strengthIn(head, makeLabel(only.measure.title, 'title').keys) >= namedStrength ? only : undefined
}

/** A row of its own for what the question names beside the title: that part is meant, not the whole. */
function namesPart(
  { makeLabel }: AnswerContext,
  { figure: { row }, view }: Candidate,
  named: readonly QuestionTerm[],
): boolean {
  const title = makeLabel(view.measure.title, 'title')
  return named.some(
    (term) =>
      strengthIn(term, title.keys) < namedStrength &&
      row.some(({ keys }) => strengthIn(term, keys) >= surelyNamed),
  )
}

/** From here on another word is another name of the same part. */
const surelyNamed = 0.8

/** 「合計 1,234,656円」 beside 「総額 1,235千円」 */
function isExactOf(one: Candidate, total: Candidate): boolean {
  const [only, ...others] = distinctAmounts([total, one])
  return only === one && others.length === 0 && wholes.some((whole) => isCalled(one, whole))
}

function isCalled({ figure: { figure } }: Candidate, whole: RegExp): boolean {
  const { row, column } = figure.labels
  return [row.at(-1), row.length === 0 ? column.at(-1) : undefined].some(
    (label) => label !== undefined && whole.test(plainName(cleanLabel(label))),
  )
}
