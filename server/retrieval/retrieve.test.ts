import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeBuiltInEmbedding } from '../../ingest/embedding/built-in-embedding.ts'
import { EmbeddingError } from '../../ingest/embedding/embedding-model.ts'
import { embeddedText, indexChunk } from '../../ingest/indexing/index-report.ts'
import type { Chunk } from '../../ingest/report/chunk.ts'
import { fiscalYear } from '../../ingest/report/fiscal-year.ts'
import type { IngestedReport } from '../../ingest/store/ingested-report.ts'
import { openStore } from '../../ingest/store/open-store.ts'
import { saveReport } from '../../ingest/store/save-report.ts'
import { loadAnalyzer } from '../../ingest/text/analyzer.ts'
import type { Aim } from './adjust-scores.ts'
import { type RetrieveOptions, retrieve, type Sources } from './retrieve.ts'

/** A made-up report: one chunk a measure, `title | department | headings | body`. */
type MadeUp = {
  readonly id: string
  readonly city: string
  readonly year: number
  readonly lines: readonly string[]
}

const reports: MadeUp[] = [
  {
    id: 'midori-2022',
    city: 'みどり市',
    year: 2022,
    lines: [
      '学校給食運営事業 | 学校給食課 | 実績 | 給食の提供食数 812,000食。給食費の収納率は98.2%。',
      '図書館運営事業 | 生涯学習課 | 実績 | 貸出冊数 210,433冊。入館者数 84,120人。',
      '放課後児童健全育成事業 | こども課 | 実績 | 放課後児童クラブの利用児童数 412人。',
      '道路維持補修事業 | 土木課 | 実績 | 舗装の補修 41箇所。補助金の交付はない。',
      '住宅リフォーム補助事業 | 建設課 | 実績 | 補助金 12件 2,400,000円。助成の対象は市民。補助の要綱による。',
      '防犯灯設置補助事業 | 防災安全課 | 実績 | 防犯灯の設置 23灯。',
      '国民健康保険事業 | 医療保険課 | 国民健康保険税の比較 | みどり市 9,100円 あおば市 8,700円',
      '財政の状況 | 財政課 | 基金 | 財政調整基金の残高は 3,412,000千円。令和4年度末。',
    ],
  },
  {
    id: 'aoba-2021',
    city: 'あおば市',
    year: 2021,
    lines: [
      '図書館費 | 図書館 | 実績 | 貸出冊数 98,000冊。',
      '公園管理費 | 都市計画課 | 実績 | 公園の遊具を点検した。',
      '講演会開催費 | 生涯学習課 | 実績 | 講演の参加者 120人。',
      '霊園管理費 | 環境課 | 実績 | 霊園の区画 310区画。',
    ],
  },
  {
    id: 'aoba-2020',
    city: 'あおば市',
    year: 2020,
    lines: ['霊園管理費 | 環境課 | 実績 | 霊園の区画 305区画。'],
  },
]

let sources: Sources
beforeAll(async () => {
  const analyzer = await loadAnalyzer()
  sources = { analyzer, embedding: makeBuiltInEmbedding(analyzer), store: await openStore({}) }
  for (const report of reports) await saveReport(sources.store, await makeReport(report))
})
afterAll(() => sources.store.close())

async function makeReport(madeUp: MadeUp): Promise<IngestedReport> {
  const { analyzer, embedding } = sources
  const chunks = madeUp.lines.map((line, index) => makeChunk(madeUp.id, line, index))
  const vectors = await embedding.embed(chunks.map(embeddedText))
  return {
    report: {
      id: madeUp.id,
      municipality: { name: madeUp.city },
      fiscalYear: fiscalYear(madeUp.year),
      kind: 'measure-results',
      title: `${madeUp.city}の成果`,
    },
    file: { name: `${madeUp.id}.txt`, hash: madeUp.id },
    stamp: { ingestVersion: '1', analyzer: analyzer.name, embedding },
    text: { text: madeUp.lines.join('\n'), version: 'v1', pages: [] },
    measures: chunks.map(({ measureId, fields }) => ({ id: measureId, title: fields.title, sections: [] })),
    tables: [],
    figures: [],
    chunks: chunks.map((chunk, index) => ({
      ...indexChunk(chunk, analyzer.terms),
      vector: vectors[index] ?? new Float32Array(embedding.dimension),
    })),
    oddities: [],
  }
}

function makeChunk(reportId: string, line: string, index: number): Chunk {
  const [title = '', department = '', headings = '', body = ''] = line.split(' | ')
  const measureId = `${reportId}/${String(index + 1).padStart(3, '0')}`
  const start = index * 1_000
  const span = { start, end: start + line.length }
  return { id: `${measureId}#c1`, measureId, span, fields: { title, department, headings, body } }
}

const noAim: Aim = { cities: [], period: { kind: 'none' } }

async function titlesFor(
  text: string,
  aim: Partial<Aim> = {},
  options: RetrieveOptions = {},
): Promise<string[]> {
  const found = await retrieve(sources, { ...noAim, ...aim, text }, options)
  return found.chunks.map(({ chunk }) => chunk.fields.title)
}

describe('retrieve() ranks', () => {
  it('the passage with the whole compound before those with a part of it', async () => {
    expect(await titlesFor('給食費の収納率は')).toEqual([
      '学校給食運営事業', // holds 給食費 and 収納率, the only one with either
    ])
  })

  it('the everyday word’s official name', async () => {
    expect(await titlesFor('学童に通っている子は何人')).toEqual([
      '放課後児童健全育成事業', // 学童 → 放課後児童クラブ in its body, 放課後児童 in its title
    ])
  })

  it('a passage with two words of the question before one with three synonyms of one word', async () => {
    const titles = await titlesFor('街灯をつける補助')
    expect(titles.slice(0, 3)).toEqual([
      '防犯灯設置補助事業', // 街灯 → 防犯灯 in title and body, 補助 in its title
      '住宅リフォーム補助事業', // 補助 in title and body, 補助金, 助成: one word of the question
      '道路維持補修事業', // 補助金 once in its body
    ])
  })

  it('words in kana by their reading, and no kanji of the same sound', async () => {
    expect(await titlesFor('こうえんのゆうぐ')).toEqual([
      '公園管理費', // こうえん and ゆうぐ are its readings
      '講演会開催費', // the writer may have meant 講演: a reading without its second word
    ])
    expect(await titlesFor('公園')).toEqual(['公園管理費'])
  })

  it('a word with one wrong letter by the corpus’s own word', async () => {
    const [first] = await titlesFor('放課後自童クラブの利用')
    expect(first).toBe('放課後児童健全育成事業')
  })

  it('the title above the body, the longer body behind', async () => {
    expect(await titlesFor('図書館の貸出冊数')).toEqual([
      '図書館費', // both words, 図書館 as title and department, a short body
      '図書館運営事業', // both words, in a longer title and body
    ])
  })
})

describe('retrieve() prefers, never filters', () => {
  it('reports published by the city that is named', async () => {
    const cities = [{ name: 'みどり市', span: { start: 0, end: 4 } }]
    expect(await titlesFor('みどり市の図書館の貸出冊数', { cities })).toEqual([
      '図書館運営事業', // published by みどり市
      '図書館費', // holds the words, another publisher
      '国民健康保険事業', // holds only the city’s name, in a row
    ])
  })

  it('passages that name the city in another city’s report', async () => {
    const cities = [{ name: 'あおば市', span: { start: 0, end: 4 } }]
    const [first] = await titlesFor('あおば市の国民健康保険税', { cities })
    expect(first).toBe('国民健康保険事業') // みどり市’s report holds a row on あおば市
  })

  it('the widget’s city where the question names none', async () => {
    expect((await titlesFor('図書館の貸出冊数', { municipality: 'みどり市' }))[0]).toBe('図書館運営事業')
  })

  it('the report of the year that is asked for, and keeps the others', async () => {
    const measuresFor = async (year: number): Promise<string[]> => {
      const period = { kind: 'years', years: [fiscalYear(year)] } as const
      const found = await retrieve(sources, { cities: [], period, text: '霊園の区画数' })
      return found.measures.map(({ measureId }) => measureId)
    }
    expect(await measuresFor(2021)).toEqual(['aoba-2021/004', 'aoba-2020/001'])
    expect(await measuresFor(2020)).toEqual(['aoba-2020/001', 'aoba-2021/004'])
  })
})

describe('retrieve() tells', () => {
  it('which words of the question each measure covers, by which key', async () => {
    const found = await retrieve(sources, { ...noAim, text: '街灯をつける補助' })
    const [best] = found.measures
    expect(best?.measureId).toBe('midori-2022/006')
    expect(best?.covers.map((index) => found.terms[index]?.surface)).toEqual(['街灯', '補助'])
    const routes = found.chunks[0]?.matches.map(({ key, via }) => `${via} ${key}`)
    expect(routes).toContain('synonym 防犯灯')
    expect(routes).toContain('own 補助')
  })

  it('what it left out and why', async () => {
    const found = await retrieve(sources, { ...noAim, text: '図書館の貸出冊数' }, { limit: 1 })
    expect(found.chunks).toHaveLength(1)
    const reasons = new Map(found.rejected.map(({ measureId, reason }) => [measureId, reason]))
    expect(reasons.get('midori-2022/002')).toBe('beyond-limit')
    expect([...reasons.values()]).toContain('no-term')
  })

  it('why a score was raised', async () => {
    const found = await retrieve(sources, {
      text: '図書館',
      cities: [{ name: 'あおば市' }],
      period: { kind: 'none' },
    })
    expect(found.chunks[0]?.adjustments).toEqual([{ reason: 'publisher-named', factor: 1.5 }])
  })

  it('nothing where no word of the question is held', async () => {
    const found = await retrieve(sources, { ...noAim, text: '宇宙ロケットの打上げ' })
    expect(found.chunks).toEqual([])
    expect(found.measures).toEqual([])
  })
})

describe('retrieve() goes on', () => {
  it('by words alone where the embedding service is down', async () => {
    const down = {
      ...sources.embedding,
      embed: () => Promise.reject(new EmbeddingError('Cannot get vectors: refused')),
    }
    const found = await retrieve({ ...sources, embedding: down }, { ...noAim, text: '図書館' })
    expect(found.chunks.map(({ chunk }) => chunk.fields.title)).toEqual(['図書館費', '図書館運営事業'])
  })

  it('with what was added since the last question', async () => {
    await retrieve(sources, { ...noAim, text: '温泉' })
    const added = {
      id: 'aoba-2022',
      city: 'あおば市',
      year: 2022,
      lines: ['温泉施設管理費 | 観光課 | 実績 | 入湯者数'],
    }
    await saveReport(sources.store, await makeReport(added))
    expect(await titlesFor('おんせんしせつ')).toEqual(['温泉施設管理費'])
  })
})
