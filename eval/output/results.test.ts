import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { madeUpEvidence, makeCase, makeFigure, makeFigureAnswer } from '../judge/made-up-cases.ts'
import { judgeAnswer } from '../judge-answer.ts'
import { summarizeSplits } from '../metrics/group-cases.ts'
import type { JudgedCase, Split } from '../run/judged-case.ts'
import { compareRuns, readRun } from './compare-runs.ts'
import { printFailures } from './print-failures.ts'
import { printSummaries } from './print-summary.ts'
import { recordCase } from './run-record.ts'
import { writeResults } from './write-results.ts'

function judge(split: Split, id: string, thousands: number): JudgedCase {
  const evalCase = makeCase({ id, turns: [`${split}の質問${id}はいくら<ですか>`] })
  const text = `${thousands.toLocaleString('en')}千円`
  const answer = makeFigureAnswer([makeFigure(text, thousands * 1000)])
  const verdict = judgeAnswer(evalCase, answer, madeUpEvidence)
  return { split, corpus: 'made-up', evalCase, answer, latencyMs: 12.34, verdict }
}

const judged = [
  judge('tune', 't-1', 12_345),
  judge('tune', 't-2', 12_346),
  judge('hold', 'h-1', 12_345),
  judge('hold', 'h-2', 12_346),
]
const splits = summarizeSplits(judged)

describe('a written run', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'machikotae-results-'))
    const settings = { time: 'now' }
    await writeResults(folder, 'first', {
      judged,
      withModel: [],
      splits,
      searches: [],
      settings,
      reveal: false,
    })
    await writeResults(folder, 'open', {
      judged,
      withModel: [],
      splits,
      searches: [],
      settings,
      reveal: true,
    })
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it.each(['cases.jsonl', 'report.html', 'summary.json'])(
    'keeps hold questions and answers out of %s',
    async (file) => {
      const text = await readFile(join(folder, 'first', file), 'utf8')
      expect(text).not.toContain('holdの質問')
      expect(text).not.toContain('h-2はいくら')
    },
  )

  it('shows them where they were asked for', async () => {
    expect(await readFile(join(folder, 'open', 'report.html'), 'utf8')).toContain('holdの質問h-2')
  })

  it('writes failing cases beside what was expected, as text', async () => {
    const html = await readFile(join(folder, 'first', 'report.html'), 'utf8')
    expect(html).toContain('tuneの質問t-2はいくら&lt;ですか&gt;')
    expect(html).toContain('12,346千円です。[1]')
    expect(html).toContain('数値: 12,345（12345000円、2022年度）')
    expect(html).not.toContain('tuneの質問t-1')
  })

  it('is read again, by name or as the last one', async () => {
    const expected = judged.map((one) => recordCase(one, false))
    expect(await readRun(folder, 'first')).toEqual(expected)
    expect(await readRun(folder, 'last')).toEqual(judged.map((one) => recordCase(one, true)))
  })

  it('is missed with one clear line', async () => {
    await expect(readRun(folder, 'nowhere')).rejects.toThrow(/^Cannot compare with the run nowhere: /)
  })
})

describe('compareRuns()', () => {
  const before = judged.map((one) => recordCase(one, false))
  const turned = [judge('tune', 't-1', 99), judge('tune', 't-2', 12_345), judge('hold', 'h-2', 12_345)]

  it('shows which cases turned, and of hold only how many', () => {
    const after = turned.map((one) => recordCase(one, false))
    expect(compareRuns(before, after, false)).toEqual([
      '- t-1 none → wrong-unwarned tuneの質問t-1はいくら<ですか>',
      '+ t-2 wrong-unwarned → none tuneの質問t-2はいくら<ですか>',
      'tune: 1 cases turned right, 1 turned wrong',
      'hold: 1 cases turned right, 0 turned wrong',
    ])
  })
})

describe('what the terminal shows', () => {
  it('lists failing tune cases only', () => {
    expect(printFailures(judged, false).map((line) => line.split(' ')[0])).toEqual(['t-2'])
    expect(printFailures(judged, true).map((line) => line.split(' ')[0])).toEqual(['t-2', 'h-2'])
  })

  it('has a row for each split, report, kind and difficulty', () => {
    const rows = printSummaries(splits).map((line) => line.trim().split(/\s{2,}/)[0])
    expect(rows).toEqual(expect.arrayContaining(['tune', 'hold', 'midori-2022', 'table-cell', 'easy']))
  })
})
