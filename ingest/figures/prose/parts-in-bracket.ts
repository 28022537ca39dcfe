import Big from 'big.js'
import type { Fact } from './fact-reader.ts'
import { nameYearInBracket } from './year-in-bracket.ts'

const BRACKET = /^[\s　]*[(（]([^()（）]{3,120})[)）]/u
/** 国 20,604, 県 －: a name and its amount, or the sign for none. */
const PART =
  /([^\d０-９\s　、，,／/:：()（）]{1,10})[\s　:：]*([\d０-９][\d０-９,，]*|[－―ー-])(?=[\s　、，／/]|$)/gu
/** 財源内訳 as brackets cut their names short. */
const FUND_SOURCES: ReadonlyMap<string, string> = new Map([
  ['国', '国庫支出金'],
  ['国費', '国庫支出金'],
  ['都', '都支出金'],
  ['道', '道支出金'],
  ['府', '府支出金'],
  ['県', '県支出金'],
  ['県費', '県支出金'],
  ['一財', '一般財源'],
  ['一般', '一般財源'],
  ['市費', '一般財源'],
  ['起債', '地方債'],
  ['他', 'その他'],
])
/** How far the parts may lie from the whole by rounding, in printed units. */
const ROUNDING = 2

/**
 * `決算額　41,208千円（国 20,604　県 10,302　一財 10,302）`: bare numbers in the bracket behind an amount, each with a name, that sum up to it
 * are its parts: of its unit, and called by their names.
 */
export function readPartsInBracket(told: readonly Fact[], text: string): readonly Fact[] {
  const facts = nameYearInBracket(told, text)
  return facts.map((fact, at) => {
    const whole = facts.slice(0, at).findLast(({ quantity: { unit } }) => unit?.kind === 'money')
    return whole === undefined || fact.quantity.unit !== undefined
      ? fact
      : (partOf(fact, { whole, facts, text }) ?? fact)
  })
}

type Place = { readonly whole: Fact; readonly facts: readonly Fact[]; readonly text: string }

function partOf(fact: Fact, { whole, facts, text }: Place): Fact | undefined {
  const from = whole.quantity.span.end
  const [bracket, inside] = BRACKET.exec(text.slice(from)) ?? []
  if (bracket === undefined || inside === undefined) return undefined
  const end = from + bracket.length
  const within = facts.filter(({ quantity: { span } }) => span.start >= from && span.end <= end)
  if (!within.includes(fact) || within.some(({ quantity }) => quantity.unit !== undefined)) return undefined
  const { unit, scale, value } = whole.quantity
  const parts = within.map(({ quantity }) => quantity.value.times(scale))
  const sum = parts.reduce((all, part) => all.plus(part), new Big(0))
  if (parts.length < 2 || sum.minus(value).abs().gt(scale.times(ROUNDING))) return undefined
  const inner = from + bracket.indexOf(inside)
  const name = [...inside.matchAll(PART)].find(
    (match) => inner + match.index + match[0].length === fact.quantity.number.end,
  )?.[1]
  if (name === undefined || unit === undefined) return undefined
  const quantity = { ...fact.quantity, unit, scale, value: fact.quantity.value.times(scale) }
  return { ...fact, quantity, label: [...whole.label, FUND_SOURCES.get(name) ?? name] }
}
