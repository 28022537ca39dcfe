import type { Fact } from './fact-reader.ts'

/** `・給食費の半額補助を始めました（2,145万円）。`: an amount alone in the bracket that closes an item. */
const closing = /[(（][\s　]*(?:約|およそ|総額|計)?[\s　]*$/
const closed = /^[\s　]*[)）][\s　]*。?[\s　]*$/
const item = /^[\s　]*[・○●◎◇◆■□▪*＊]/
/** What was done something with: the first words before を, else what a work was begun at. */
const object =
  /(?:^[\s　]*[・○●◎◇◆■□▪*＊][\s　]*|[、。])([^、。]{2,40}?)(?:を(?!め|通じ|含)|に(?=着手|取り?組))/

/** What an item says was done names what it cost, whatever else was counted on the way. */
export function nameCostOfDeed(facts: readonly Fact[], text: string): readonly Fact[] {
  const last = facts.at(-1)
  const { unit, span } = last?.quantity ?? {}
  if (last === undefined || span === undefined || unit?.kind !== 'money' || !item.test(text)) return facts
  const isAlone = closing.test(text.slice(0, span.start)) && closed.test(text.slice(span.end))
  const isOnly = facts.every((fact) => fact === last || fact.quantity.unit?.kind !== 'money')
  const name = object
    .exec(text.slice(0, span.start))?.[1]
    ?.replace(/[(（][^()（）]*[)）]$|[「」『』]/g, '')
    .trim()
  if (!isAlone || !isOnly || name === undefined || name === '') return facts
  return [...facts.slice(0, -1), { ...last, label: [name] }]
}
