import type { Chunk, ChunkFields } from '../report/chunk.ts'
import type { Analyzer } from '../text/analyzer.ts'
import { indexKeys } from '../text/term-keys.ts'

/** The index keys of each field of a chunk, repeated as often as they stand. */
export function chunkTerms(analyzer: Analyzer, chunk: Chunk): Record<keyof ChunkFields, string[]> {
  const keys = (text: string): string[] => analyzer.terms(text).flatMap(indexKeys)
  const { title, headings, department, body } = chunk.fields
  return { title: keys(title), headings: keys(headings), department: keys(department), body: keys(body) }
}

/** The text that is embedded for a chunk: its passage under its title and headings, without which a table row is mute. */
export function embeddingText(chunk: Chunk): string {
  const { title, headings, body } = chunk.fields
  return [title, headings, body].filter((field) => field !== '').join('\n')
}
