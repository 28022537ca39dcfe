import { bareAnswer } from '../../server/http/bare-answer.ts'
import type { Answer, AnswerFigure, Citation } from '../../server/http/contract.ts'
import { madeUpReport, reportText, reportVersion } from './made-up-report.ts'

/** Answers over the made-up report whose offsets are true, one for each thing that an answer can show. */
export function makeAnswer(overrides: Partial<Answer> = {}): Answer {
  return {
    ...bareAnswer({
      id: 'a1b2c3d4-0000-4000-8000-000000000000',
      question: '図書館運営補助金はいくらですか',
      outcome: 'answered',
      answer: '1,234,500円です（みどり市、令和4年度（2022年度）、合計）。[1]',
    }),
    citations: [citationOf('合計\t900,000\t1,050,000\t1,234,500')],
    figures: [figureOf('1,234,500', { text: '1,234,500円' })],
    followUps: ['令和3年度はいくらですか', '担当課はどこですか'],
    ...overrides,
  }
}

export function citationOf(quote: string, overrides: Partial<Citation> = {}): Citation {
  const start = reportText.indexOf(quote)
  const end = start + quote.length
  return {
    id: 1,
    reportId: madeUpReport.id,
    reportTitle: madeUpReport.title,
    textVersion: reportVersion,
    municipality: madeUpReport.municipality.name,
    fiscalYear: 2022,
    measure: '図書館運営補助金の推移',
    department: '生涯学習課',
    heading: '推移',
    page: 12,
    start,
    end,
    quote,
    url: `/reports/${madeUpReport.id}?v=${reportVersion}#${start}-${end}`,
    ...overrides,
  }
}

export function figureOf(printed: string, overrides: Partial<AnswerFigure> = {}): AnswerFigure {
  const start = reportText.indexOf(printed)
  return {
    text: `${printed}円`,
    value: Number(printed.replaceAll(',', '')),
    unit: '円',
    label: '合計',
    municipality: 'みどり市',
    fiscalYear: 2022,
    period: '令和4年度（2022年度）',
    citation: 1,
    start,
    end: start + printed.length,
    status: 'checked',
    proof: '700,000+534,500=1,234,500',
    formula: null,
    operands: [],
    approximate: null,
    ...overrides,
  }
}

const years = ['令和2年度', '令和3年度', '令和4年度']
const totals = ['900,000', '1,050,000', '1,234,500']

/** A line of a total over the years. */
export function makeSeriesAnswer(): Answer {
  const lines = totals.map((total, index) => `・${years[index]}：${total}円[1]`)
  return makeAnswer({
    answer: ['図書館運営補助金の推移です。', ...lines].join('\n'),
    figures: totals.map((total, index) => figureOf(total, { period: years[index] ?? '' })),
    chart: {
      kind: 'line',
      title: '図書館運営補助金の推移',
      unit: '円',
      series: [
        { name: '合計', points: years.map((label, index) => ({ label, value: numberIn(totals[index]) })) },
      ],
    },
  })
}

/** Bars of two rows, one of whose values is not given. */
export function makeBarsAnswer(): Answer {
  const rows = { 運営費: ['500,000', '600,000', '700,000'], 資料費: ['400,000', '450,000', '534,500'] }
  const all = Object.entries(rows).flatMap(([name, values]) => values.map((value) => ({ name, value })))
  return makeAnswer({
    answer: `内訳の推移です。\n${all.map(({ name, value }) => `・${name}：${value}円`).join('\n')}[1]`,
    citations: [citationOf(reportText.slice(reportText.indexOf('運営費\t'), reportText.indexOf('\n合計\t')))],
    figures: all.map(({ name, value }) => figureOf(value, { label: name, status: 'printed', proof: null })),
    chart: {
      kind: 'bar',
      title: '内訳の推移',
      unit: '円',
      series: Object.entries(rows).map(([name, values]) => ({
        name,
        points: [
          { label: '令和元年度', value: null },
          ...years.map((label, index) => ({ label, value: numberIn(values[index]) })),
        ],
      })),
    },
  })
}

function numberIn(printed: string | undefined): number {
  return Number((printed ?? '').replaceAll(',', ''))
}

const doubt = '元の表の並びから読み取った値です。原本でご確認ください。'

/** Read from the order of a table whose layout was lost. */
export function makeDoubtfulAnswer(): Answer {
  return makeAnswer({
    answer: `1,234,500円です。[1]\n${doubt}`,
    figures: [figureOf('1,234,500', { status: 'doubtful', proof: 'order' })],
    warnings: [{ code: 'layout_lost', message: doubt }],
  })
}

export function makeRepairedAnswer(): Answer {
  return makeAnswer({ figures: [figureOf('1,234,500', { status: 'repaired' })] })
}

/** A difference with its formula and what it was calculated from. */
export function makeCalculatedAnswer(): Answer {
  const operands = ['1,234,500', '1,050,000'].map((printed) => {
    const { start, end } = figureOf(printed)
    return {
      text: `${printed}円`,
      value: numberIn(printed),
      unit: '円',
      citation: 1,
      start: start ?? 0,
      end: end ?? 0,
      status: 'checked' as const,
    }
  })
  const calculated = figureOf('184,500', {
    status: 'calculated',
    start: null,
    end: null,
    citation: null,
    proof: null,
  })
  return makeAnswer({
    question: '図書館運営補助金は令和3年度から令和4年度にいくら増えましたか',
    answer: '184,500円増えました（1,234,500円－1,050,000円）。[1]',
    figures: [
      { ...calculated, formula: '1,234,500－1,050,000＝184,500', operands },
      ...totals
        .slice(1)
        .toReversed()
        .map((total) => figureOf(total)),
    ],
  })
}

export function makeClarifyAnswer(): Answer {
  const choices = ['運営費', '資料費', '合計'].map((label) => ({
    label,
    question: `図書館運営補助金の${label}は？`,
  }))
  return makeAnswer({
    outcome: 'clarify',
    answer: 'いくつか当てはまります。',
    citations: [],
    figures: [],
    choices,
    followUps: [],
  })
}

export function makeNotFoundAnswer(): Answer {
  return makeAnswer({
    outcome: 'not_found',
    answer: '「プール」は、お預かりしている報告書には見当たりません。',
    citations: [],
    figures: [],
    nearby: [{ label: '公園の管理', question: '公園の管理の実績は？', department: '都市整備課' }],
    followUps: [],
  })
}

export function makeFailedAnswer(): Answer {
  return makeAnswer({
    outcome: 'failed',
    answer: '問題が起きました。',
    citations: [],
    figures: [],
    followUps: [],
  })
}
