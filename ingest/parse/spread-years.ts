/** What a head over numbers says of them: 計画, 目標 and 予算 come before what was reached, and the rate of both stands behind them. */
type Stage = 'planned' | 'reached' | 'rate'

const ORDER: readonly Stage[] = ['planned', 'reached', 'rate']

const STAGES: readonly (readonly [Stage, RegExp])[] = [
  ['rate', /(?:達成|進捗|執行|到達)(?:率|度|状況)?$/u],
  ['reached', /(?:実績|決算|実施|結果|支出)(?:値|額|数|量|見込額?)?$/u],
  ['planned', /(?:目標|計画|予算)(?:値|額|現額|数|量)?$/u],
]

/** The stage that a head names: 実績値, 目標, 達成率（％）. */
export function stageOf(head: string): Stage | undefined {
  const words = head.replace(/[(（][^()（）]{0,12}[)）]|[%％A-ZＡ-Ｚ]/gu, '')
  return STAGES.find(([, pattern]) => pattern.test(words))?.[0]
}

/** Most heads that are spread. */
const MOST_HEADS = 16

/**
 * The ways to spread upper heads over the heads below them, each as the number of heads below every upper one: 令和4年度, 令和5年度 over 実績, 目標,
 * 実績, 達成率 are 1 and 3. Below one head nothing stands twice, 目標 stands before 実績, and a rate behind what was reached; years go up.
 */
export function waysToSpread(uppers: number, lowers: readonly string[]): readonly (readonly number[])[] {
  if (uppers < 1 || lowers.length > MOST_HEADS || lowers.length < uppers) return []
  if (uppers === 1) return areOfOne(lowers) ? [[lowers.length]] : []
  return lowers.flatMap((_, at) => {
    const size = at + 1
    if (!areOfOne(lowers.slice(0, size))) return []
    return waysToSpread(uppers - 1, lowers.slice(size)).map((sizes) => [size, ...sizes])
  })
}

/** Whether heads can all stand below one. */
function areOfOne(heads: readonly string[]): boolean {
  if (heads.length === 0 || new Set(heads).size < heads.length) return false
  const stages = heads.flatMap((head) => stageOf(head) ?? [])
  const places = stages.map((stage) => ORDER.indexOf(stage))
  const years = heads.flatMap((head) => /[0-9０-９]{1,4}/u.exec(head.normalize('NFKC'))?.[0] ?? [])
  const isOrdered = [places, years.map(Number)].every((numbers) =>
    numbers.every((number, at) => at === 0 || number >= (numbers[at - 1] ?? 0)),
  )
  return isOrdered && (!stages.includes('rate') || stages.includes('reached'))
}
