import { readSmallNumber, smallNumber } from '../question/small-number.ts'

/** 「第9期」「9期」 with what may follow of its name. */
export const planWords = new RegExp(`第?(?:${smallNumber})期(?:計画|目)?`, 'g')
const before =
  /(?:その|この)?(?:1つ|一つ|ひとつ)?(?:前の期|前期(?=は|だと|の|[?？]|$)|まえの期)|(?:その|さらに)前(?=(?:は|だと|って|なら|では)?[?？。\s]*$)/
const after =
  /(?:その|この)?(?:1つ|一つ|ひとつ)?(?:次の期|つぎの期|次期(?=は|だと|の|[?？]|$))|(?:その|さらに)次(?=(?:は|だと|って|なら|では)?[?？。\s]*$)/

/** 「前の期は？」 → 「第8期は？」 where 第9期 was talked about. */
export function spellPlans(text: string, talkedAbout: string | undefined): string {
  const number = talkedAbout ? readPlan(talkedAbout) : undefined
  if (number === undefined) return text
  return text.replace(before, `第${Math.max(1, number - 1)}期`).replace(after, `第${number + 1}期`)
}

function readPlan(words: string): number | undefined {
  const match = new RegExp(`第?(${smallNumber})期`).exec(words)
  return readSmallNumber(match?.[1] ?? '')
}
