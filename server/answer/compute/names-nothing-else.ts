import type { Question } from '../../question/question.ts'

/** Words that name the kind of thing, the amount or its place; any other key word would narrow which measures are meant. */
const ofAsking =
  /事務|事業|施策|取り?組み?|資料|総額|総事業費|決算|予算|支出|費用|お金|金額|経費|コスト|執行率|国|県|補助|負担|財源|使|かか|[市町村]|全体|全部|すべて|一番|番目|内訳|合計|[0-9]/u

/** Whether a question speaks of all measures alike, and of `name`. */
export function namesNothingElse({ terms, cities }: Question, name: string): boolean {
  const isOfCity = (at: number) => cities.some(({ span }) => span.start <= at && at < span.end)
  return terms.every(
    ({ key, surface, span }) =>
      !key || ofAsking.test(surface) || name.includes(surface) || isOfCity(span.start),
  )
}
