import { foldText } from '../../ingest/quantity/fold-text.ts'

/** The letters of a text, folded and without white space: how two wordings are compared. */
export function squeeze(text: string): string {
  return foldText(text).replace(/\s/g, '')
}
