import { RecursiveCharacterTextSplitter } from '@langchain/textsplitters'
import type { Corpus } from '../corpus.ts'
import type { FoundPassage } from '../metrics/rank-metrics.ts'

export type SplitPassage = FoundPassage & { readonly text: string }

/** What people build by default: RecursiveCharacterTextSplitter with 1000 characters and 200 of overlap. */
export async function splitDefault(corpus: Corpus): Promise<SplitPassage[]> {
  const splitter = new RecursiveCharacterTextSplitter({ chunkSize: 1000, chunkOverlap: 200 })
  const passages: SplitPassage[] = []
  for (const { report, text } of corpus.reports) {
    let from = 0
    for (const piece of await splitter.splitText(text)) {
      const start = text.indexOf(piece, from)
      if (start < 0)
        throw new Error(`Cannot place a piece of ${report.id} in its text: the splitter has changed it`)
      passages.push({ reportId: report.id, span: { start, end: start + piece.length }, text: piece })
      from = start + 1
    }
  }
  return passages
}
