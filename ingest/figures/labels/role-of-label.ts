import { bareLabel } from './clean-label.ts'

export type LabelRole = 'plain' | 'total' | 'subtotal' | 'of-which' | 'memo'

/** What part a row or column plays in a sum, by the words of its own label. */
export function roleOfLabel(label: string): LabelRole {
  const word = bareLabel(label)
  if (/^(うち|内数)/.test(word)) return 'of-which'
  if (/^(参考|再掲)/.test(word)) return 'memo'
  if (/^(合計|総計|総額|総数|計|全体|全体計|歳[入出]合計|収[入支]合計|支出合計)$/.test(word)) return 'total'
  if (/小計/.test(word)) return 'subtotal'
  if (/^全体.*(額|数|費)$/.test(word)) return 'total'
  if (/(合計|総計|総合計)(額|数|金額|人数|件数)?$/.test(word)) return 'total'
  if (/(?:[^設会時統推家余度]|年度)計$/.test(word) || /計[(（ABab]/.test(word)) return 'subtotal'
  return 'plain'
}

/** 人件費計 → 人件費: the group that a total's label names; '' where it names none (計, 合計). */
export function groupOfTotal(label: string): string {
  const word = bareLabel(label)
  return /^(全体|総額|総数)/.test(word) ? '' : word.replace(/(合計|総計|小計|計)(額|数)?$/, '')
}
