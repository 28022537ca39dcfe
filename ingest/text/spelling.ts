import { foldText } from './normalize.ts'

/** Spellings of one word: the first is the unified one. Only whole words are replaced. */
export const SPELLING_LINES = `
寄付 寄附
寄付金 寄附金
付属 附属
付帯 附帯
付則 附則
交付 交附
子ども 子供 こども コドモ
障害 障がい 障碍
箇所 か所 ヶ所 ケ所 カ所 ヵ所 個所
か月 ヶ月 ケ月 カ月 ヵ月 箇月
年齢 年令
歳 才
橋梁 橋りょう
改竄 改ざん
補填 補てん 補塡
進捗 進ちょく
斡旋 あっせん
罹災 り災
罹患 り患
漏洩 漏えい
破綻 破たん
毀損 き損
啓蒙 啓もう
挨拶 あいさつ
ごみ ゴミ
ねずみ 鼠 ネズミ
いのしし 猪 イノシシ
たばこ タバコ 煙草
めがね 眼鏡 メガネ
いす 椅子 イス
ふとん 布団
りんご リンゴ 林檎
ぶどう ブドウ 葡萄
みかん ミカン 蜜柑
いちご イチゴ 苺
大豆 ダイズ
がん ガン 癌
うつ ウツ 鬱
めまい 目眩
けが ケガ 怪我
人々 人びと
様々 さまざま
全部 ぜんぶ
一番 いちばん
色々 いろいろ
貼付 貼附
戸惑い とまどい
きれい 綺麗 キレイ
`

const BY_SPELLING = new Map(
  SPELLING_LINES.trim()
    .split('\n')
    .flatMap((line) => {
      const [unified = '', ...others] = line.split(' ')
      return others.map((spelling): [string, string] => [foldText(spelling), unified])
    }),
)

const KANJI = /[\p{Script=Han}々]/gu
const HIRAGANA_ENDING = /[\p{Script=Han}々][\u3041-\u3096]/u

/**
 * The one spelling under which a dictionary word is compared: letter variants, word variants, and okurigana left out of
 * words with two or more kanji (申し込み, 申込み, 申し込む → 申込). Loan words lose a last long mark.
 */
export function unifySpelling(word: string): string {
  const letters = foldText(word)
  const variant = BY_SPELLING.get(letters)
  if (variant !== undefined) return variant
  if (HIRAGANA_ENDING.test(letters)) {
    const kanji = letters.match(KANJI) ?? []
    if (kanji.length >= 2 && !letters.includes('の')) return kanji.join('')
  }
  return letters.length >= 4 ? letters.replace(/ー$/, '') : letters
}
