import { findNumbers } from '../../../ingest/quantity/find-numbers.ts'
import type { Quantity } from '../../../ingest/report/quantity.ts'
import type { AnswerFigure } from '../../http/contract.ts'
import type { OfferedPassage } from '../offer.ts'

/** A length of time or an age of a sentence, as a figure of the answer with its place in the passage that has it. */
export function listHarmless(quantity: Quantity, cited: readonly OfferedPassage[]): AnswerFigure | undefined {
  for (const { citation } of cited) {
    const found = findNumbers(citation.quote).find(
      (token): token is Quantity =>
        token.kind === 'quantity' &&
        token.value.eq(quantity.value) &&
        token.unit?.symbol === quantity.unit?.symbol,
    )
    if (!found) continue
    return {
      text: quantity.printed,
      value: Number(quantity.value),
      unit: quantity.unit?.symbol ?? null,
      label: citation.heading ?? citation.measure,
      municipality: citation.municipality,
      fiscalYear: citation.fiscalYear,
      period: '',
      citation: citation.id,
      start: citation.start + found.number.start,
      end: citation.start + found.number.end,
      status: 'printed',
      proof: null,
      formula: null,
      operands: [],
      approximate: null,
    }
  }
  return undefined
}
