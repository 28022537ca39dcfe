import type { Morpheme } from '../../ingest/text/tokenize.ts'

/** Words whose reading depends on what is meant: the dictionary gives one of several, so none is shown. */
const ambiguous: ReadonlySet<string> = new Set(
  [
    '上 下 中 内 外 間 方 他 後 前 家 主 値 頃 側 脇 表 裏 角 隅 身 生 数 何 私 体 傷 額 際 節 旨 種 元 本 縁 柄 性 利',
    '今日 明日 昨日 一日 日本 人気 市場 工場 色紙 生物 上手 下手 見物 風車 分別 最中 十分 大分 一行 一目 一時 寒気 仮名',
    '町 村 字 区 丁 行っ 開い 入っ 被っ 降り 通っ 止め 辛い 汚れ 抱い 描い 空い 空く 空き 避け 著しい 床 競売 評定 施工 他人',
  ].flatMap((line) => line.split(' ')),
)

/** Behind these a place name is a municipality's or a prefecture's, which the dictionary reads reliably. */
const governments: ReadonlySet<string> = new Set(['市', '県', '府', '都'])

/** A word's reading in hiragana where it is sure; undefined for unknown words, ambiguous ones and most proper names. */
export function readingOf(morpheme: Morpheme, next: Morpheme | undefined): string | undefined {
  const { reading, surface, isKnown } = morpheme
  if (!isKnown || reading === undefined || ambiguous.has(surface)) return undefined
  if (!/^[ぁ-ゖー]+$/u.test(reading)) return undefined
  if (morpheme.detail === '固有名詞') {
    const isGovernment = next?.start === morpheme.end && governments.has(next.surface)
    return morpheme.subDetail === '地域' && isGovernment ? reading : undefined
  }
  // A single kanji on its own has many readings; as part of a compound the dictionary knows which.
  if (morpheme.detail === '接尾' && morpheme.subDetail === '地域')
    return surface === '市' ? reading : fixedSuffix(surface)
  return reading
}

/** Endings of place names that are read in one way only. */
function fixedSuffix(surface: string): string | undefined {
  const suffixes: Readonly<Record<string, string>> = {
    県: 'けん',
    府: 'ふ',
    都: 'と',
    道: 'どう',
    郡: 'ぐん',
  }
  return suffixes[surface]
}
