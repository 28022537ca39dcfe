import type { TimeMark } from '../report/quantity.ts'
import { matchAt } from './read-year.ts'

const PERIOD = /(?:第 ?(\d{1,2})(?!\d)|(\d{1,2})(?=期計画)) ?期(?![間日限待])/y
const NOT_A_PLAN = /^ ?(?:工事|分|納|生|整備|造成|募集|工区|棟|卒|入)/
const IS_A_PLAN = /計画|保険料|基準額|介護|プラン|ビジョン|戦略|次期|事業期間/
const OTHER_PERIOD = /第 ?\d{1,2} ?期/
/** A cell or question that holds little else: 「第9期」 over a column. */
const ALONE = /^[\s()、・:]*$/
const NEARBY = 40

/** 第9期, 9期計画 at `at` of folded text, where the words around it speak of a plan or it stands alone in its cell. */
export function readPlanPeriod(text: string, at: number): TimeMark | undefined {
  const match = matchAt(PERIOD, text, at)
  const number = match?.[1] ?? match?.[2]
  if (!match || !number) return undefined
  const end = at + match[0].length
  const before = text.slice(Math.max(0, at - NEARBY), at)
  const after = text.slice(end, end + NEARBY)
  if (NOT_A_PLAN.test(after)) return undefined
  const around = `${before} ${after}`
  const alone = ALONE.test(cellBefore(before)) && ALONE.test(cellAfter(after))
  if (!alone && !IS_A_PLAN.test(around) && !OTHER_PERIOD.test(around)) return undefined
  const period = { kind: 'plan', number: Number(number), name: `第${number}期` } as const
  return { kind: 'time', period, printed: text.slice(at, end), span: { start: at, end } }
}

function cellBefore(before: string): string {
  return before.slice(Math.max(before.lastIndexOf('\t'), before.lastIndexOf('\n')) + 1)
}

function cellAfter(after: string): string {
  return after.split(/[\t\n]/)[0] ?? ''
}
