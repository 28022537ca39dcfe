import { isFormWord } from './form-labels.ts'
import type { Line } from './line.ts'
import { endsSentence, hasQuantity, isNumberToken } from './line-shape.ts'

/**
 * Headings with their text behind them on one line (`【評価】　Ａ　目標を上回った。`, `３　保険料　　月額5,900円に据え置いた。`) become a line of their own and
 * the line of their text.
 */
export function splitHeadings(lines: readonly Line[]): Line[] {
  return lines
    .flatMap((line) => {
      const cut = cutOf(line.trimmed)
      return cut === undefined ? [line] : partAt(line, cut)
    })
    .map((line, index) => ({ ...line, index }))
}

function partAt(line: Line, cut: number): Line[] {
  const from = line.start + line.text.indexOf(line.trimmed) + cut
  const [head, body] = [line.text.slice(0, from - line.start), line.text.slice(from - line.start)]
  return [
    { ...line, end: from, text: head, trimmed: head.trim() },
    { ...line, start: from, text: body, trimmed: body.trim(), afterFormFeed: false },
  ]
}

/** Characters of a line that are looked at for a unit at its end. */
const LONGEST_READ = 240

const BRACKETED = /^【([^【】]{2,12})】[ 　]*(?=\S)/u
const NUMBERED =
  /^(?:第?[0-9０-９]{1,2}[ 　.．]{1,2}|[(（【＜〈][0-9０-９]{1,2}[)）】＞〉] ?　?)(\S{2,24})(?: {3,}|[ 　]*　{2,})(?=\S)/u

/** `(1) 会計別の決算額　　　　　単位：千円`: far behind a numbered heading, the unit of the table below it. */
const BEFORE_UNIT =
  /^(?:第?[0-9０-９]{1,2}[ 　.．]{1,2}|[(（【＜〈][0-9０-９]{1,2}[)）】＞〉] ?　?)\S[^。]{1,40}?(?:[ 　]*　{3,}| {4,})(?=[(（［]?単\s*位\s*[:：][^:：。]{1,16}$)/u

/** Where the text behind a heading begins. */
function cutOf(trimmed: string): number | undefined {
  const [captioned] = BEFORE_UNIT.exec(trimmed.slice(0, LONGEST_READ)) ?? []
  if (captioned !== undefined && trimmed.length <= LONGEST_READ) return captioned.length
  const [head, label] = BRACKETED.exec(trimmed) ?? []
  if (head !== undefined) return isFormWord(label ?? '') ? head.length : undefined
  const [numbered, name] = NUMBERED.exec(trimmed) ?? []
  if (numbered === undefined || hasQuantity(name ?? '') || /[、。,，:：]/u.test(name ?? '')) return undefined
  const said = trimmed.slice(numbered.length)
  return endsSentence(said) || areNamedAmounts(said) ? numbered.length : undefined
}

/** `延べ児童数 4,208人　支給額 66,215,000円`, `工期 令和5年6月1日～9月30日　契約額 …`: names with an amount or a time each; or nothing but what the whole cost; remarks in brackets left out. */
function areNamedAmounts(said: string): boolean {
  const words = said
    .replace(/[(（][^()（）]{1,60}[)）]/gu, '')
    .trim()
    .split(/[ 　]+/u)
  const isPair = (word: string, at: number) => (isNumberToken(word) || TIME.test(word)) === (at % 2 === 1)
  if (words.length % 2 === 1 || !words.every(isPair)) return false
  return words.length >= 4 || COST.test(words[0] ?? '')
}

/** 決算額　7,218千円: what something cost, alone in its line. */
export function isCostLine(trimmed: string): boolean {
  const [name, amount, ...more] = trimmed
    .replace(/[(（][^()（）]{1,60}[)）]$/u, '')
    .trim()
    .split(/[ 　]+/u)
  return (
    COST.test(name ?? '') && isNumberToken(amount ?? '') && /円$/u.test(amount ?? '') && more.length === 0
  )
}

const TIME = /^(?:令和|平成|昭和|[RHS]\d)[^\s　]*[年月日](?:現在|まで|から)?$/u
const COST = /^(?:総?事業費|決算(?:見込)?額|支出済額|予算(?:現)?額|執行額|契約(?:金)?額)$/u
