import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cpuMs } from '../cpu-ms.ts'
import { fiscalYear } from '../report/fiscal-year.ts'
import type { ParsedReport } from '../report/parsed-report.ts'
import type { Report } from '../report/report.ts'
import type { Span } from '../report/span.ts'
import { parseReport } from './parse-report.ts'

const REPORT: Report = {
  id: 'made-up-2020',
  municipality: { name: 'みどり市' },
  fiscalYear: fiscalYear(2020),
  kind: 'measure-results',
  title: '主要施策の成果',
}

const REPORT_FILES = [
  'ingest/reports/iizuka-2023-settlement-materials.txt',
  'ingest/reports/ogori-2020-measure-results.txt',
]

/** The span of every title line, heading and block, each once. */
function unitSpans(text: string, parsed: ParsedReport): Span[] {
  const spans = new Map<string, Span>()
  const add = (span: Span | undefined, key = `${span?.start}`) => {
    if (span !== undefined && span.end > span.start) spans.set(key, wholeLines(text, span))
  }
  for (const measure of parsed.measures) {
    const { titleSpan, departmentSpan } = measure
    const oneLine =
      titleSpan && departmentSpan && !text.slice(titleSpan.start, departmentSpan.end).includes('\n')
    add(titleSpan)
    if (!oneLine || titleSpan.end > departmentSpan.start) add(departmentSpan)
    for (const section of measure.sections) {
      for (const heading of section.headings) add(heading.span)
      for (const block of section.blocks) add(block.span, `block ${spans.size}`)
    }
  }
  return [...spans.values()].sort((a, b) => a.start - b.start)
}

function wholeLines(text: string, span: Span): Span {
  const start = Math.max(...['\n', '\r', '\f'].map((end) => text.lastIndexOf(end, span.start - 1))) + 1
  const ends = ['\n', '\r', '\f'].map((end) => text.indexOf(end, span.end)).filter((end) => end >= 0)
  return { start, end: Math.min(text.length, ...ends) }
}

/** Lines that no unit or more than one unit covers, blank ones left out. */
function misplacedLines(text: string, parsed: ParsedReport): string[] {
  const spans = unitSpans(text, parsed)
  const misplaced: string[] = []
  let start = 0
  for (const line of text.split(/\r\n|[\n\r\f]/u)) {
    const end = start + line.length
    const covering = spans.filter((span) => span.start <= start && end <= span.end)
    if (line.trim() !== '' && covering.length !== 1) misplaced.push(`${covering.length}: ${line}`)
    const separator = text.startsWith('\r\n', end) ? 2 : 1
    start = end + separator
  }
  return misplaced
}

describe('parseReport() puts every line into exactly one unit', () => {
  it.each(REPORT_FILES)('of %s', (file) => {
    const text = readFileSync(file, 'utf8')
    expect(misplacedLines(text, parseReport(REPORT, text))).toEqual([])
  })

  const words = fc.constantFrom(
    ...[
      '【目的】',
      '【実施】',
      '【評価】',
      '図書館費 生涯学習課',
      '財政課',
      '防災備蓄',
      '１　研修',
      '（１）目的',
      '①',
      '○配置',
    ],
    ...[
      '・報酬 円',
      '・謝金　　118千円',
      '51',
      '1,234 56',
      '総　　額',
      '財　源　内　訳',
      '区分\t件数\t金額',
      '合計\t3\t4,000',
    ],
    ...[
      '回数 人数 備考',
      '研修 3 57 係長',
      '(単位:千円)',
      '※注',
      '令和2年度末現在',
      '２款　総務費　　１項　総務管理費',
      '- 38 -',
    ],
    ...[
      '市民の福祉の向上を図ることを目的とする。',
      '参加者が増え、効果があった。今後も続けていく。',
      '第1条 この要綱は',
      '(趣旨)',
    ],
    ...[
      ' 市民課',
      '　　',
      '',
      '',
      '\f',
      '        区       分        予    算    額',
      '  市税          1,000          25.1',
      '「開いた括弧',
    ],
  )
  const texts = fc
    .array(
      fc.oneof(
        { weight: 8, arbitrary: words },
        { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) },
      ),
      {
        maxLength: 80,
      },
    )
    .map((lines) => lines.join('\n'))

  it('of any text made of lines such as reports have', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(misplacedLines(text, parseReport(REPORT, text))).toEqual([])
      }),
      { numRuns: 400 },
    )
  })

  it('with cells and items that stand in the text as they say', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const block of parseReport(REPORT, text).measures.flatMap((each) =>
          each.sections.flatMap((one) => one.blocks),
        )) {
          const items = block.kind === 'list' ? block.items : []
          const cells =
            block.kind === 'table'
              ? block.table.rows.flatMap((row) => row.cells.map((cell) => cell.span))
              : []
          for (const span of [...items, ...cells]) {
            expect(span.start).toBeGreaterThanOrEqual(block.span.start)
            expect(span.end).toBeLessThanOrEqual(block.span.end)
            expect(text.slice(span.start, span.end)).toBe(text.slice(span.start, span.end).trim())
          }
        }
      }),
      { numRuns: 200 },
    )
  })
})

describe('parseReport() keeps its cost in line with the text', () => {
  it.each(REPORT_FILES)('of %s, eight times as long', (file) => {
    const text = `${readFileSync(file, 'utf8')}\n`
    const costOf = (times: number) => {
      const long = text.repeat(times)
      return cpuMs(() => parseReport(REPORT, long))
    }
    costOf(1)
    const once = Math.min(costOf(2), costOf(2)) / 2
    expect(Math.min(costOf(16), costOf(16)) / 16).toBeLessThan(once * 5)
  })
})

describe('parseReport() without any title', () => {
  it('takes the text as one unit and says so', () => {
    const parsed = parseReport(REPORT, '市の人口は59,408人でした。\n世帯数は22,775世帯でした。\n')
    expect(parsed.measures).toHaveLength(1)
    expect(parsed.measures[0]).toMatchObject({ id: 'made-up-2020/001', title: '主要施策の成果' })
    expect(parsed.measures[0]?.titleSpan).toBeUndefined()
    expect(parsed.oddities.map((oddity) => oddity.kind)).toEqual(['no-title'])
  })
})

describe('parseReport() with titles that begin with different headings', () => {
  it('cuts no measure in two that begins with another heading than most', () => {
    const text = [
      '１　交流事業　　　長寿福祉課',
      '【目的】',
      '　閉じこもりを防ぐ。',
      '【実績】',
      '　サロンを12回開いた。',
      '',
      '２　下水道事業　　　下水道課',
      '【実績】',
      '　管を860m布設した。',
      '',
      '３　図書館事業　　　生涯学習課',
      '【実績】',
      '　開館日数は288日だった。',
      '',
    ].join('\n')
    expect(parseReport(REPORT, text).measures.map(({ title }) => title)).toEqual([
      '交流事業',
      '下水道事業',
      '図書館事業',
    ])
  })
})

describe('parseReport() with offices before the titles', () => {
  it('takes what stands behind the bracket for the title', () => {
    const text = '［福祉課］　配食サービス\n　64人が利用した。\n\n［健康課］　がん検診\n　412人が受診した。\n'
    const { measures } = parseReport(REPORT, text)
    expect(measures.map(({ title, department }) => [title, department])).toEqual([
      ['配食サービス', '福祉課'],
      ['がん検診', '健康課'],
    ])
    expect(measures.map(({ titleSpan }) => titleSpan && text.slice(titleSpan.start, titleSpan.end))).toEqual([
      '配食サービス',
      'がん検診',
    ])
  })

  it('takes the lines below offices for titles, whatever stands above the first of them', () => {
    const of = (office: string, title: string) => `【福祉部　${office}】\n${title}\n　64人が利用した。\n\n`
    const text = `令和５年度　主な取組と成果\n\n${of('保育課', '保育の充実')}${of('健康課', '検診の推進')}${of('高齢課', '配食の継続')}`
    expect(parseReport(REPORT, text).measures.map(({ title }) => title)).toEqual([
      '保育の充実',
      '検診の推進',
      '配食の継続',
    ])
  })
})
