import { findNumbers } from '../quantity/find-numbers.ts'
import type { FigureDraft } from './figure-draft.ts'
import { splitMarker } from './labels/clean-label.ts'
import { namePerOne } from './name-per-one.ts'

/** The longest stretch of a line that is taken to tell one figure from its namesakes. */
const longest = 40

/**
 * Figures of a measure that are called the same, for the same time and in the same unit, and yet differ: each is told apart by what stands
 * left of its name in its own line (作業所　延床面積570㎡), by the item mark alone on the line above it (① over 支援額 12円), or by
 * the date in its own table row (two contracts of one name). A figure with nothing of the kind keeps its name: it may be of the whole. What is
 * reckoned for one is called so first.
 */
export function tellApart(read: readonly FigureDraft[], text: string): readonly FigureDraft[] {
  const drafts = namePerOne(read)
  const groups = Map.groupBy(drafts, (draft) => JSON.stringify([draft.labels.row, ...placeOf(draft)]))
  const namesakes = [...groups.values()].filter((group) =>
    group.some(({ value }) => !value.eq(group[0]?.value ?? 0)),
  )
  const together = new Map(namesakes.flatMap((group) => group.map((draft) => [draft, group])))
  // Lines set in the same columns as theirs are read the same way.
  const columns = new Set(
    namesakes
      .flat()
      .filter((draft) => wordsLeftOf(draft, text) !== '')
      .map(columnOf),
  )
  return drafts.map((draft) => {
    const group = together.get(draft)
    if (draft.cell !== undefined && draft.labels.column.length > 0) {
      return group === undefined
        ? draft
        : withRow(draft, [...draft.labels.row, dateOfRow(draft, group, text)])
    }
    if (columns.has(columnOf(draft))) return withRow(draft, [wordsLeftOf(draft, text), ...draft.labels.row])
    return group === undefined ? draft : withRow(draft, marked(draft.labels.row, markAbove(draft, text)))
  })
}

function placeOf({ labels, unit, period, subject }: FigureDraft): readonly unknown[] {
  return [labels.column, labels.headings, unit?.symbol, period, subject]
}

function columnOf(draft: FigureDraft): string {
  return JSON.stringify([draft.labels.row.at(-1), draft.labels.row.length, ...placeOf(draft)])
}

function withRow(draft: FigureDraft, labels: readonly string[]): FigureDraft {
  return { ...draft, labels: { ...draft.labels, row: labels.filter((label) => label !== '') } }
}

function marked(row: readonly string[], mark: string): readonly string[] {
  return mark === '' ? row : row.map((label, index) => (index === 0 ? `${mark} ${label}` : label))
}

/** What its line says before its name, set apart from it, if that is words and no number of its own. */
function wordsLeftOf({ labels, passage, span }: FigureDraft, text: string): string {
  const name = labels.row[0]
  const line = text.slice(passage.start, span.start)
  const left = name === undefined ? '' : line.slice(0, Math.max(line.lastIndexOf(name), 0))
  const bare = left.replace(/[\s　]+/g, ' ').replace(/^[ ・･\-‐－*＊※●○]+|[ :：]+$/g, '')
  const words = splitMarker(bare).text
  const outsideBrackets = words.replace(/[(（][^)）]*[)）]/g, '')
  const isName = /[一-龠ァ-ヶ]{2}/.test(words) && !/[0-9０-９。、]/.test(outsideBrackets)
  return /[\s　)）]$/.test(left) && words.length <= longest && isName ? words : ''
}

function markAbove({ passage }: FigureDraft, text: string): string {
  const before = text.slice(Math.max(0, passage.start - longest), passage.start)
  return /(?:^|\n)[\s　]*([①-⑳])[\s　]*$/.exec(before)?.[1] ?? ''
}

/** The one date of its row, where no namesake's row has the same. */
function dateOfRow(draft: FigureDraft, namesakes: readonly FigureDraft[], text: string): string {
  const own = onlyDate(draft, text)
  const isOthers = namesakes.some((other) => other !== draft && onlyDate(other, text) === own)
  return isOthers ? '' : own
}

function onlyDate({ passage }: FigureDraft, text: string): string {
  const times = findNumbers(text.slice(passage.start, passage.end)).filter(({ kind }) => kind === 'time')
  return times.length === 1 ? (times[0]?.printed ?? '') : ''
}
