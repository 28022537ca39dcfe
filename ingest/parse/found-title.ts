import type { Span } from '../report/span.ts'
import { splitTitleAndDepartment } from './department.ts'
import { type Line, withoutFillingCommas } from './line.ts'
import { closeLetterSpacing } from './line-shape.ts'

export type FoundTitle = {
  readonly title: string
  readonly titleSpan: Span
  readonly department?: string
  readonly departmentSpan?: Span
  /** Lines that the title and its department take up. */
  readonly lines: readonly number[]
  /** Those of `lines` that say nothing else; the others stay in the text. All, where it is absent. */
  readonly taken?: readonly number[]
  /** The title's or the department's line says more, so that its place is a block's. */
  readonly titleInText?: boolean
  readonly departmentInText?: boolean
  /** Whether it stands right before the headings or text that it names. */
  readonly inPlace: boolean
}

/** `事業番号 1-01　　放課後児童クラブ`, `整理番号：12　…`, `No.3 …`, `Ⅱ　…`, `第2章　…`, `(表1-2) …`. */
const NUMBER_FIRST =
  /^(?:(?:事業|施策|整理|管理|取組|資料|事務事業)?(?:番号|コード)|No[.．]?|NO[.．]?|№|[Ⅰ-Ⅻ](?=[\s　.．])|第\s*[0-9０-９一二三四五六七八九十]{1,3}\s*[章節編部表])\s*[:：.．]?\s*(?:[0-9０-９A-Z][0-9０-９A-Z\-－ー.．]*[\s　]+)?(\S.*)$/u

/** A title without its number or bullet, spaces between the letters of one word closed. */
export function cleanTitle(printed: string): string {
  const bare = printed.replace(
    /^(?:[■□◆◇●○〇◎★☆]|[0-9０-９]{1,2}\s*[.．)）](?![0-9０-９])|[0-9０-９]{1,2}(?:[-－.．][0-9０-９]{1,2}){0,2}[ 　]+(?=[^0-9０-９\s])|[(（【＜〈《〔［][0-9０-９]{1,2}[)）】＞〉》〕］])\s*/u,
    '',
  )
  const named = withoutLegend(NUMBER_FIRST.exec(bare)?.[1] ?? bare)
  const inner = /^【([^】]+)】$/u.exec(named)?.[1] ?? named
  return closeLetterSpacing(withoutFillingCommas(withoutUnitNote(inner === '' ? printed : inner)))
}

/** `主な事業　　（新）は新規事業、金額は千円`: what explains marks and units, set apart from the title by a wide gap. */
function withoutLegend(words: string): string {
  const gap = /[ 　]{2,}(?=[(（※＊]|金額は)/u.exec(words)
  const rest = gap === null ? '' : words.slice(gap.index)
  return gap !== null && gap.index > 1 && /\Sは\S/u.test(rest) ? words.slice(0, gap.index) : words
}

/** `収支の状況　　（単位：千円）`: what a heading says of the amounts below it is no part of its words. */
export function withoutUnitNote(words: string): string {
  return words
    .replace(/(?<=\S)[\s　]*[(（［〔]\s*単\s*位[^()（）［］〔〕]{1,24}[)）］〕]$/u, '')
    .replace(/(?<=[(（].{1,30})[、，,・\s　]+単\s*位\s*[:：は]?[^()（）]{1,16}(?=[)）]$)/u, '')
}

/** The title that words of a line are, with the department at their end. */
export function titleFrom(line: Line, words: string): FoundTitle {
  const start = line.start + line.text.lastIndexOf(words)
  const parts = splitTitleAndDepartment(words)
  const printed = parts?.title ?? words
  const homeAt = start + (parts?.departmentAt ?? 0)
  const titleAt = start + (parts?.titleAt ?? 0)
  return {
    title: cleanTitle(printed),
    titleSpan: { start: titleAt, end: titleAt + printed.length },
    ...(parts && {
      department: parts.department,
      departmentSpan: { start: homeAt, end: homeAt + parts.department.length },
    }),
    lines: [line.index],
    inPlace: true,
  }
}
