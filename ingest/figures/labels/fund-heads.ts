/**
 * 財源の略称: how budget papers shorten the heads of fund sources where they stand beside each other, each with the name that the
 * 地方財政状況調査 gives it.
 */
const SHORT_FUNDS: ReadonlyMap<string, string> = new Map([
  ['国', '国庫支出金'],
  ['国費', '国庫支出金'],
  ['国庫', '国庫支出金'],
  ['国支出金', '国庫支出金'],
  ['県', '県支出金'],
  ['県費', '県支出金'],
  ['都', '都支出金'],
  ['道', '道支出金'],
  ['府', '府支出金'],
  ['都道府県', '都道府県支出金'],
  ['国県', '国県支出金'],
  ['国・県', '国県支出金'],
  ['起債', '地方債'],
  ['一般', '一般財源'],
  ['一財', '一般財源'],
])

const FUND =
  /^(?:国庫?支出金|[都道府]?県?支出金|都道府県支出金|国県支出金|地方債|[市町村]債|その他|一般財源)$/u

/** Fewest fund sources side by side. */
const FEWEST_FUNDS = 3

/** The heads' paths with the fund sources among them called by their names; 国 and 県 elsewhere are a country and a prefecture. */
export function nameFunds(paths: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const nameOf = (path: readonly string[]): string => {
    const own = path.at(-1) ?? ''
    return SHORT_FUNDS.get(own) ?? own
  }
  const funds = new Set(paths.map(nameOf).filter((name) => FUND.test(name)))
  if (funds.size < FEWEST_FUNDS || !funds.has('一般財源')) return paths
  return paths.map((path) => (path.length === 0 ? path : [...path.slice(0, -1), nameOf(path)]))
}
