import { findNumbers } from '../../../ingest/quantity/find-numbers.ts'
import type { NumberToken, Quantity } from '../../../ingest/report/quantity.ts'
import type { Span } from '../../../ingest/report/span.ts'
import type { UnitKind } from '../../../ingest/report/unit.ts'
import type { Language } from '../language.ts'
import type { Fault } from './fault.ts'
import { findNumberWords } from './number-words.ts'
import { blankOut, type PlainSentence } from './plain-sentence.ts'
import { planOf } from './plan-of.ts'
import { type RoleSource, standsInRole } from './roles.ts'

export type QuantityCheck = {
  readonly faults: readonly Fault[]
  /** Lengths of time and ages that stand as a source has them: they are listed as figures of the answer. */
  readonly harmless: readonly Quantity[]
}

/** Quantities that say how something is arranged rather than how much there is: 24時間, 3年間, 65歳. */
const harmlessKinds: readonly UnitKind[] = ['time', 'age']

type Grounds = {
  readonly sources: RoleSource
  readonly language: Language
  /** The question's quantities repeated as such; they are compared elsewhere. */
  readonly repeated: readonly Span[]
}

/** No quantity may stand in the model's own words; other numbers only as a source has them. What is not read, is blocked. */
export function checkQuantities(
  sentence: PlainSentence,
  { sources, language, repeated }: Grounds,
): QuantityCheck {
  const open = blankOut(sentence.text, [...sources.namedSpans, ...repeated])
  const tokens = findNumbers(open)
  const harmless = tokens.filter((token) => isHarmless(token, sentence, sources))
  const faults = tokens.flatMap((token) => judgeToken(token, harmless, { sentence, sources, language }))
  const rest = blankOut(
    open,
    tokens.map((token) => token.span),
  )
  const digits = [...rest.matchAll(/\p{N}+/gu)].map(
    ([printed]): Fault => ({ code: 'own-quantity', detail: printed }),
  )
  const words = findNumberWords(rest, language)
    .filter(({ around }) => !sources.lines.some((line) => around.some((one) => line.text.includes(one))))
    .map(({ word }): Fault => ({ code: 'own-quantity', detail: word }))
  return {
    faults: [...faults, ...digits, ...words],
    harmless: harmless.filter((token): token is Quantity => token.kind === 'quantity'),
  }
}

function isHarmless(token: NumberToken, sentence: PlainSentence, sources: RoleSource): boolean {
  if (token.kind !== 'quantity' || token.unit === undefined) return false
  return harmlessKinds.includes(token.unit.kind) && standsInRole(token, sentence, sources)
}

type Judging = { readonly sentence: PlainSentence; readonly sources: RoleSource; readonly language: Language }

function judgeToken(token: NumberToken, harmless: readonly NumberToken[], judging: Judging): Fault[] {
  const { sentence, sources, language } = judging
  switch (token.kind) {
    case 'time':
      return []
    case 'quantity':
      if (harmless.includes(token) || (language !== 'ja' && isBareYear(token))) return []
      return [{ code: 'own-quantity', detail: token.printed }]
    case 'ordinal': {
      // A plan period is checked as a period.
      if (planOf(token) !== undefined) return []
      const isAsked = sources.question.some(
        (other) => other.kind === 'ordinal' && other.printed === token.printed,
      )
      return isAsked || standsInRole(token, sentence, sources)
        ? []
        : [{ code: 'own-number', detail: token.printed }]
    }
    case 'mark':
      return [{ code: 'own-number', detail: token.printed }]
  }
}

/** 「fiscal 2022」: read as a year where the language has no 年度; its year is checked as one. */
export function isBareYear(token: Quantity): boolean {
  return token.unit === undefined && /^(?:19|20)\d\d$/.test(token.printed)
}
