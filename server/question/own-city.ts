import type { CityMention, Question } from './question.ts'

/**
 * The city in whose name a request comes stands where the question names none, and beside another one that it is set
 * against: 「青空市より高いですか」.
 */
export function withOwnCity(question: Question, municipality: string | undefined): Question {
  if (municipality === undefined) return question
  const own: CityMention = { name: municipality, known: true, span: { start: 0, end: 0 } }
  const [other, ...more] = question.cities
  if (!other) return { ...question, cities: [own] }
  const isSide = more.length === 0 && other.name !== municipality && isSetAgainst(question.text, other)
  return isSide ? { ...question, cities: [own, other] } : question
}

/** 「青空市より」「青空市と比べて」「青空市とどっちが」, behind the name. */
const against =
  /^(?:の(?:ほう|方))?(?:より|[とに](?:比べ|くらべ|比較)|と(?:の)?(?:差|違い)|と(?:どちら|どっち)|(?:と|とは)(?:同じ|違う))/
/** 「青空市より高い市は」: others are asked for, not one's own. */
const asksForOthers =
  /(?:[市町村]|自治体|団体|ところ|所)(?:は|が|って|を)(?:どこ|いくつ|何|あり|ある|[?？。]|$)|どこ|いくつの/

function isSetAgainst(text: string, { span }: CityMention): boolean {
  return against.test(text.slice(span.end)) && !asksForOthers.test(text)
}
