import type { Offer, OfferedFigure } from './offer.ts'

/** For tests: replaces `{合計 2022}`, `{差}` and `{{diff a|b}}` by the ids that an offer gives those figures. */
export function writeSlots(text: string, offer: Offer): string {
  const calculation = /\{\{(\w+) ([^|}]+)\|([^}]+)\}\}/g
  const single = /(?<!\{)\{([^{}]+)\}(?!\})/g
  return text
    .replace(calculation, (...[, operation, ...names]) => {
      const [a, b] = names.slice(0, 2).map((name) => find(offer, String(name)))
      return `{{${operation} ${a} ${b}}}`
    })
    .replace(single, (...[, name]) => `{{${find(offer, String(name))}}}`)
}

function find(offer: Offer, name: string): string {
  const [label = '', year] = name.trim().split(' ')
  const found = offer.figures.find(
    (figure) =>
      plain(figure.listed.label) === label &&
      (year === undefined || figure.listed.fiscalYear === Number(year) || isYearless(figure)),
  )
  if (!found)
    throw new Error(
      `Cannot write ${name}: the offer has ${offer.figures.map(({ listed }) => `${listed.label} ${listed.fiscalYear}`).join(', ')}`,
    )
  return found.id
}

function plain(label: string): string {
  return label.replace(/[（(][^（()）]*[)）]/g, '')
}

function isYearless({ listed }: OfferedFigure): boolean {
  return listed.fiscalYear === null
}
