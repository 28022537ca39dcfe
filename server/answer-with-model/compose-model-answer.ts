import type { Answer, AnswerFigure, Citation } from '../http/contract.ts'
import type { CheckedSentence } from './gate/fill-sentence.ts'
import type { Language } from './language.ts'
import type { Offer } from './offer.ts'
import { texts } from './texts.ts'

/** What stands between two sentences. */
export function separatorBetween(
  before: CheckedSentence | undefined,
  sentence: CheckedSentence,
  language: Language,
): string {
  if (before === undefined) return ''
  if (sentence.text.startsWith('・') || before.text.startsWith('・')) return '\n'
  return language === 'ja' || language === 'zh' ? '' : ' '
}

/** The answer of the checked sentences, with what the answer without a model has beside its text. */
export function composeModelAnswer(
  offer: Offer,
  sentences: readonly CheckedSentence[],
  language: Language,
): Answer {
  const { anchor } = offer
  const prose = sentences
    .map((sentence, index) => separatorBetween(sentences[index - 1], sentence, language) + sentence.text)
    .join('')
  const figures = distinctFigures(sentences.flatMap((sentence) => sentence.figures))
  const formulas = [...new Set(figures.flatMap(({ formula }) => formula ?? []))].filter(
    (one) => !prose.includes(one),
  )
  const warnings = anchor.warnings.map(({ code, message }) => ({
    code,
    message: texts.warning(code, message, language),
  }))
  const calculations = formulas.map((formula) => texts.calculation(formula, language))
  return {
    ...anchor,
    answer: [prose, ...calculations, ...warnings.map(({ message }) => message)].join('\n'),
    warnings,
    citations: usedCitations(offer, sentences, figures),
    figures,
    mode: 'model',
  }
}

function distinctFigures(figures: readonly AnswerFigure[]): AnswerFigure[] {
  const seen = new Map<string, AnswerFigure>()
  for (const figure of figures) {
    const key = [figure.text, figure.start, figure.citation, figure.formula].join('|')
    if (!seen.has(key)) seen.set(key, figure)
  }
  return [...seen.values()]
}

function usedCitations(
  offer: Offer,
  sentences: readonly CheckedSentence[],
  figures: readonly AnswerFigure[],
): Citation[] {
  const used = new Set<number | null>([
    ...sentences.flatMap((sentence) => sentence.marks),
    ...figures.flatMap((figure) => [figure.citation, ...figure.operands.map((operand) => operand.citation)]),
  ])
  return offer.passages.map(({ citation }) => citation).filter(({ id }) => used.has(id))
}

/** What an answer promises of itself; one that does not keep it is not sent. */
export function keepsItsPromises({ answer, citations, figures }: Answer): boolean {
  const lies = (citation: number | null, start: number | null, end: number | null): boolean => {
    const cited = citations.find(({ id }) => id === citation)
    return start !== null && end !== null && cited !== undefined && cited.start <= start && end <= cited.end
  }
  return (
    citations.length > 0 &&
    figures.every(
      (figure) =>
        answer.includes(figure.text) &&
        (figure.start === null || lies(figure.citation, figure.start, figure.end)) &&
        figure.operands.every((operand) => lies(operand.citation, operand.start, operand.end)),
    )
  )
}
