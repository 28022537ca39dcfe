import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EmbeddingError } from '../ingest/embedding/embedding-model.ts'
import { loadEmbedding } from '../ingest/embedding/load-embedding.ts'
import type { IngestTools } from '../ingest/ingest-reports.ts'
import { openStore } from '../ingest/store/open-store.ts'
import { listReports } from '../ingest/store/read-reports.ts'
import { searchLexical } from '../ingest/store/search-lexical.ts'
import { loadAnalyzer } from '../ingest/text/analyzer.ts'
import { prepareReports } from './prepare-reports.ts'

const directory = mkdtempSync(join(tmpdir(), 'machikotae-'))
const manifest = join(directory, 'reports.json')
const entry = {
  id: 'midori-2022',
  file: 'midori.txt',
  municipality: 'みどり市',
  fiscalYear: 2022,
  kind: 'measure-results',
  title: 'みどり市 令和4年度 施策の成果',
}
let tools: IngestTools
beforeAll(async () => {
  const analyzer = await loadAnalyzer()
  tools = { store: await openStore({}), analyzer, embedding: await loadEmbedding({}, analyzer) }
})
afterAll(async () => {
  await tools.store.close()
  rmSync(directory, { recursive: true })
})

async function prepare(entries: readonly unknown[]): Promise<string[]> {
  writeFileSync(manifest, JSON.stringify(entries))
  const lines: string[] = []
  await prepareReports(tools, { manifest, onLine: (line) => lines.push(line) })
  return lines
}

describe('prepareReports()', () => {
  it('stores nothing where one of the files cannot be read', async () => {
    writeFileSync(
      join(directory, 'midori.txt'),
      '図書館運営補助金　生涯学習課\n補助金の額は1,234千円です。\n',
    )
    const missing = { ...entry, id: 'ao-2022', file: 'missing.txt' }
    await expect(prepare([entry, missing])).rejects.toThrow('missing.txt')
    expect(await listReports(tools.store)).toEqual([])
  })

  it('fills an empty store, with a line a report, and then leaves it alone', async () => {
    expect(await prepare([entry])).toEqual([expect.stringContaining('midori-2022: 取り込みました')])
    expect(await prepare([entry])).toEqual([])
    expect((await listReports(tools.store)).map(({ report }) => report.id)).toEqual(['midori-2022'])
  })

  it('rebuilds what an older analyzer made, from the text that was kept', async () => {
    rmSync(join(directory, 'midori.txt'))
    const newer = { ...tools.analyzer, name: `${tools.analyzer.name}-newer` }
    const lines: string[] = []
    await prepareReports({ ...tools, analyzer: newer }, { manifest, onLine: (line) => lines.push(line) })
    expect(lines).toEqual([expect.stringContaining('作り直し: midori-2022')])
  })

  it('keeps what is stored where the embedding service is down, and says so', async () => {
    const before = await listReports(tools.store)
    const down = {
      ...tools.embedding,
      name: 'openai/made-up/3',
      kind: 'learned' as const,
      embed: () => Promise.reject(new EmbeddingError('Cannot get vectors from the embedding model made-up')),
    }
    const lines: string[] = []
    await prepareReports({ ...tools, embedding: down }, { manifest, onLine: (line) => lines.push(line) })
    expect(lines).toEqual([
      '作り直せませんでした（Cannot get vectors from the embedding model made-up）。今ある内容を言葉で検索します。',
    ])
    expect(await listReports(tools.store)).toEqual(before)
    const found = await searchLexical(tools.store, [{ term: '図書館', weight: 1 }], { limit: 1 })
    expect(found).toHaveLength(1)
  })
})
