import type { Block, Measure, Section } from '../../report/measure.ts'
import type { ParsedReport } from '../../report/parsed-report.ts'
import { collectTable } from './collect-table.ts'
import { linesOf } from './lines-of.ts'
import type { Home, LostPage } from './lost-page.ts'
import type { OpenPage } from './open-page.ts'
import { joinLines, linesOfBlock } from './page-lines.ts'
import { readKnownAmounts } from './read-known-amounts.ts'
import { readLooseLine } from './read-loose-line.ts'
import { readBareLabel, readSlots } from './read-slots.ts'

/** Collects, page by page, what a text with lost layout holds: loose numbers, open labels, rows, headers, known amounts. */
export function collectPages(text: string, parsed: ParsedReport): LostPage[] {
  const pages = new Map<number, OpenPage>()
  const pageAt = (start: number) => {
    const index = pageIndex(parsed, start)
    const known = pages.get(index) ?? emptyPage()
    pages.set(index, known)
    return known
  }
  for (const measure of parsed.measures) {
    const starts = measure.sections.flatMap((section) =>
      section.headings.map((heading) => heading.span.start),
    )
    if (starts.length > 0) pageAt(Math.min(...starts)).beginning.push(measure)
    for (const section of measure.sections) collectSection(text, { measure, section, pageAt })
  }
  for (const page of pages.values()) {
    page.loose.sort((a, b) => a.quantity.span.start - b.quantity.span.start)
    page.lines = joinLines(text, page)
  }
  return [...pages].sort((a, b) => a[0] - b[0]).map(([, page]) => page)
}

/** A heading that ends in a unit without its number: 「（３）内訳 円」. */
const OPEN_HEADING = /\s(?:[千百]?[万億]?円|人|件|回|世帯|戸|箇所|％|%)$/u

function emptyPage(): OpenPage {
  return {
    lines: [],
    loose: [],
    slots: [],
    bareLabels: [],
    rows: [],
    rowLabels: [],
    headers: [],
    known: [],
    measures: [],
    beginning: [],
    fundHeads: [],
  }
}

/** Index of the page that holds a place, by halving; 0 where the text shows no pages. */
function pageIndex(parsed: ParsedReport, start: number): number {
  let low = 0
  let high = parsed.pages.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((parsed.pages[middle]?.span.start ?? 0) <= start) low = middle
    else high = middle - 1
  }
  return Math.max(0, low)
}

type Collecting = {
  readonly measure: Measure
  readonly section: Section
  readonly pageAt: (start: number) => OpenPage
}

function collectSection(text: string, { measure, section, pageAt }: Collecting): void {
  const full = section.headings.map((heading) => heading.text)
  const last = section.headings.at(-1)
  const isSlot = last !== undefined && OPEN_HEADING.test(last.printed)
  const home: Home = { measure, headings: full }
  const slotHome: Home = { measure, headings: isSlot ? full.slice(0, -1) : full }
  const list = `${measure.id}|${last?.span.start ?? 0}`
  for (const heading of section.headings) addMeasure(pageAt(heading.span.start), measure)
  if (last !== undefined) {
    const page = pageAt(last.span.start)
    const slots = readSlots(text, last.span, { home: slotHome, over: full, list: `${list}|heading` })
    const known = page.slots.some((slot) => slot.span.start === slots[0]?.span.start)
    if (!known) page.slots.push(...slots.filter((slot) => slot.label !== ''))
  }
  for (const block of section.blocks)
    collectBlock(text, { block, home, slotHome, list, page: pageAt(block.span.start) })
}

function addMeasure(page: OpenPage, measure: Measure): void {
  if (!page.measures.includes(measure)) page.measures.push(measure)
}

type BlockPlace = {
  readonly block: Block
  readonly home: Home
  /** Where the block's open labels belong: beside the heading, if the heading is one of them. */
  readonly slotHome: Home
  readonly list: string
  readonly page: OpenPage
}

function collectBlock(text: string, place: BlockPlace): void {
  const { block, home, slotHome, list, page } = place
  page.lines.push(...linesOfBlock(text, block, home))
  switch (block.kind) {
    case 'orphans':
      for (const line of linesOf(text, block.span))
        page.loose.push(...readLooseLine(text, line, home.measure.id))
      return
    case 'table':
      if (block.table.layoutLost) collectTable(text, { block, table: block.table, home, page })
      return
    case 'list':
    case 'paragraph':
      for (const line of block.kind === 'list' ? block.items : linesOf(text, block.span)) {
        const loose = readLooseLine(text, line, home.measure.id)
        page.loose.push(...loose)
        if (loose.length > 0) continue
        page.slots.push(...readSlots(text, line, { home: slotHome, list }))
        const label = readBareLabel(text, line, home)
        if (label !== undefined) page.bareLabels.push(label)
      }
      page.known.push(...readKnownAmounts(text, block, home))
      return
    case 'note':
    case 'furniture':
      return
  }
}
