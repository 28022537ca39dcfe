import type { Question } from '../../question/question.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import type { Candidate } from '../match/score-figures.ts'
import { askedNoun } from '../pick/choose-axis.ts'

/** 「総事業費が一番大きい事業は」 where each 事業 is a measure with such a row: no rows of one of them are set in order. */
export function ranksMeasures({ question, candidates }: AnswerContext): boolean {
  if (!/^(?:事務)?事業$|^施策$/u.test(askedNoun(question) ?? '')) return false
  const named = candidates.filter((one) => !one.rejected && isRankedBy(question, one))
  return new Set(named.map(({ view }) => view.measure.id)).size > 1
}

/** 「総事業費が一番大きい事業は」: the row 総事業費（直接事業費＋人件費）. */
export function isRankedBy({ text }: Question, { figure: { figure } }: Candidate): boolean {
  const name = (figure.labels.row.at(-1) ?? '').replace(/[(（].*$/u, '').trim()
  const after = name.length > 2 && text.includes(name) ? text.slice(text.indexOf(name) + name.length) : ''
  return /^[がのは](?:一番|いちばん|最も|もっとも|[0-9]番目に)/u.test(after)
}
