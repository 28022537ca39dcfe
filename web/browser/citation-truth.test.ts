import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readCorpus } from '../../eval/corpus.ts'
import { loadCases } from '../../eval/load-cases.ts'
import { askCase, askInProcess } from '../../eval/run/ask.ts'
import { type OpenCorpus, openCorpus } from '../../eval/run/open-product.ts'
import type { Answer } from '../../server/http/contract.ts'
import { createReportReader } from '../../server/http/report-reader.ts'
import { hasChromium, type Launched, launchBrowser } from './launch-browser.ts'
import { type Site, startSite } from './start-site.ts'

const root = join(import.meta.dirname, '..', '..')
const corpora = [
  { name: 'cities', manifest: 'ingest/reports/reports.json', cases: ['tune-ogori', 'tune-iizuka'] },
  { name: 'fictional', manifest: 'eval/fictional/reports.json', cases: ['fictional-tune'] },
]
const questionsEach = 25
let chartsDrawn = 0

/** Which characters of the report's text are marked in the page, and which of them strongly, by offset. */
type Marked = { readonly marked: readonly number[]; readonly strong: readonly number[] }

describe.runIf(hasChromium).each(corpora)('what is cited is what is marked: $name', (corpus) => {
  let opened: OpenCorpus
  let site: Site
  let browser: Launched
  let page: Page
  const answers: Answer[] = []
  const textOf = new Map<string, string>()

  beforeAll(async () => {
    const read = await readCorpus(corpus.name, join(root, corpus.manifest))
    opened = await openCorpus(read, join(root, '.data', 'eval'))
    for (const { report, text } of read.reports) textOf.set(report.id, text)
    const ask = askInProcess(
      opened.answerQuestion,
      read.reports.map(({ report }) => report),
    )
    const { cases } = await loadCases(
      corpus.cases.map((name) => join(root, 'eval', 'cases', `${name}.jsonl`)),
    )
    const seriesFirst = cases.toSorted((a, b) => Number(b.kind === 'series') - Number(a.kind === 'series'))
    for (const one of seriesFirst) {
      if (answers.length === questionsEach) break
      const { answer } = await askCase(ask, one)
      if (answer.citations.length > 0) answers.push(answer)
    }
    site = await startSite(createReportReader(opened.product.store, opened.product.analyzer))
    browser = await launchBrowser()
    page = await browser.context.newPage()
  }, 300_000)
  afterAll(async () => {
    await browser.close()
    await site.close()
    await opened.close()
  })

  it(`has ${questionsEach} answers with citations`, () => {
    expect(answers).toHaveLength(questionsEach)
  })

  it('marks in the report exactly the characters that a citation names, its figures more strongly', async () => {
    const links = await showConversation()
    for (const [index, answer] of answers.entries()) {
      for (const [order, citation] of answer.citations.entries()) {
        const text = textOf.get(citation.reportId) ?? ''
        expect(citation.quote).toBe(text.slice(citation.start, citation.end))
        const link = links[index]?.[order] ?? ''
        expect(link.startsWith(citation.url)).toBe(true)
        const { marked, strong } = seenOnly(text, await openSource(link))
        expect(show(text, marked)).toBe(show(text, offsetsIn(text, citation)))
        const figures = answer.figures.flatMap(({ operands, ...figure }) => [figure, ...operands])
        const inside = figures.filter(
          ({ citation: id, start, end }) =>
            id === citation.id &&
            start !== null &&
            end !== null &&
            start >= citation.start &&
            end <= citation.end,
        )
        const wanted = inside.flatMap(({ start, end }) =>
          offsetsIn(text, { start: start ?? 0, end: end ?? 0 }),
        )
        expect(strong).toEqual([...new Set(wanted)].toSorted((a, b) => a - b))
      }
    }
  }, 180_000)

  it('draws charts whose values are those of the table and of the figures', async () => {
    await showConversation()
    for (const [index, { chart, figures }] of answers.entries()) {
      const cells = await page.locator('.turn').nth(index).locator('td[data-value]').allInnerTexts()
      const values = chart?.series.flatMap(({ points }) => points.flatMap(({ value }) => value ?? [])) ?? []
      expect(cells.map(readCell).toSorted()).toEqual(values.toSorted())
      for (const value of values) expect(figures.map((figure) => figure.value)).toContain(value)
    }
    chartsDrawn += answers.filter(({ chart }) => chart !== null).length
  })

  /** All answers as the tab would remember them; resolves to the addresses of their sources. */
  async function showConversation(): Promise<string[][]> {
    await page.goto(site.origin)
    const turns = answers.map((answer) => ({ question: answer.question, state: 'answered', answer }))
    const stored = JSON.stringify({ form: 1, turns, isEasy: false, hasRuby: false })
    await page.evaluate((conversation) => sessionStorage.setItem('machikotae page ', conversation), stored)
    await page.reload()
    await page.locator('.turn').last().waitFor()
    return page
      .locator('.turn')
      .evaluateAll((all) =>
        all.map((turn) =>
          [...turn.querySelectorAll('.source')].map((source) => source.getAttribute('href') ?? ''),
        ),
      )
  }

  async function openSource(link: string): Promise<Marked> {
    await page.goto(site.origin + link)
    await page.locator('mark').first().waitFor()
    return page.evaluate(() => {
      function offsetsOf(selector: string): number[] {
        return [...document.querySelectorAll(selector)].flatMap((mark) => {
          const home = mark.closest<HTMLElement>('[data-at]')
          const before = document.createRange()
          before.setStart(home ?? mark, 0)
          before.setEndBefore(mark)
          const start = Number(home?.dataset['at']) + before.toString().length
          return (mark.textContent ?? '').split('').map((_, at) => start + at)
        })
      }
      return { marked: offsetsOf('mark'), strong: offsetsOf('mark strong') }
    })
  }
})

describe.runIf(hasChromium)('among the answers', () => {
  it('are some with charts', () => {
    expect(chartsDrawn).toBeGreaterThan(0)
  })
})

/** Blanks between lines and cells are not drawn, nor are signs that part the cells of a table. */
function isSeen(letter = ''): boolean {
  return /[\p{L}\p{N}]/u.test(letter)
}

function offsetsIn(text: string, { start, end }: { readonly start: number; readonly end: number }): number[] {
  const offsets: number[] = []
  for (let at = start; at < end; at += 1) if (isSeen(text[at])) offsets.push(at)
  return offsets
}

/** By offset: the cells of a row may stand on several lines. */
function seenOnly(text: string, { marked, strong }: Marked): Marked {
  const seen = (offsets: readonly number[]) =>
    offsets.filter((at) => isSeen(text[at])).toSorted((a, b) => a - b)
  return { marked: seen(marked), strong: seen(strong) }
}

/** Offsets with their letters, so that a difference can be read. */
function show(text: string, offsets: readonly number[]): string {
  return offsets.map((at) => `${at}${text[at]}`).join(' ')
}

function readCell(text: string): number {
  return Number(text.replaceAll(',', '').replace('△', '-'))
}
