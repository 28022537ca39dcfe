import type { FigureView } from './evidence.ts'
import { strengthIn, type TermMatch } from './match-labels.ts'

/** What people come to: who came is counted under its name, not under the name of those whom it is for. */
const gathering =
  /(?:研修|講座|教室|講演|相談|健診|検診|診査|会議|調査|試験|大会|訓練|説明会|学級|接種)(?:会|事業|費)?$/

/**
 * 「職員は何人」 is not answered by the people of 職員研修: where only the title names a figure of people, it counts those
 * whom the title's last word gathered.
 */
export function countsElse(matches: readonly TermMatch[], { figure, context }: FigureView): boolean {
  if (figure.unit?.kind !== 'people') return false
  const keys = matches.filter(({ term, strength }) => term.key && strength > 0)
  if (keys.length === 0 || keys.some(({ level }) => level !== 'title' && level !== 'body')) return false
  const title = context.find(({ level }) => level === 'title')
  const words = title?.words.filter(({ generic }) => !generic) ?? []
  const head = words.findLast(({ surface }) => gathering.test(surface))
  return (
    words.length > 1 &&
    head !== undefined &&
    !matches.some(({ term }) => strengthIn(term, new Set(head.keys)) > 0)
  )
}
