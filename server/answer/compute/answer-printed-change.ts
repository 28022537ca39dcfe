import type { Question } from '../../question/question.ts'
import { ownLabels } from '../evidence/alike.ts'
import { bareChange, changeLabel } from '../evidence/contrary.ts'
import { answerLookUp } from '../look-up/answer-look-up.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { type Candidate, uncoveredKeys } from '../match/score-figures.ts'
import type { Draft } from '../say/draft.ts'

/**
 * The change that the report prints itself: in the very row that the question means (伸び率), or said in a sentence of
 * what it asks for (「市税は…5.2％増」, 「発行枚数は前年度の2.6倍」).
 */
export function answerPrintedChange(context: AnswerContext): Draft | undefined {
  const { question, candidates } = context
  const named = answerNamedChange(context)
  if (named) return named
  const said = findSaidChange(context)
  if (said) return answerLookUp({ ...context, candidates: [said] })
  const [best] = candidates
  const isPlain = question.period.kind === 'none' || question.period.kind === 'latest'
  if (!best || !isPlain || /(?:年度?|から|より)[^。]{0,12}(?:と比べ|に比べ|に対し)/.test(question.text))
    return undefined
  const row = JSON.stringify(best.figure.figure.labels.row)
  const printed = candidates.filter(
    (one) =>
      one.view === best.view &&
      JSON.stringify(one.figure.figure.labels.row) === row &&
      one.figure.figure.unit?.kind === 'rate' &&
      ownLabels(one.figure.figure).some(
        (label) => changeRateName.test(label) || isSpelledRatio(question, label),
      ),
  )
  return printed.length === 1 ? answerLookUp({ ...context, candidates: printed }) : undefined
}

/** 「市民税の令和5年度の対前年比は」 of a table with a column called so: what it prints, never a change of those changes. */
export function answerNamedChange({ question, rescore, ...context }: AnswerContext): Draft | undefined {
  if (!isOfOneTime(question) || setsApart.test(question.text)) return undefined
  const open: Question = { ...question, operation: { kind: 'look-up' }, wantsTotal: false }
  const printed = rescore(open).filter(
    (one) =>
      !one.rejected &&
      ownLabels(one.figure.figure).some(
        (label) => isSpelledRatio(question, label) || isSpelledChange(question, label),
      ),
  )
  const [best] = printed
  if (!best || uncoveredKeys(best).length > 0) return undefined
  return answerLookUp({ ...context, rescore, question: open, candidates: printed })
}

const setsApart = /(?:から|より)|と比べ|に比べ|に対し|[とや][^、。]{1,20}の増減/

/** 「自然動態の増減は何人」: the column of that name. */
function isSpelledChange({ text }: Question, label: string): boolean {
  return (
    /の(?:比較)?増減[数額]?(?:は|って|[?？\s]|$)/.test(text) &&
    /^(?:比較)?増減[数額]?$/.test(label.replace(/[(（].*$|\s/g, ''))
  )
}

/** What a change is reckoned from where nothing else is named. */
const yearBefore = /前の?年度?|昨年度?|去年|前回|前期/
/** From another time or thing than the year before. */
const otherBase = /[0-9]+年(?:度)?(?:から|前|と|に|より)|か[年月]|年間/

/** How near another change must come to be meant as well. */
const changeRivalry = 0.04

/** The change of the asked kind that a sentence states of all that the question names, and of the year before. */
function findSaidChange({ question, candidates }: AnswerContext): Candidate | undefined {
  const { text, operation } = question
  if (otherBase.test(text) || !(yearBefore.test(text) || isOfOneTime(question))) return undefined
  const unit = operation.kind === 'ratio' ? 'times' : 'rate'
  const changes = candidates.filter(
    (one) => !one.rejected && one.figure.figure.unit?.kind === unit && isSaidChange(one),
  )
  const [best, ...others] = changes
  if (!best || uncoveredKeys(best).length > 0) return undefined
  if (candidates.some((one) => outdoes(one, best))) return undefined
  const isRival = (one: Candidate) =>
    best.score - one.score < changeRivalry && !one.figure.figure.value.eq(best.figure.figure.value)
  return others.some(isRival) ? undefined : best
}

/** What has a word more of the question than the sentence, in whatever unit, is what changed. */
function outdoes(one: Candidate, best: Candidate): boolean {
  if (!one.rejected && one.score > best.score) return true
  const isOfSentence =
    one.view === best.view && one.figure.figure.passage.start === best.figure.figure.passage.start
  return !isOfSentence && one.coverage - best.coverage > noMore
}

const noMore = 0.02

function isSaidChange({ figure: { figure } }: Candidate): boolean {
  const last = figure.labels.row.at(-1) ?? ''
  return figure.cell === undefined && (bareChange.test(last) || changeLabel.test(last))
}

function isOfOneTime({ period }: Question): boolean {
  return (
    period.kind === 'none' ||
    period.kind === 'latest' ||
    (period.kind === 'years' && period.years.length === 1)
  )
}

/** 「前年度比は」: 98.6 of the year before is no 増減率, but what is called so. */
function isSpelledRatio({ text }: Question, label: string): boolean {
  return comparedYear.test(text) && comparedYear.test(label)
}

const comparedYear = /前年度?(?:対比|比)/
const changeRateName = /増減率|伸び?\s*率|増加率|減少率/
