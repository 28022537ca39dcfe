import { guessReport } from '../../ingest/command/guess-report.ts'
import { citationOf, figureOf, makeAnswer } from './made-up-answers.ts'
import { madeUpReport } from './made-up-report.ts'

/** A report named by five payloads; each of them is a title line with a department, a heading, table cells and prose. */
export function spoiltReport(five: readonly string[], index: number) {
  const lines = five.map((payload) => payload.replaceAll(/[\n\t]/g, ' '))
  const text = lines.flatMap((line) => [
    ...[`${line}の推移　${line}課`, `1. ${line}`, '区分\t令和3年度\t令和4年度'],
    ...[`${line}\t1,000\t2,000`, `合計\t${line}\t2,000`, '', `${line}。`, ''],
  ])
  const title = lines.join(' ')
  return {
    report: { ...madeUpReport, id: `spoilt-${index}`, title, municipality: { name: title } },
    text: text.join('\n'),
  }
}

/** An answer that carries the payload wherever the contract has a text. */
export function spoiltAnswer(payload: string) {
  const chart = {
    kind: 'line' as const,
    title: payload,
    unit: payload,
    series: [
      {
        name: payload,
        points: [
          { label: payload, value: 1 },
          { label: '令和4年度', value: 2 },
        ],
      },
    ],
  }
  const offered = { label: payload, question: payload, department: payload }
  return makeAnswer({
    question: `${payload}？`,
    answer: `${payload}\n1,234,500円です。[1][2]\n${payload}`,
    citations: [
      citationOf('合計\t900,000', {
        quote: payload,
        reportTitle: payload,
        measure: payload,
        department: payload,
        heading: payload,
        municipality: payload,
      }),
      citationOf('運営費', { id: 2, url: payload }),
    ],
    figures: [
      figureOf('1,234,500', {
        label: payload,
        period: payload,
        municipality: payload,
        proof: payload,
        formula: payload,
        unit: payload,
      }),
    ],
    warnings: [{ code: 'x', message: payload }],
    choices: [{ label: payload, question: payload }],
    nearby: [offered],
    chart,
    followUps: [payload],
  })
}

/** A report with no title in its text, called by its file's name; a name holds no slash and 255 bytes at most. */
export function spoiltFileName(payload: string, index: number) {
  const name = payload.replaceAll('/', '\u2215').slice(-200)
  const given = { id: `named-${index}`, municipality: 'みどり市', fiscalYear: 2022 }
  const text = '水やりを年12回行った。\nベンチを3基取り替えた。\n'
  const guessed = guessReport({ path: `${name}.txt`, given }, text)
  if (guessed.kind === 'unknown') throw new Error(guessed.message)
  return { report: guessed.report, text }
}
