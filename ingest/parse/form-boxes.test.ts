import { describe, expect, it } from 'vitest'
import { fiscalYear } from '../report/fiscal-year.ts'
import type { Report } from '../report/report.ts'
import { parseReport } from './parse-report.ts'

/** Forms of made-up cities as copied out of a PDF: names and what stands in their boxes one space apart. */
const report: Report = {
  id: 'midori-2023',
  municipality: { name: 'みどり市' },
  fiscalYear: fiscalYear(2023),
  kind: 'measure-results',
  title: 'みどり市 事務事業評価',
}

function read(text: string) {
  return parseReport(report, text).measures.map(({ title, department, sections }) => ({
    title,
    department,
    boxes: sections.flatMap(({ headings, blocks }) =>
      blocks
        .filter(({ kind }) => kind === 'paragraph' || kind === 'list')
        .map((block) => {
          const spans = block.kind === 'list' ? block.items : [block.span]
          const said = spans.map(({ start, end }) => text.slice(start, end).replaceAll('\n', '')).join(' / ')
          return `${headings.map((heading) => heading.text).join('>')}: ${said}`
        }),
    ),
  }))
}

describe('forms copied out of a PDF', () => {
  it('makes the names of boxes headings over their text, over the lines on which it goes on', () => {
    const text = `事務事業名 公園灯更新事業 整理番号 3-02-11
担当部課 都市建設部 公園緑地課 担当係 施設係
１ 事業の概要
対象（誰を・何を） 市内の公園を使う人
手段（どのように） 明るさの落ちた公園灯を順に取り替えた。夜に見回り、切れた灯を
報告する人を募った。
意図（どうしたいか） 夜も安心して歩けるようにする。
２ 評価
必要性 A 有効性 B 総合評価（担当課） Ｂ
今後の方向性 改善して継続
評価の理由
取替えは計画のとおりに進んだ。
課題と改善策
電気代が上がっている。
`
    expect(read(text)).toEqual([
      {
        title: '公園灯更新事業',
        department: '都市建設部 公園緑地課',
        boxes: [
          '事業の概要>対象（誰を・何を）: 市内の公園を使う人',
          '事業の概要>手段（どのように）: 明るさの落ちた公園灯を順に取り替えた。夜に見回り、切れた灯を報告する人を募った。',
          '事業の概要>意図（どうしたいか）: 夜も安心して歩けるようにする。',
          '評価: 必要性 A 有効性 B 総合評価（担当課） Ｂ / 今後の方向性 改善して継続',
          '評価>評価の理由: 取替えは計画のとおりに進んだ。',
          '評価>課題と改善策: 電気代が上がっている。',
        ],
      },
    ])
  })

  it('reads boxes without questions in brackets, and a label in front of the one of the title', () => {
    const text = `整理番号 12 事業名 読書手帳配布事業 所管課 図書館 事業期間 令和2年度～
目的 本に親しむ子どもを増やす。
内容 市内の小学生に読書手帳を配り、30冊ごとに
記念品を渡した。
成果及び課題 配布数は増えたが、高学年の利用が少ない。
`
    expect(read(text)).toEqual([
      {
        title: '読書手帳配布事業',
        department: '図書館',
        boxes: [
          '目的: 本に親しむ子どもを増やす。',
          '内容: 市内の小学生に読書手帳を配り、30冊ごとに記念品を渡した。',
          '成果及び課題: 配布数は増えたが、高学年の利用が少ない。',
        ],
      },
    ])
  })

  it('leaves what a form is called, and the city below it, to the form', () => {
    const form = (
      number: number,
      name: string,
    ) => `令和6年度　事務事業評価シート（令和5年度実施分）　　　No.${number}
みどり市
事務事業名 ${name} 整理番号 1-0${number}
担当課 子育て課
手段（どのように） 講座を開き、親子で遊ぶ所を設けた。
課題と今後の対応
会場が足りない。空いた教室を使う。
`
    const measures = read([form(1, '親子講座事業'), form(2, '遊び場事業')].join('\n'))
    expect(measures.map(({ title, boxes }) => [title, boxes.at(-1)])).toEqual([
      ['親子講座事業', '課題と今後の対応: 会場が足りない。空いた教室を使う。'],
      ['遊び場事業', '課題と今後の対応: 会場が足りない。空いた教室を使う。'],
    ])
  })

  it('takes neither the heads of a table nor a row of amounts for boxes', () => {
    const text = `事業名 花壇管理事業 担当課 公園緑地課
対象 内容 実績
花壇 水やり 120回
目的 花の絶えないまちにする。
実績 120回 340人
成果 植えた花が長く咲いた。
`
    expect(read(text).flatMap(({ boxes }) => boxes)).toEqual([
      '目的: 花の絶えないまちにする。',
      '成果: 植えた花が長く咲いた。',
    ])
  })
})
