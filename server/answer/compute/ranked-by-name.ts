import type { Question } from '../../question/question.ts'
import { plainName } from '../evidence/names-on-axis.ts'
import { isTotalLabel, type LabelAxis, labelAt } from '../evidence/table-axes.ts'
import type { Candidate } from '../match/score-figures.ts'

/** What stands right before its rank: 対象者数 of 「対象者数が一番多いのは」 and 「対象者数が多い順に」. */
const ranked =
  /(?<name>[\p{Script=Han}\p{Script=Katakana}ーA-Za-z0-9]{2,})[がの\s]?(?=一番|いちばん|最も|もっとも|[0-9二三四五]番目に|[多高大少低小]き?な?い順|上位|下位|ベスト|トップ|ワースト|最[多少大小高低](?:は|[?？。\s]|$))/u

/**
 * Of the measure that is meant what the question names letter by letter: the column or row that it ranks by (「対象者数が多い順に」), else the
 * group whose parts it sets in order (「空き家の内訳で一番多いのは」), whatever else says as much of the question.
 */
export function rankedByName({ text }: Question, candidates: readonly Candidate[]): readonly Candidate[] {
  const best = candidates.find(({ rejected }) => !rejected)
  if (!best) return candidates
  const open = candidates.filter(({ view, rejected }) => !rejected && view === best.view)
  const name = ranked.exec(text)?.groups?.['name'] ?? ''
  const isCalled = ({ figure: { figure } }: Candidate) =>
    [...figure.labels.row, ...figure.labels.column].some((label) => plainName(label) === name)
  const called = name === '' ? [] : open.filter(isCalled)
  if (called.length >= 2) return called
  // A sum that the question names is taken apart by its own rule.
  if (isTotalLabel(best.figure.figure.labels.row.at(-1) ?? '')) return candidates
  const title = plainName(best.view.measure.title)
  const isSpelled = (label: string) =>
    label.length > 1 && !label.includes(title) && !title.includes(label) && text.includes(label)
  const groupsOf = ({ figure: { figure } }: Candidate) =>
    figure.labels.row.slice(0, -1).map(plainName).filter(isSpelled).length
  const most = Math.max(...open.map(groupsOf))
  const grouped = most > groupsOf(best) ? open.filter((one) => groupsOf(one) === most) : []
  return grouped.length >= 2 ? grouped : candidates
}

/** 予算現額, 支出済額, 不用額, 目標値, 実績値: stages of one budget or plan, which are no things to be set in order. */
export function areStages(axis: LabelAxis): boolean {
  return axis.figures.filter((one) => stage.test(plainName(labelAt(one, axis)))).length >= 2
}

const stage =
  /^(?:当初|補正|最終)?予算(?:現?額)?$|^(?:支出済|収入済|調定|不用|決算)額?$|^翌年度(?:へ)?繰越額$|^決算$|^(?:目標|実績|計画|見込)値?$/u
