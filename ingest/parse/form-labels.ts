import { nextFilled } from './near-lines.ts'
import type { ShapedLine } from './shaped-line.ts'

/**
 * 様式の項目名: what forms for 主要施策の成果 (地方自治法第233条第5項) and 事務事業評価 print beside or above their running text. Knowledge of Japanese
 * administration in general.
 */
const FORM_LABELS: ReadonlySet<string> = new Set(
  `目的 事業目的 事業の目的 対象 手段 意図 内容 事業内容 事業の内容 事業概要 事業の概要 取組内容 実績 事業実績 成果 事業の成果 実績・成果 成果・効果 効果 事業効果 課題
  現状 現状と課題 成果と課題 課題と対応 今後の課題 今後の方向性 今後の方針 今後の対応 今後の取組 今後の予定 改善内容 改善策 理由 背景 経過 経緯 評価 評価の理由 総合評価 所見`.split(
    /\s+/,
  ),
)

/** Whether a word is one of these, however it is spaced. */
export function isFormWord(word: string): boolean {
  return FORM_LABELS.has(word.replace(/[\s　:：]/gu, ''))
}

/** Longest running text below a label that is looked at, in lines. */
const FARTHEST = 2

/**
 * Whether a line is such a label in a form of which every cell fills a line (課題, and its text on the line below): nothing else stands in it,
 * and what follows is no further label.
 */
export function isFormLabel(lines: readonly ShapedLine[], line: ShapedLine): boolean {
  if (!line.labelLike || !isFormWord(line.trimmed)) return false
  const next = nextFilled(lines, line.index)
  if (next === undefined || next.index > line.index + FARTHEST || next.tabbed || next.numbersOnly)
    return false
  return !isFormWord(next.trimmed)
}
