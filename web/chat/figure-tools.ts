import type { Answer, AnswerFigure, Citation } from '../../server/http/contract.ts'
import { chartToCsv, writeCsv } from '../chart/csv.ts'
import { make, makeButton } from '../dom.ts'
import type { AnswerView } from './answer-view.ts'
import { copyText, saveFile } from './save.ts'

/** 「数値をコピー」 and 「CSVで保存」 of one answer. */
export function makeFigureTools(answer: Answer, view: AnswerView): HTMLElement {
  const { texts } = view
  const copy = makeButton({ class: 'tool' }, texts.copy, async () => {
    view.onNotice((await copyText(describeFigures(answer, view), copy)) ? texts.copied : texts.notCopied)
  })
  const save = makeButton({ class: 'tool' }, texts.csv, () => {
    const csv =
      answer.chart === null ? figuresToCsv(answer, view) : chartToCsv(answer.chart, texts.columns.label)
    saveFile(`machikotae-${answer.id.slice(0, 8)}.csv`, csv)
  })
  return make('div', { class: 'tools' }, copy, save)
}

/** Each figure on a line with what it is, and under them a line for each source. */
export function describeFigures({ figures, citations }: Answer, { base, texts }: AnswerView): string {
  const used = new Set(
    figures.flatMap((figure) => [figure.citation, ...figure.operands.map((one) => one.citation)]),
  )
  const sources = citations.filter((citation) => used.has(citation.id))
  const lines = figures.map((figure) => `${figure.text}（${nameFigure(figure)}）`)
  return [...lines, ...sources.map((source) => `${texts.copySource}${nameSource(source, base)}`)].join('\n')
}

function nameFigure({ label, period, municipality, status, formula }: AnswerFigure): string {
  return [municipality, period, label, status === 'doubtful' ? '要確認' : '', formula ?? '']
    .filter((part) => part !== '')
    .join('、')
}

function nameSource({ reportTitle, measure, department, page, url }: Citation, base: string): string {
  const parts = [reportTitle, `「${measure}」`, department ?? '', page === null ? '' : `${page}ページ`]
  return `${parts.filter((part) => part !== '').join(' ')} ${new URL(url, base || location.origin).href}`
}

function figuresToCsv({ figures }: Answer, { texts: { columns, statuses } }: AnswerView): string {
  const head = [
    columns.label,
    columns.printed,
    columns.value,
    columns.unit,
    columns.period,
    columns.city,
    columns.status,
  ]
  const rows = figures.map((figure) => [
    figure.label,
    figure.text,
    figure.value,
    figure.unit ?? '',
    figure.period,
    figure.municipality,
    statuses[figure.status].mark,
  ])
  return writeCsv([head, ...rows])
}
