import type { Answer, AnswerFigure, Citation } from './http/contract.ts'
import { texts } from './texts.ts'

/** An answer for the terminal: the text, its sources, its figures with how sure they are, and the time it took. */
export function printAnswer(answer: Answer, milliseconds: number): string {
  const parts = [
    answer.answer,
    printList(
      texts.page.choicesLabel,
      answer.choices.map(({ label, question }) => (label === question ? label : `${label}: ${question}`)),
    ),
    printList(
      texts.page.nearbyLabel,
      answer.nearby.map(({ label, question, department }) =>
        [`${label}: ${question}`, ...(department === null ? [] : [`（${department}）`])].join(''),
      ),
    ),
    printList(texts.page.sourcesLabel, answer.citations.map(printCitation)),
    printList(texts.page.figuresLabel, answer.figures.map(printFigure)),
    printList(texts.page.followUpsLabel, answer.followUps),
    `${texts.page.askedLabel}: ${answer.question}`,
    `${answer.outcome}、${answer.mode}、${printSeconds(milliseconds)}`,
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

function printList(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : [title, ...lines.map((line) => `  ${line}`)].join('\n')
}

function printCitation(citation: Citation): string {
  const place = [
    citation.municipality,
    texts.page.fiscalYear(citation.fiscalYear),
    citation.measure,
    citation.department ?? '',
    citation.heading ?? '',
    citation.page === null ? '' : texts.page.printedPage(citation.page),
  ].filter((part) => part !== '')
  return `[${citation.id}] ${place.join('、')}\n      ${citation.url}`
}

function printFigure(figure: AnswerFigure): string {
  const proof = figure.formula ?? figure.proof
  return [
    figure.text,
    texts.figureStatus[figure.status],
    figure.label,
    figure.municipality,
    figure.period,
    ...(proof === null ? [] : [proof]),
  ].join('　')
}

function printSeconds(milliseconds: number): string {
  return `${(milliseconds / 1_000).toFixed(3)}秒`
}
