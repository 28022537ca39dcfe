/** 評価の結果: a grade, or what is to become of an undertaking. Knowledge of Japanese administration in general. */
const VERDICT =
  /^[【［[]?(?:[A-EＡ-ＥSＳ○◎△×]|(?:現状|現行)(?:の(?:まま|とおり))?(?:で|を)?(?:維持|継続)?|(?:抜本的に?|一部|全面的に?|改善|拡大|縮小|拡充|重点化|見直し)?(?:して|し|の上|しながら)?(?:継続|拡充|拡大|充実|縮小|維持|廃止|休止|中止|完了|終了|改善|見直し|統合|統廃合|移管)(?:・(?:廃止|休止|統合|終了|完了|縮小|拡充|拡大|改善|見直し))?)[】］\]]?(?:[(（][^()（）]{1,20}[)）])?$/u

/** Whether words say nothing but how an undertaking was judged: Ａ, 拡充（コストを増やす）, 改善して継続. */
export function isVerdict(words: string): boolean {
  return words.length > 0 && words.length <= LONGEST_VERDICT && VERDICT.test(words)
}

/** Longest verdict, in characters. */
const LONGEST_VERDICT = 40

/** Whether words are names and verdicts by turns: `必要性 A 有効性 B 総合評価（担当課） Ｂ`, 今後の方向性 拡充. */
export function areVerdicts(line: string): boolean {
  if (line.length > LONGEST_READ) return false
  const words = line.split(/[\s　]+/u).filter((word) => word !== '')
  return (
    words.length >= 2 &&
    words.length % 2 === 0 &&
    words.every((word, at) => (at % 2 === 0 ? JUDGED.test(word) : isVerdict(word)))
  )
}

/** What is judged: 必要性, 一次評価（担当課）, 今後の方向性. */
const JUDGED =
  /^[\p{Script=Han}\p{Script=Katakana}ー・の]{1,10}(?:性|度|評価|判定|判断|方向性|方向|方針|結果|区分)(?:[(（][^()（）]{1,16}[)）])?[:：]?$/u
/** Characters of a line that are looked at. */
const LONGEST_READ = 200
