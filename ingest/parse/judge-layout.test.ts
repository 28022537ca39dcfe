import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { judgeLayout } from './judge-layout.ts'
import { splitLines } from './line.ts'
import { shapeLine } from './text-shape.ts'

const reports = join(import.meta.dirname, '../reports')

function judge(text: string) {
  return judgeLayout(splitLines(text).map(shapeLine))
}

describe('judgeLayout()', () => {
  it.each([
    {
      file: 'ogori-2020-measure-results.txt',
      layout: { style: 'space', lost: true },
      why: 'labels and figures have come apart in the order of drawing',
    },
    {
      file: 'iizuka-2023-settlement-materials.txt',
      layout: { style: 'tab', lost: false },
      why: 'its cells are set apart by tabs',
    },
  ])('$file: $why', ({ file, layout }) => {
    expect(judge(readFileSync(join(reports, file), 'utf8'))).toEqual(layout)
  })

  it.each([
    {
      text: '【事業の目的】\n【事業の内容】\n51\n【成果】\n【課題】\n62\n640,028\n',
      lost: false,
      why: 'two headings right below others are too few signs',
    },
    {
      text: '【事業の目的】\n【事業の内容】\n【成果】\n【課題】\n51\n62\n640,028\n',
      lost: true,
      why: 'headings on headings, and numbers that stand alone',
    },
    {
      text: '【事業の目的】\n【事業の内容】\n【成果】\n【課題】\n文章だけの施策である。\n',
      lost: false,
      why: 'without numbers alone nothing has come apart',
    },
    {
      text: '51\n62\n640,028\n図書館の来館者数である。\n',
      lost: false,
      why: 'numbers alone may be a list',
    },
    {
      text: '【目的】\n【内容】\n【成果】\n【課題】\n51\n62\n70\n区分\tR3\tR4\n報酬\t1\t2\n旅費\t3\t4\n',
      lost: false,
      why: 'a report that sets its tables with tabs keeps its cells',
    },
  ])('$text is lost: $lost, $why', ({ text, lost }) => {
    expect(judge(text).lost).toBe(lost)
  })
})
