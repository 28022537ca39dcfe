import { asksAcrossMeasures } from '../../question/asks-across-measures.ts'
import type { Question } from '../../question/question.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import type { Candidate } from '../match/score-figures.ts'
import { askedNoun } from '../pick/choose-axis.ts'
import { namesNothingElse } from './names-nothing-else.ts'

/**
 * 「総事業費が一番大きい事業は」 where each 事業 is a measure with such a row, 「一番お金がかかった事業は」 of none in particular, 「総額が
 * 一番大きい施策は」: no rows of one of them are set in order.
 */
export function ranksMeasures({ question, candidates }: AnswerContext): boolean {
  const noun = askedNoun(question) ?? rankedAmong.exec(question.text)?.[1] ?? ''
  const isAcross = asksAcrossMeasures(question)
  if (isAcross && /^(?:施策|取り?組み?|目|資料)$/u.test(noun)) return true
  if (!/^(?:事務)?事業$|^施策$/u.test(noun)) return false
  const open = candidates.filter((one) => !one.rejected)
  const measuresOf = (named: readonly Candidate[]) => new Set(named.map(({ view }) => view.measure.id)).size
  if (measuresOf(open.filter((one) => isRankedBy(question, one))) > 1) return true
  if (!isAcross || !namesNothingElse(question, '')) return false
  return measuresOf(open.filter((one) => labelsOf(one).some((name) => isRanked(question, name)))) !== 1
}

/** 「総務課の施策で一番総額が大きいのは」 */
const rankedAmong = /(施策|取り?組み?|資料)(?:の(?:中|うち))?で/u

function labelsOf({ figure: { figure } }: Candidate): readonly string[] {
  return [figure.labels.row.at(-1) ?? '', figure.labels.column.at(-1) ?? '']
}

/** 「総事業費が一番大きい事業は」: the row 総事業費（直接事業費＋人件費）. */
export function isRankedBy(question: Question, { figure: { figure } }: Candidate): boolean {
  return isRanked(question, figure.labels.row.at(-1) ?? '')
}

function isRanked({ text }: Question, label: string): boolean {
  const name = label.replace(/[(（].*$/u, '').trim()
  const after = name.length > 2 && text.includes(name) ? text.slice(text.indexOf(name) + name.length) : ''
  return /^[がのは](?:一番|いちばん|最も|もっとも|[0-9]番目に|大き|小さ|[多高低]い|少な)/u.test(after)
}
