import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block, Measure, Section } from '../report/measure.ts'
import type { Span } from '../report/span.ts'
import { makeChunks } from './make-chunks.ts'

type MadeUpBlock = { readonly kind: Block['kind']; readonly lines: readonly string[] }
type MadeUpSection = { readonly heading: string; readonly blocks: readonly MadeUpBlock[] }

/** Writes a measure's text line by line and notes where everything stands. */
function makeMeasure(sections: readonly MadeUpSection[]): { text: string; measure: Measure } {
  let text = ''
  const write = (line: string): Span => {
    const span = { start: text.length, end: text.length + line.length }
    text += `${line}\n`
    return span
  }
  const titleSpan = write('図書館運営事業')
  const departmentSpan = write('生涯学習課')
  const made = sections.map((section): Section => {
    const span = write(`【${section.heading}】`)
    return {
      headings: [{ text: section.heading, printed: `【${section.heading}】`, span }],
      blocks: section.blocks.map((block) => {
        const spans = block.lines.map(write)
        text += '\n'
        return makeBlock(block.kind, spans, text)
      }),
    }
  })
  const measure = {
    id: 'midori-2022/001',
    title: '図書館運営事業',
    titleSpan,
    department: '生涯学習課',
    departmentSpan,
    sections: made,
  }
  return { text, measure }
}

function makeBlock(kind: Block['kind'], lines: readonly Span[], text: string): Block {
  const span = { start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 }
  if (kind === 'list') return { kind, span, items: lines }
  if (kind !== 'table') return { kind, span }
  const rows = lines.map((row) => ({
    span: row,
    cells: text
      .slice(row.start, row.end)
      .split('\t')
      .map((cell) => ({ text: cell, span: row })),
  }))
  const table = {
    id: 'midori-2022/001#t1',
    separator: 'tab' as const,
    rows,
    before: [],
    after: [],
    layoutLost: false,
  }
  return { kind, span, table }
}

describe('makeChunks()', () => {
  const long = Array.from(
    { length: 40 },
    (_, index) => `分館${index + 1}\t${1_000 + index}\t${2_000 + index}`,
  )
  const { text, measure } = makeMeasure([
    { heading: '目的', blocks: [{ kind: 'paragraph', lines: ['本を貸し、学びを支える。'] }] },
    { heading: '利用', blocks: [{ kind: 'table', lines: ['館名\t令和3年度\t令和4年度', ...long] }] },
    { heading: '空の見出し', blocks: [] },
    { heading: '評価', blocks: [{ kind: 'paragraph', lines: ['利用は増えた。'] }] },
  ])
  const pages = [{ span: { start: 0, end: text.length }, printedNumber: 7 }]
  const chunks = makeChunks(text, [measure], pages)
  const passages = chunks.map((chunk) => text.slice(chunk.span.start, chunk.span.end))

  it('keeps a title with the section that follows it', () => {
    expect(passages[0]).toBe('図書館運営事業\n生涯学習課\n【目的】\n本を貸し、学びを支える。')
  })

  it('cuts a table between rows and gives each part the words of the header', () => {
    const parts = chunks.filter((chunk) => chunk.fields.headings.startsWith('利用'))
    expect(parts.length).toBeGreaterThan(1)
    for (const part of parts) {
      expect(part.fields.headings).toBe('利用\n館名 令和3年度 令和4年度')
      expect(text[part.span.start - 1]).toBe('\n')
      expect(text[part.span.end]).toBe('\n')
    }
  })

  it('puts a heading without text with what stands under it', () => {
    expect(passages.at(-1)).toBe('【空の見出し】\n【評価】\n利用は増えた。')
    expect(chunks.at(-1)?.fields.headings).toBe('評価')
  })

  it('numbers chunks in text order and tells the printed page', () => {
    expect(chunks.map((chunk) => chunk.id)).toEqual(chunks.map((_, index) => `midori-2022/001#c${index + 1}`))
    expect(chunks.every((chunk) => chunk.page === 7)).toBe(true)
  })

  it('does not index running heads', () => {
    const made = makeMeasure([
      {
        heading: '目的',
        blocks: [
          { kind: 'furniture', lines: ['- 12 -'] },
          { kind: 'paragraph', lines: ['本文。'] },
        ],
      },
    ])
    const [chunk] = makeChunks(made.text, [made.measure], [])
    expect(chunk?.fields.body).toBe('図書館運営事業\n生涯学習課\n【目的】\n本文。')
    expect(chunk).not.toHaveProperty('page')
  })

  it('takes a measure without title and sections', () => {
    expect(makeChunks('', [{ id: 'x/001', title: '', sections: [] }], [])).toEqual([])
  })
})

const line = fc
  .tuple(fc.string({ unit: fc.constantFrom('あ', '費', '1', '\t', ' ', '、') }), fc.constantFrom('語', '円'))
  .map(([words, last]) => `始${words.repeat(3)}${last}`)
const block = fc.record({
  kind: fc.constantFrom<Block['kind']>('paragraph', 'list', 'table', 'note', 'orphans', 'furniture'),
  lines: fc.array(line, { minLength: 1, maxLength: 30 }),
})
const section = fc.record({ heading: line, blocks: fc.array(block, { maxLength: 4 }) })

describe('makeChunks() on any measure', () => {
  it('loses no line, takes none twice, and cuts only between lines', () => {
    fc.assert(
      fc.property(fc.array(section, { maxLength: 5 }), (sections) => {
        const { text, measure } = makeMeasure(sections)
        const chunks = makeChunks(text, [measure], [])
        const covered = chunks.map(({ span }) => text.slice(span.start, span.end)).join('\n')
        const withoutBlankLines = (all: string): string[] =>
          all.split('\n').filter((each) => each.trim() !== '')
        expect(withoutBlankLines(covered)).toEqual(withoutBlankLines(text))
        for (const { span } of chunks) {
          expect(text[span.start - 1] ?? '\n').toBe('\n')
          expect(text[span.end] ?? '\n').toBe('\n')
        }
      }),
      { numRuns: 300 },
    )
  })

  it('keeps blocks that were moved here from elsewhere as passages of their own', () => {
    const text = '題\n本文一。\n別の施策の文。\n移された文。\n'
    const at = (words: string): Span => ({
      start: text.indexOf(words),
      end: text.indexOf(words) + words.length,
    })
    const measure: Measure = {
      id: 'x/001',
      title: '題',
      titleSpan: at('題'),
      sections: [
        {
          headings: [],
          blocks: [
            { kind: 'paragraph', span: at('本文一。') },
            { kind: 'paragraph', span: at('移された文。'), moved: { ground: '語' } },
          ],
        },
      ],
    }
    const passages = makeChunks(text, [measure], []).map(({ span }) => text.slice(span.start, span.end))
    expect(passages).toEqual(['題\n本文一。', '移された文。'])
  })
})
