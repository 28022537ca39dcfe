import type { Question } from '../../question/question.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { asksDenied, asksForAll, supposes } from '../match/judge-polarity.ts'
import { strangeWords } from '../match/lacks-word.ts'
import { isOwnName, namedStrength } from '../match/match-labels.ts'
import { type Candidate, uncoveredKeys } from '../match/score-figures.ts'
import { asksSinceBefore } from '../match/word-signs.ts'
import { pickFigure } from '../pick/pick-figure.ts'
import type { Draft } from '../say/draft.ts'
import { ofDeed, saysOwnChange, withoutSpending } from './asked-deed.ts'
import { asksDegree } from './asks-degree.ts'
import { claimsAmount, sayVerdict } from './yes-no-by-amount.ts'
import { byNil } from './yes-no-by-nil.ts'

const surelyCovered = 0.85
/** A zero says no also where the question has words around the thing that the row does not. */
const coveredForNone = 0.7
const existence =
  /ゼロ|入って|含まれ|加わ|あ(?:り|る|っ)|な(?:い|かった)(?:の|ん)?(?:です)?か?[?？。]*$|使|出|支出|実績|実施|かか|申し?込|入居|もら|受け|交付|支給|行(?:わ|っ)|や(?:っ|り)|(?<![てで])(?:いま[すし]|い[るた])|取り?崩|積み?立|繰り?入|払|返|補助|助成|設置|付け|設け|購入|買|開催|発行|参加|募集|貸|売|配|派遣|採用|廃止|処分|直[しっ]|修理|修繕|取り?替え|入れ替え|更新し|建て(?!替)|壊し|解体/

/** 「支出はゼロでしたか」 */
export const asksNone = /ゼロ(?!では|じゃ)|なし(?=(?:です|でした|だった|なの)?か?[?？。]*$)/

/** 「8月にも出ますか」: a figure of the year says nothing of the month. */
const namesMonth = /(?<![年.0-9])[0-9]{1,2}月(?!末)/

/** A figure of nothing, else a dash, before any figure of something. */
export function byNumber(context: AnswerContext): Draft | undefined {
  const there = byExistence(context)
  const isSaid = asksNone.test(context.question.text) || there?.lines[0]?.[0] === 'いいえ。'
  return isSaid ? there : (byNil(context) ?? there)
}

/** 「ありましたか」「使いましたか」: a figure of zero is no, any other is yes. */
function byExistence(context: AnswerContext): Draft | undefined {
  const question = withoutSpending(context.question)
  if (asksWords(question) || supposes(question.text) || namesMonth.test(question.text)) return undefined
  if (claimsAmount(question) || asksForAll(question.text)) return undefined
  if (!existence.test(question.text) || asksDegree.test(question.text)) return undefined
  const scored = question === context.question ? context.candidates : context.rescore(question)
  const told = ofDeed(question, scored)
  const pick = pickFigure(
    question,
    asksNone.test(question.text) ? scored.filter((one) => isNamedLast(one, question)) : told,
  )
  const best =
    pick.kind === 'one'
      ? pick.best
      : pick.kind === 'several'
        ? allAlike(pick.readings)
        : namedRow(question, told)
  if (!best || isDuration(best) || !speaksOfAll(best, question.text)) return undefined
  const isThere = !best.figure.figure.value.eq(0)
  if (isThere && (saysChange(best, question) || deniesThere(best))) return undefined
  const isYes = isThere !== (asksDenied(question.text) || asksNone.test(question.text))
  return sayVerdict(context, asksPolitely.test(question.text) ? undefined : isYes, best)
}

/** 「参加した人はいませんでしたか」: はい may mean either that there were none or that there were some. */
const asksPolitely = /ませんでした(?:か|よね|ね)?[?？。]*$/

/** 「市が直接やっているのですか」「現金で配りましたか」: how it is done, no amount (直接事業費) tells. */
const asksManner =
  /(?:直接|直営で|自前で|自ら|独自に|単独で|市だけで)(?!事業|経費|人件)|[\p{Script=Han}\p{Script=Katakana}ー]で(?:の)?(?:配|渡|支給|給付|交付|支払|払)/u

/** 「問題はありましたか」「前より使われていますか」: what there is tells neither. */
function asksWords({ asked, explicit, text }: Question): boolean {
  if (asksSinceBefore.test(text) || asksManner.test(text)) return true
  return explicit && ['problem', 'assessment', 'reason', 'purpose', 'next-steps'].includes(asked)
}

/** 「3年ぶりに開いた」: how long is no count of what there was. */
function isDuration({ figure: { figure } }: Candidate): boolean {
  return figure.cell === undefined && (figure.unit?.kind === 'time' || /^年/.test(figure.unit?.symbol ?? ''))
}

/** 「不開示になったものはゼロ」: what is said to be none is called so by its own row or column. */
function isNamedLast({ matches }: Candidate, { text }: Question): boolean {
  const end = asksNone.exec(text)?.index ?? text.length
  const last = matches.findLast(({ term }) => term.key && term.span.end <= end)
  return last !== undefined && last.strength >= namedStrength && isOwnName(last)
}

/** 「取り崩しましたか」: by how much it was more than the year before says nothing of the year. */
function saysChange({ figure: { figure } }: Candidate, { direction }: Question): boolean {
  return direction === undefined && saysOwnChange(figure)
}

/** 「市内に実施施設がなく、隣接市の2医療機関に委託」: a number beside what the very sentence denies is of something else. */
function deniesThere({ view, figure: { figure } }: Candidate): boolean {
  if (figure.cell) return false
  const { text } = view.source
  const before = text.slice(Math.max(0, figure.span.start - longestClause), figure.span.start)
  const sentence = before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('\n')) + 1)
  return /(?:が|は|も)(?:な[くい]|いな[くい])/.test(sentence)
}

const longestClause = 60

/** Several readings that are all nothing say the same. */
function allAlike(readings: readonly Candidate[]): Candidate | undefined {
  return readings.every(({ figure: { figure } }) => figure.value.eq(0)) ? readings[0] : undefined
}

/** The best figure whose row the question has letter by letter. */
function namedRow(question: Question, candidates: readonly Candidate[]): Candidate | undefined {
  const best = candidates.find((one) => !one.rejected)
  return best?.figure.figure.labels.row.some((label) => label.length > 3 && question.text.includes(label))
    ? best
    : undefined
}

function speaksOfAll(best: Candidate, text: string): boolean {
  const isNamed = best.figure.figure.labels.row.some((label) => label.length > 3 && text.includes(label))
  if (isNamed || asksNone.test(text))
    return best.coverage >= coveredForNone && strangeWords(best).length === 0
  const asked = best.matches.findLast(({ term }) => term.key)
  return best.coverage >= surelyCovered && uncoveredKeys(best).length === 0 && asked?.level !== 'body'
}
