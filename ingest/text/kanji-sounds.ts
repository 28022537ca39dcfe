import { SOUND_LINES } from './kanji-sounds-lines.ts'

/** Kanji that are taken for one another by their shape. */
const LIKENESS = `天夫 木本末未 土士 千干 大太犬 日目白 人入 網綱 微徴 績積 緑縁 待侍持 検険験 栽裁載 遺遣 側測則 帯滞 任仕 宣宜 官宮 延廷 治沿
  問間聞開 料科 村材 住往注 休体 右石 左在 今令 申甲由田 牛午 力刀 借惜 援緩暖 補捕 複復腹 講構購 織職識 祭際 率卒 旗期棋 委季 帳張 郡群 密蜜 徒従 殻穀 粉紛 援接`

const SOUNDS = new Map<string, string[]>()
for (const line of SOUND_LINES.trim().split('\n')) {
  const [sound = '', letters = ''] = line.split(' ')
  for (const letter of letters) SOUNDS.set(letter, [...(SOUNDS.get(letter) ?? []), sound])
}
const LIKE = new Map<string, string>()
for (const row of LIKENESS.split(/\s+/)) {
  for (const letter of row) LIKE.set(letter, (LIKE.get(letter) ?? '') + row)
}

/** True where one kanji is typed for the other by its sound (勢, 製) or taken for it by its shape (未, 末). */
export function isEasilyMistaken(one: string, other: string): boolean {
  if (LIKE.get(one)?.includes(other)) return true
  const sounds = SOUNDS.get(other) ?? []
  return (SOUNDS.get(one) ?? []).some((sound) => sounds.includes(sound))
}

/** True where the kanji can be read as the hiragana: 援 as えん, 保険 as ほけん. */
export function canSound(kanji: string, hiragana: string): boolean {
  const [first, ...rest] = [...kanji]
  if (first === undefined) return hiragana === ''
  return (SOUNDS.get(first) ?? []).some(
    (sound) => hiragana.startsWith(sound) && canSound(rest.join(''), hiragana.slice(sound.length)),
  )
}
