import type { Span } from '../report/span.ts'
import { closeLetterSpacing } from './line-shape.ts'

export type FoundTitle = {
  readonly title: string
  readonly titleSpan: Span
  readonly department?: string
  readonly departmentSpan?: Span
  /** Lines that the title and its department take up. */
  readonly lines: readonly number[]
  /** Whether it stands right before the headings or text that it names. */
  readonly inPlace: boolean
}

/** A title without its number or bullet, spaces between the letters of one word closed. */
export function cleanTitle(printed: string): string {
  const bare = printed.replace(
    /^(?:[■□◆◇●○〇◎★☆]|[0-9０-９]{1,2}\s*[.．)）]|[0-9０-９]{1,2}[ 　]+(?=[^0-9０-９\s])|[(（][0-9０-９]{1,2}[)）])\s*/u,
    '',
  )
  const inner = /^【([^】]+)】$/u.exec(bare)?.[1] ?? bare
  return closeLetterSpacing(inner === '' ? printed : inner)
}
