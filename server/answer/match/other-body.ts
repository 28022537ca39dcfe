import type { Figure } from '../../../ingest/report/figure.ts'

/** 「県の財政力指数」「全国の高齢化率」「類似団体の経常収支比率」: an index of another body than the city; 「国の補助率」 is one of what the city gets. */
const asked =
  /(?:^|[、。「・])(国|県|都|道|府|全国|県内|類似団体)(?:全体|平均)?の[^、。のはがを]{0,12}(?:指数|比率|人口|高齢化率|普及率|平均)/u

/** 「国の交付金」「県の補助金」: who gives it; what another one gives is called by that one's name. */
const given = /(?<!全)(国|県)の(?:交付金|補助金|負担金|支援金|助成金)/u
const namesOther: Readonly<Record<string, RegExp>> = {
  国: /県|東京都|北海道|(?:大阪|京都)府|[都道府]支出金|市町村/u,
  県: /国庫|^国|市町村/u,
}

/**
 * Whether the question asks for an index of the state, the prefecture or other cities and nothing around the figure names these; or for what
 * one of them gives, and the figure is called by another.
 */
export function isOfOtherBody(question: string): (figure: Figure, title: string) => boolean {
  const giver = given.exec(question)?.[1]
  const other = giver === undefined ? undefined : namesOther[giver]
  if (giver !== undefined && other !== undefined)
    return ({ labels: { row, column } }) =>
      [...row, ...column].some((label) => other.test(label) && !label.includes(giver))
  const body = asked.exec(question)?.[1]
  if (body === undefined) return () => false
  return ({ labels: { row, column, caption, headings } }, title) =>
    ![...row, ...column, ...headings, caption ?? '', title].some((label) => label.includes(body))
}
