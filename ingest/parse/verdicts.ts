import type { Span } from '../report/span.ts'
import type { Line } from './line.ts'

/** 評価の結果: a grade, or what is to become of an undertaking. Knowledge of Japanese administration in general. */
const VERDICT =
  /^[【［[]?(?:[A-EＡ-ＥSＳ○◎△×]|(?:現状|現行)(?:の(?:まま|とおり))?(?:で|を)?(?:維持|継続)?|(?:抜本的に?|一部|全面的に?|改善|拡大|縮小|拡充|重点化|見直し)?(?:して|し|の上|しながら)?(?:継続|拡充|拡大|充実|縮小|維持|廃止|休止|中止|完了|終了|改善|見直し|統合|統廃合|移管)(?:・(?:廃止|休止|統合|終了|完了|縮小|拡充|拡大|改善|見直し))?)[】］\]]?(?:[(（][^()（）]{1,20}[)）])?$/u

/** Whether words say nothing but how an undertaking was judged: Ａ, 拡充（コストを増やす）, 改善して継続. */
export function isVerdict(words: string): boolean {
  return words.length > 0 && words.length <= LONGEST_VERDICT && VERDICT.test(words)
}

/** Longest verdict, in characters. */
const LONGEST_VERDICT = 40

/** `必要性 A 有効性 B 総合評価（担当課） Ｂ`: names and verdicts by turns, each pair with its place; undefined for any other line. */
export function verdictPairs(line: Line): readonly Span[] | undefined {
  const words = [...line.text.slice(0, LONGEST_READ).matchAll(/[^\s　]+/gu)]
  if (words.length < 2 || words.length % 2 === 1) return undefined
  const pairs: Span[] = []
  for (let at = 0; at < words.length; at += 2) {
    const [name, verdict] = [words[at], words[at + 1]]
    if (name === undefined || verdict === undefined) return undefined
    if (!JUDGED.test(name[0]) || !isVerdict(verdict[0])) return undefined
    pairs.push({ start: line.start + name.index, end: line.start + verdict.index + verdict[0].length })
  }
  return pairs
}

/** What is judged: 必要性, 一次評価（担当課）, 今後の方向性. */
const JUDGED =
  /^[\p{Script=Han}\p{Script=Katakana}ー・の]{1,10}(?:性|度|評価|判定|判断|方向性|方向|方針|結果|区分)(?:[(（][^()（）]{1,16}[)）])?[:：]?$/u
/** Characters of a line that are looked at. */
const LONGEST_READ = 200
