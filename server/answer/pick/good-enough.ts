import type { QuestionTerm } from '../../question/question.ts'
import {
  askingWeight,
  isByName,
  isOwnName,
  metShare,
  namedStrength,
  type TermMatch,
  uncoveredByName,
} from '../match/match-labels.ts'
import { isAskedFor, isCrumb } from '../match/misses-asked.ts'
import { type Candidate, uncoveredKeys } from '../match/score-figures.ts'

/** Below this share of covered words nothing is answered: 0.5 would answer from look-alike rows, 0.8 decline plain speech. */
export const leastCoverage = 0.6
/** The same where every word is met by a word that hardly stands for it (仕事: 事務). */
const leastOwnCoverage = 0.4

/** Whether a figure has enough of a question, and what it asks for, to be given for it. */
export function isGoodEnough(candidate: Candidate): boolean {
  return coversWhatIsAsked(candidate) && coversEnough(candidate) && isNamed(candidate) && isSaid(candidate)
}

/** A word that counts or pays names nothing. */
const counting = /^(?:数|人数|件数|人|額|金額|量|お金|金|費用|値段|割合|率)$/
/** A single key word must be met by more than a word that may stand for something else (先生: 指導員). */
const leastAlone = 0.55

/** One key word alone is met surely; without any, a plain word names the figure itself, not what it stands in. */
function isSaid({ matches }: Candidate): boolean {
  const keys = matches.filter(({ term }) => term.key)
  const [only] = keys
  if (only) return keys.length > 1 || only.strength >= leastAlone
  return matches.some((match) => isOwnName(match) && isByName(match) && !counting.test(match.term.surface))
}

/** What its table and title are called has a key word of the question; other headings of the measure name other things. */
export function isNamed({ figure, matches }: Candidate): boolean {
  const keys = matches.filter(({ term }) => term.key)
  return !figure.figure.cell || keys.length === 0 || keys.some(isByName)
}

/** Enough of the question's words, and of its key words all but a third. */
export function coversEnough(candidate: {
  readonly coverage: number
  readonly matches: Candidate['matches']
}): boolean {
  if (metShare(candidate.matches) < leastCoverage || candidate.coverage < leastOwnCoverage) return false
  const keys = candidate.matches.filter((match) => match.term.key)
  const missing = uncoveredKeys(candidate)
  return keys.length === 0 || missing.length === 0 || missing.length / keys.length <= 0.34
}

/** The last noun of a question is what is asked of the things before it: without it a look-alike row would answer. */
function coversWhatIsAsked(candidate: Candidate): boolean {
  const keys = candidate.matches.filter(({ term }) => term.key)
  const last = keys.findLast(({ term }) => !isCrumb(term)) ?? keys.at(-1)
  const isNamed =
    last?.level !== 'body' || !(/(?:[員者客]|支出金)$/.test(last.term.surface) || isPartOf(last.term))
  // 「市長の資産の報告書の閲覧件数」: how often a thing was done is told of no one's office.
  const isOfAnother =
    candidate.figure.figure.unit?.kind !== 'count' &&
    uncoveredByName(candidate.matches.filter((one) => !isInRemark(one, candidate))).some(tellsAnother)
  const isMet = last === undefined || last.strength >= namedStrength || isToldByDeed(candidate, last)
  return last === undefined || (isMet && isNamed && !isOfAnother)
}

/** 「係長級対象」 behind the numbers of a course: the remark of a row tells of that row alone. */
function isInRemark({ strength, level }: TermMatch, { figure }: Candidate): boolean {
  if (level !== 'passage' || strength < surelyNamed) return false
  const name = figure.figure.labels.row.at(-1) ?? ''
  const line = figure.context.find((one) => one.level === level)?.text ?? ''
  return name !== '' && line.startsWith(name) && /^[\s　]+[0-9０-９]/u.test(line.slice(name.length))
}

/** 「事務費のうち郵送料」: a part is named by a row of its own, not by what is told somewhere of the whole. */
function isPartOf({ text, span }: QuestionTerm): boolean {
  return /のうち[、の]?[^、。]*$/.test(text.slice(0, span.start))
}

/** 「跡地をいくらで売った」 of 売却金額: what was done stands last and names the figure; to what, need only be said around it. */
function isToldByDeed({ matches, figure }: Candidate, { term, strength, level }: TermMatch): boolean {
  const isAsked = isAskedFor(term.text, term) && !forHowMuch.test(term.text.slice(term.span.end))
  const isSaid = strength > 0 && !isAsked && level === undefined
  return isSaid && matches.some((one) => one.term.span.start > term.span.end && namesDeed(one, figure))
}

/** 「跡地はいくらで」 asks what was done with it, 「跡地はいくら」 for it. */
const forHowMuch = /^(?:は|って|を|が)?いくらで/

function namesDeed({ term, strength, level }: TermMatch, { figure }: Candidate['figure']): boolean {
  const isDone = !term.key && term.weight > askingWeight && strength >= surelyNamed
  return isDone && level === 'row' && figure.unit?.kind === 'money'
}

/** From here on a row is called by what was done. */
const surelyNamed = 0.6

/** A word without which a row of otherwise the same words is another one. */
export function tellsAnother(term: QuestionTerm): boolean {
  return isOffice(term) || isDenial(term)
}

/** 「未給付」 is the contrary of what a row 「給付」 counts. */
function isDenial({ surface }: QuestionTerm): boolean {
  return /^[未非不無]\p{Script=Han}{2}/u.test(surface)
}

/** 部長, and 理事 before 長; 学校 before 長寿命化 is none. */
function isOffice({ surface, text, span }: QuestionTerm): boolean {
  return /長$/.test(surface) || /^長(?![寿期時距短持さいく])/.test(text.slice(span.end))
}
