import type { Quantity } from '../../report/quantity.ts'
import type { Fact } from './fact-reader.ts'

type Listed = {
  readonly last: Fact | undefined
  readonly quantity: Quantity
  /** What stands between the last number and this one. */
  readonly between: string
}

/** たき火５件、こんろ４件、放火の疑い２件: in a list of counts what a comma sets apart is a name, though it ends like no noun. */
export function orListed(own: readonly string[], { last, quantity, between }: Listed): readonly string[] {
  if (own.length > 0 || last === undefined || last.quantity.unit?.symbol !== quantity.unit?.symbol) return own
  const name = listed.exec(between)?.[1]
  return name === undefined || joins.test(name) ? own : [name]
}

const listed = /^[\s　]*[、・][\s　]*([^\s　、。：:（）()はがをでにもへと]{2,10})[\s　]*$/
/** What leads on to the next number without naming it. */
const joins =
  /うち$|延べ$|のべ$|^(?:それぞれ|さらに|および|または|あるいは|もしくは|ならびに|およそ|おおむね|ほか|いずれ|わずか|すべて|あわせ|また|なお|その|この)|[約計各同]$/
