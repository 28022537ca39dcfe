import type { Analyzer } from '../../ingest/text/analyzer.ts'
import { indexKeys } from '../../ingest/text/term-keys.ts'
import type { Label, LabelLevel } from './evidence.ts'
import { letterPairs } from './letter-pairs.ts'

/** Words of labels that every table has: a row or column of that name demands nothing of a question. */
const genericWords: ReadonlySet<string> = new Set(
  `合計 計 総計 小計 累計 総額 総数 総合計 全体 額 金額 数 数値 値 実績 決算 決算額 実績額 支出額 事業費 施策 費用 経費 件数 人数 回数 率 割合 円 人 件 年度 年度末 年 月 区分 項目
  内訳 内容 名称 名 事業 施策額 決算値 実数 現在 状況 推移 概要 ◎ ○ 一 円 千円 単位 年間`.split(/\s+/),
)
const cacheLimit = 50_000
/** Names in katakana are written with a dot between their words or without (サポート・センター). */
const dotWithin = /(?<=[\u30a1-\u30faー])[・･](?=[\u30a1-\u30fa])/g

/** Makes labels ready for matching; labels repeat, so that each is analysed and kept once a process. */
export function createLabelMaker(analyzer: Analyzer): (text: string, level: LabelLevel) => Label {
  const cache = new Map<string, Map<LabelLevel, Label>>()
  return (text, level) => {
    const ofText = cache.get(text) ?? new Map<LabelLevel, Label>()
    const [known] = ofText.values()
    const label = ofText.get(level) ?? { ...(known ?? makeLabel(text, analyzer)), level }
    if (cache.size >= cacheLimit) cache.clear()
    cache.set(text, ofText.set(level, label))
    return label
  }
}

function makeLabel(text: string, analyzer: Analyzer): Omit<Label, 'level'> {
  const terms = analyzer.terms(text)
  const joined = text.replace(dotWithin, '')
  const keys = new Set([...terms, ...(joined === text ? [] : analyzer.terms(joined))].flatMap(indexKeys))
  const whole = terms.filter((term) => term.weightClass !== 'piece' && term.weightClass !== 'time')
  const smallest = whole.filter(
    (term) =>
      !whole.some(
        (other) =>
          other !== term &&
          term.span.start <= other.span.start &&
          other.span.end <= term.span.end &&
          other.span.end - other.span.start < term.span.end - term.span.start,
      ),
  )
  const words = smallest.map((term) => ({
    surface: term.surface,
    keys: indexKeys(term),
    generic: genericWords.has(term.base) || term.weightClass === 'common',
  }))
  return { text, keys, pairs: letterPairs(text), words }
}
