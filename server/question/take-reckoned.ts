/** What many reports do not print, as the calculation from what they print: 不用額 is what of the budget was not spent. */
const reckoned: readonly (readonly [RegExp, string])[] = [
  [/不用額/, '予算額と決算額の差額'],
  [/(?<!予算)執行率/, '予算額に対する決算額の割合'],
]

/**
 * A question for what is printed under no name of its own, as a question for how it is reckoned: 「不用額はいくら」 →
 * 「予算額と決算額の差額はいくら」; undefined where it asks for nothing of the kind. `text`: after NFKC.
 */
export function takeReckoned(text: string): string | undefined {
  const [name, calculation] = reckoned.find(([pattern]) => pattern.test(text)) ?? []
  return name && calculation ? text.replace(name, calculation) : undefined
}
