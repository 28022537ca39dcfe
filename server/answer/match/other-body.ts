import type { Figure } from '../../../ingest/report/figure.ts'

/** 「県の財政力指数」「全国の高齢化率」「類似団体の経常収支比率」: an index of another body than the city; 「国の補助率」 is one of what the city gets. */
const asked =
  /(?:^|[、。「・])(国|県|都|道|府|全国|県内|類似団体)(?:全体|平均)?の[^、。のはがを]{0,12}(?:指数|比率|人口|高齢化率|普及率|平均)/u

/** Whether the question asks for an index of the state, the prefecture or other cities and nothing around the figure names these. */
export function isOfOtherBody(question: string): (figure: Figure, title: string) => boolean {
  const body = asked.exec(question)?.[1]
  if (body === undefined) return () => false
  return ({ labels: { row, column, caption, headings } }, title) =>
    ![...row, ...column, ...headings, caption ?? '', title].some((label) => label.includes(body))
}
