import { measureSpan } from '../../../ingest/store/measure-span.ts'
import type { MeasureView } from './evidence.ts'
import { rememberOf } from './remember-of.ts'

/** All that stands in a measure, its title and headings too, folded by NFKC and without the commas within numbers. */
export const textOfMeasure = rememberOf(({ source, measure }: MeasureView): string => {
  const { start, end } = measureSpan(measure)
  return source.text.slice(start, end).normalize('NFKC').replaceAll(',', '')
})
