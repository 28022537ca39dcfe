import { nextFilled } from './near-lines.ts'
import type { ShapedLine } from './shaped-line.ts'

/**
 * 様式の項目名: what forms for 主要施策の成果 (地方自治法第233条第5項) and 事務事業評価 print beside or above their running text. Knowledge of Japanese
 * administration in general.
 */
const FORM_LABELS: ReadonlySet<string> = new Set(
  `目的 事業目的 事業の目的 対象 手段 意図 内容 事業内容 事業の内容 事業概要 事業の概要 取組内容 実績 事業実績 成果 事業の成果 実績・成果 成果・効果 効果 事業効果 課題
  現状 現状と課題 成果と課題 課題と対応 今後の課題 今後の方向性 今後の方針 今後の対応 今後の取組 今後の予定 改善内容 改善策 改善点 改善案 問題点 実施内容 実施状況 活動内容 理由 評価理由 背景 経過 経緯 評価 評価の理由 総合評価 所見
  一次評価 二次評価 外部評価 最終評価 内部評価 事業の対象 事業の手段 事業の意図 期待される効果 期待する効果 特記事項 改善の方向性 方向性 見直しの内容 根拠法令 根拠法令等 法令根拠 関連計画`.split(
    /\s+/,
  ),
)

/** What such names are also put together from: 課題と改善策, 成果及び今後の展開. */
const PARTS: ReadonlySet<string> = new Set(
  '対応 対応策 方策 対策 取組 展開 今後の展開 反省点 要因 原因 分析'.split(' '),
)

/** Whether a word is one of these, or two of them (対象・目的), however it is spaced. */
export function isFormWord(word: string): boolean {
  const bare = word.replace(/[\s　:：]/gu, '')
  const parts = bare.split(/・|及び|と(?=[\p{Script=Han}])/u)
  return (
    FORM_LABELS.has(bare) ||
    parts.every((part) => FORM_LABELS.has(part) || (parts.length > 1 && PARTS.has(part)))
  )
}

/** `整理番号 1-07　　事 務 事 業 評 価 シ ー ト　　（令和5年度実施分）`, `No. 12　事業評価調書`: what a form is called, above its first field. */
export function isFormTop(trimmed: string): boolean {
  const words = trimmed.slice(0, LONGEST_TOP).replace(/[\s　]/gu, '')
  return (
    trimmed.length <= LONGEST_TOP &&
    /^(?:(?:令和|平成)(?:元|[0-9０-９]{1,2})年度)?(?:(?:整理|管理|評価|事業|事務事業|通し)?(?:番号|コード)[:：]?|No[.．]?|№)?[0-9０-９A-Z\-－]{0,8}(?:事務事業|施策|事業|行政|政策|内部)?(?:評価)?(?:シート|調書|個票|評価票|評価表|整理票)(?:[(（][^()（）]{1,24}[)）])?(?:(?:No|№)[.．]?[0-9０-９]{1,4})?$/u.test(
      words,
    )
  )
}

/** Longest such line, gaps and all, in characters. */
const LONGEST_TOP = 160

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
