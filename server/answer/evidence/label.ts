import { parseUnitCaption } from '../../../ingest/quantity/unit-caption.ts'
import type { Analyzer } from '../../../ingest/text/analyzer.ts'
import { indexKeys } from '../../../ingest/text/term-keys.ts'
import type { Label, LabelLevel } from './evidence.ts'
import { letterPairs } from './letter-pairs.ts'

/**
 * Words of labels that every table has: a row or column of that name demands nothing of a question. What was spent or
 * received (支出済額, 収入済額) is the result of an account: an amount that is asked for by no other name.
 */
const genericWords: ReadonlySet<string> = new Set(
  `合計 計 総計 小計 累計 総額 総数 総合計 全体 額 金額 数 数値 値 実績 決算 決算額 支出済額 収入済額 実績額 支出額 事業費 施策 費用 経費 件数 人数 回数 率 割合 円 人 件 年度 年度末 年 月 区分 項目
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
  const named = nameWithoutUnit(text)
  const whole = (named === text ? terms : analyzer.terms(named)).filter(
    (term) => term.weightClass !== 'piece' && term.weightClass !== 'time',
  )
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
    generic:
      genericWords.has(term.base) ||
      genericWords.has(term.surface.replace(/\s/gu, '')) ||
      term.weightClass === 'common',
  }))
  // その他 is no word to search by, but a row of its own that a question for the whole does not mean.
  const rest =
    words.length === 0 && /^その他/.test(text) ? [{ surface: text, keys: [text], generic: false }] : words
  return { text, keys, pairs: letterPairs(text), words: rest }
}

/** `(A)`, `(B)/(A)`, `(A-B-C)`: by which letter a table reckons with a column. */
const columnMark = /[(（][A-ZＡ-Ｚ](?:[\s+＋\-－−×÷*/／][A-ZＡ-Ｚ])*[)）](?:[/／÷]?[(（][A-ZＡ-Ｚ][)）])*$/gu

/** `交付金額　Ａ×Ｂ２／Ｂ１`, `Ａ：交付金総額`: how a row is reckoned, or by which letter others reckon with it. */
const formula =
  /[\s　]+[A-ZＡ-Ｚ][0-9０-９]?(?:[\s　]*[×÷*/／+＋\-－−][\s　]*[A-ZＡ-Ｚ][0-9０-９]?)+$|^[A-ZＡ-Ｚ][0-9０-９]?[:：][\s　]*/u

/** `（170個）`, `（40台）`: how many there are stands behind a name and is no part of it. */
export const countInBrackets =
  /[(（]約?[0-9０-９][0-9０-９,，]*(?:個|台|枚|本|件|人|名|戸|棟|基|灯|冊|部|式|校|園|世帯|団体|社|箇所|か所|カ所|ヶ所|セット)[)）]/gu

/** `４年度`, `12年`, `2021`: a year on an axis that leaves its era to the heads beside it. */
const yearAlone = /^(?:(?:元|[0-9０-９]{1,2})年(?:度末?)?|(?:19|20)[0-9]{2})$/

/** What a label names: the unit in its brackets (事業費（千円）) and a year demand nothing of a question. */
function nameWithoutUnit(printed: string): string {
  const text = printed.replace(columnMark, '').replace(formula, '').replace(countInBrackets, '')
  if (yearAlone.test(text.replace(/[\s　]/g, ''))) return ''
  const caption = /[(（〔［【]/.test(text) ? parseUnitCaption(text) : undefined
  const isPlain = caption?.units.every(({ note }) => note === undefined) === true
  return caption === undefined || !isPlain || caption.label === '' ? text : caption.label
}
