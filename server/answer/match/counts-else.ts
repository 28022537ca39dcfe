import type { QuestionTerm } from '../../question/question.ts'
import type { FigureView, Label, LabelLevel } from '../evidence/evidence.ts'
import { strengthIn, type TermMatch } from './match-labels.ts'

/** What people come to: who came is counted under its name, not under the name of those whom it is for. */
const gathering =
  /(?:研修|講座|教室|講演|相談|健診|検診|診査|会議|調査|試験|大会|訓練|説明会|学級|接種)(?:会|事業|費)?$/

const namingLevels: ReadonlySet<LabelLevel> = new Set(['row', 'column', 'title', 'heading', 'caption'])

/**
 * 「職員は何人」 is not answered by the people of 職員研修: where all labels that share a word with the question name
 * a gathering that it does not, the people are those who came to that.
 */
export function countsElse(matches: readonly TermMatch[], { figure, own, context }: FigureView): boolean {
  if (figure.unit?.kind !== 'people') return false
  const keys = matches.filter(({ term, strength }) => term.key && strength > 0)
  if (keys.length === 0) return false
  const naming = [...own, ...context].filter(
    ({ level, keys: held }) => namingLevels.has(level) && keys.some(({ term }) => strengthIn(term, held) > 0),
  )
  const isAsked = (word: { readonly keys: readonly string[] }) =>
    matches.some(({ term }) => strengthIn(term, new Set(word.keys)) > 0 || saysIn(term, word.keys, naming))
  return naming.length > 0 && naming.every((label) => gathersOthers(label, isAsked))
}

/** 「健康診断」 of 「健康診査」: another wording of what was asked that a label has whole has the word. */
function saysIn({ variants }: QuestionTerm, word: readonly string[], naming: readonly Label[]): boolean {
  return variants.some(
    ({ keys }) =>
      keys.some((key) => word.includes(key)) &&
      naming.some(({ keys: held }) => keys.every((key) => held.has(key))),
  )
}

/** The last word that gathers people is none that was asked for, and it has others before it. */
function gathersOthers(
  { words, text }: Label,
  isAsked: (word: { readonly keys: readonly string[] }) => boolean,
): boolean {
  // 学級数 counts rooms of a school, no gatherings.
  const telling = words.filter(
    ({ generic, surface }) => !generic && !(surface === '学級' && text.includes('学級数')),
  )
  const head = telling.findLast(({ surface }) => gathering.test(surface))
  // がん検診 stands whole and in pieces: asked for whole, it is asked for.
  const isHeadAsked = telling.some((word) => word.surface === head?.surface && isAsked(word))
  return telling.length > 1 && head !== undefined && !isHeadAsked
}
