import type { MeasureView } from './evidence.ts'

/** 「※　第６号は、…」: a note that opens with the number of a row. */
const opening =
  /^[\s　]*[※＊*・]?[\s　]*(第[\s　]?[0-9０-９]{1,3}[号回次]|(?:No\.?|№)[\s　]?[0-9０-９]{1,3})(?=[のはがでに])/iu

/** The name of the row that a note speaks of by its number (「第６号　東浜線の改良」); none where no row or several have it. */
export function rowByNumber({ tables }: MeasureView, note: string): readonly string[] {
  const number = plain(opening.exec(note)?.[1] ?? '')
  if (number === '') return []
  const names = tables.flatMap(({ cells }) =>
    cells.flatMap(({ text }) => (isNumbered(plain(text), number) ? [text] : [])),
  )
  return names.length === 1 ? names : []
}

function isNumbered(name: string, number: string): boolean {
  return name.startsWith(number) && name.length > number.length && !/^[0-9]/.test(name.slice(number.length))
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '')
}
