import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fiscalYear } from '../../report/fiscal-year.ts'
import type { FigureDraft } from '../figure-draft.ts'
import type { FigurePlace } from '../figure-place.ts'
import { figuresOfRawTable, type TableExtract } from '../tables/figures-of-raw-table.ts'
import { splitTabLines } from '../tables/split-tab-lines.ts'

const folder = join(import.meta.dirname, '../fixtures')
const corruptions = 1_000

/** A small generator of its own: the same digits are corrupted on every machine. */
function makeRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return state / 0x7fffffff
  }
}

function extract(text: string): TableExtract {
  const place: FigurePlace = {
    measureId: 'r/001',
    measure: '試しの資料',
    headings: [],
    headingUnits: [],
    subject: 'みほん市',
    period: { kind: 'fiscal-year', fiscalYear: fiscalYear(2023) },
    periodSource: 'report',
    text,
  }
  return figuresOfRawTable(splitTabLines(text), place)
}

type Target = { readonly text: string; readonly figure: FigureDraft; readonly disagreements: number }

function countDisagreements({ oddities }: TableExtract): number {
  return oddities.filter((oddity) => oddity.kind.endsWith('-disagrees')).length
}

function checkedFigures(isRounded: boolean): readonly Target[] {
  return readdirSync(folder).flatMap((shape) => {
    const text = readFileSync(join(folder, shape, 'input.txt'), 'utf8')
    const extracted = extract(text)
    const disagreements = countDisagreements(extracted)
    return extracted.drafts
      .filter(
        (figure) =>
          figure.status === 'checked' && /（.*(四捨五入|切捨て|端数)/.test(figure.proof ?? '') === isRounded,
      )
      .map((figure) => ({ text, figure, disagreements }))
  })
}

/** The text with one digit of the figure changed to another; its first digit never becomes a nought. */
function corrupt({ text, figure }: Target, random: () => number): string {
  const digits = [...figure.printed].flatMap((character, index) => (/\d/.test(character) ? [index] : []))
  const at = figure.span.start + (digits[Math.floor(random() * digits.length)] ?? 0)
  const old = Number(text[at])
  const isFirst = digits.length > 1 && at === figure.span.start + (digits[0] ?? 0)
  const others = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].filter((digit) => digit !== old && !(isFirst && digit === 0))
  return text.slice(0, at) + String(others[Math.floor(random() * others.length)]) + text.slice(at + 1)
}

/** Noticed: the figure is no longer confirmed, or a disagreement is reported that was not there before. */
function isNoticed(target: Target, corrupted: string): boolean {
  const after = extract(corrupted)
  const figure = after.drafts.find(
    (draft) => draft.span.start === target.figure.span.start && draft.carried === undefined,
  )
  return figure?.status !== 'checked' || countDisagreements(after) > target.disagreements
}

describe('checks at ingestion', () => {
  it('notice every corruption of one digit in a figure that an exact equation confirms', () => {
    const random = makeRandom(20_231)
    const targets = checkedFigures(false)
    const missed: string[] = []
    for (let round = 0; round < corruptions; round += 1) {
      const target = targets[Math.floor(random() * targets.length)]
      if (target === undefined) continue
      const corrupted = corrupt(target, random)
      if (!isNoticed(target, corrupted)) missed.push(`${target.figure.printed} in ${target.figure.proof}`)
    }
    expect(targets.length).toBeGreaterThan(200)
    expect(missed).toEqual([])
  })

  it('name the tolerance in the proof of every figure that is confirmed only through rounding', () => {
    const targets = checkedFigures(true)
    expect(targets.length).toBeGreaterThan(20)
    for (const { figure } of targets) expect(figure.proof).toMatch(/（(小数第\d位|整数|端数処理による差\d)/)
  })
})
