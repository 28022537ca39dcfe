import { foldText } from '../../../ingest/quantity/fold-text.ts'
import type { Offer, OfferedFigure } from '../offer.ts'
import { squeeze } from '../squeeze.ts'
import { findMisfits, type Mention } from './assign-mentions.ts'
import type { Fault } from './fault.ts'
import { findNames, type PlacedSlot, type PlainSentence } from './plain-sentence.ts'

/** A slot may be called by its figure's own labels, not by those of another row, column or measure. */
export function checkLabels(sentence: PlainSentence, offer: Offer): Fault[] {
  if (sentence.slots.length === 0) return []
  const mentions = [...labelMentions(sentence, offer), ...kindMentions(sentence, offer)]
  const faults = findMisfits(
    sentence,
    mentions.toSorted((a, b) => a.start - b.start),
  )
  return [...new Set(faults.map(({ printed }) => printed))].map((detail) => ({ code: 'other-label', detail }))
}

function labelMentions(sentence: PlainSentence, offer: Offer): Mention[] {
  const own = sentence.slots.flatMap(({ bound }) => bound.operands.flatMap((operand) => operand.own))
  const names = [...offer.labels, ...own]
  return [...findNames(sentence.text, names), ...findLetters(sentence.text, names)]
    .filter(({ span }) => !isPointedAt(sentence.text, span.start))
    .map(({ name, span }) => ({
      ...span,
      printed: name,
      fits: (slot) => slot.bound.operands.some((operand) => isOwnName(name, operand, offer)),
    }))
}

/** 計, 男, 女: labels of one letter, where they stand alone between marks or particles and not within a word. */
function findLetters(text: string, names: readonly string[]): ReturnType<typeof findNames> {
  const letters = new Set(names.filter((name) => name.length === 1))
  return [...text.matchAll(/(?<=^|[・の、（(])\p{Script=Han}(?=[・はがでのも、）)])/gu)]
    .filter(([letter]) => letters.has(letter))
    .map(({ 0: name, index }) => ({ name, span: { start: index, end: index + 1 } }))
}

/** この事業, 同補助金: the word stands for what was named before. */
function isPointedAt(text: string, at: number): boolean {
  return /(?:この|その|本|同|当該|当)$/.test(text.slice(0, at))
}

/** Its own label, or the part of one by which the question calls it. */
function isOwnName(name: string, operand: OfferedFigure, { question }: Offer): boolean {
  if (operand.own.some((own) => squeeze(own) === squeeze(name))) return true
  const isPart = operand.own.some((own) => squeeze(own).includes(squeeze(name)))
  return isPart && operand.place !== 'near' && squeeze(question).includes(squeeze(name))
}

/** Words that say what sort of number stands there, with the figures that they fit. */
const kinds: readonly (readonly [RegExp, (slot: PlacedSlot, word: string) => boolean])[] = [
  [
    /合計|総額|総計|総数|累計|小計|(?<!設|会|統|推|時|家|生|余|体)計(?=は|が|で|、)/g,
    ({ bound }) => bound.operation === 'sum' || bound.operands.some((one) => one.isTotal),
  ],
  [
    /合わせて|あわせて|合算|足すと|足して/g,
    ({ bound }) =>
      bound.operation === 'sum' || bound.listed.label === '合計' || bound.operands.some((one) => one.isTotal),
  ],
  [/平均/g, () => false],
  [/割合|構成比|比率|占める/g, ({ bound }) => bound.operation === 'share' || bound.listed.unit === '%'],
  [/増減率|増加率|減少率|伸び率/g, ({ bound }) => bound.operation === 'rate'],
  [/差額|(?<![格段誤落交時])差(?=[はがでに、）)・])/g, ({ bound }) => bound.operation === 'diff'],
  [/人数(?=は|が|:|、)/g, ({ bound }) => bound.listed.unit === '人'],
  [/件数(?=は|が|:|、)/g, ({ bound }) => bound.listed.unit === '件'],
  [/世帯数(?=は|が|:|、)/g, ({ bound }) => bound.listed.unit === '世帯'],
  [/(?:金額|費用|経費|事業費|支出額?|額)(?=は|が|:)/g, ({ bound }) => bound.listed.unit === '円'],
  [/率(?=は|が|:)/g, ({ bound }) => ['%', '‰', 'ポイント'].includes(bound.listed.unit ?? '')],
]

/** 予算, 決算, 執行率 …: different things, never one for another. */
const bases: readonly (readonly [RegExp, readonly string[]])[] = [
  [/当初予算額?/g, ['original-budget']],
  [/補正予算額?/g, []],
  [/予算現額/g, ['current-budget']],
  [/(?<!当初|補正)予算(?!現)額?/g, ['original-budget', 'current-budget']],
  [/決算額?/g, ['settlement', 'expended', 'collected']],
  [/支出済額?/g, ['expended']],
  [/不用額/g, ['unused']],
  [/(?:翌年度)?繰越額/g, ['carried-over']],
  [/調定額/g, ['assessed']],
  [/収入済額?/g, ['collected']],
  [/契約額/g, ['contract']],
  [/見込額?(?!み)/g, ['estimate', 'plan']],
]

function kindMentions({ text }: PlainSentence, offer: Offer): Mention[] {
  const byKind = kinds.flatMap(([pattern, fits]) =>
    mentionsOf(text, pattern, (slot, word) => fits(slot, word) || isInOwnName(slot, word)),
  )
  const byBasis = bases.flatMap(([pattern, allowed]) =>
    mentionsOf(
      text,
      pattern,
      (slot, word) => isInOwnName(slot, word) || fitsBasis(slot, { word, allowed, offer }),
    ),
  )
  return [...byKind, ...byBasis]
}

function mentionsOf(
  text: string,
  pattern: RegExp,
  fits: (slot: PlacedSlot, word: string) => boolean,
): Mention[] {
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    printed: match[0],
    fits: (slot) => fits(slot, match[0]),
  }))
}

function isInOwnName({ bound }: PlacedSlot, word: string): boolean {
  const names = [bound.listed.label, ...bound.operands.flatMap((operand) => operand.own)]
  return names.some((name) => foldText(name).includes(word))
}

type Basis = { readonly word: string; readonly allowed: readonly string[]; readonly offer: Offer }

/** Where the report does not say which it is, the word of the question may be taken up. */
function fitsBasis({ bound }: PlacedSlot, { word, allowed, offer }: Basis): boolean {
  return bound.operands.every(({ basis }) =>
    basis === undefined ? offer.question.includes(word) : allowed.includes(basis),
  )
}
