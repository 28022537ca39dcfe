/** What asks for a sum or a mean, behind the things that are listed: 「、3つ足すといくら」「の合計は」「を合わせて何人」. */
const asksSum =
  /[、をはの]*(?:(?:[2-9二三四五]|両方|二)(?:つ|件|事業|項目|校|地区)?(?:と?も|を|の)?)?(?:ぜんぶ|全部)?(?:を|で)?(?:合わせ|あわせ|足[しす]|合計|合算|総額|平均|トータル)[^。]*$/u
const counter = /いくら|なんぼ|何(?:人|名|件|回|戸|世帯|台|校|基|灯|枚|部|箇所|か所|団体|円)/
/** The と of あと, こと, もっと joins nothing. */
const joint = /(?<![あこもひごっ])と、?|、(?=[^、]{2,20}(?:と|$))|及び|および|プラス/g
const topicEnd = /^(.*(?:[、は]|って))?(.+)$/u
const mostParts = 5

/**
 * The readings of 「利子割と配当割と株式譲渡の交付金、3つ足すと」 as look-ups of one thing each, the likeliest first: with what is told behind
 * the last told of all, else as they stand; none where fewer than two things are listed.
 */
export function splitSummands(text: string): readonly (readonly string[])[] {
  const found = asksSum.exec(text)
  if (!found) return []
  const asked = counter.exec(found[0])?.[0] ?? ''
  const parts = text
    .slice(0, found.index)
    .split(joint)
    .filter((part) => part.trim() !== '')
  const [first = '', ...others] = parts
  const last = others.at(-1)
  if (last === undefined || parts.length > mostParts) return []
  const [, topic = '', one = ''] = topicEnd.exec(first) ?? []
  const [, name = '', told = ''] = /^([^のは]+)(の.*)$/u.exec(last) ?? []
  const names = [one, ...others]
  const ask = (each: readonly string[]) => each.map((words) => `${topic}${words}は${asked}`)
  const plain = ask(names)
  return told === '' || name === ''
    ? [plain]
    : [ask([...names.slice(0, -1).map((words) => `${words}${told}`), last]), plain]
}
