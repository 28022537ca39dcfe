/** For tests: what a model that only phrases writes, read from the prompt: the answer without a model, in slots. */
export function phraseOnly(prompt: string): string {
  const anchor = /確かめ済みの回答:\n([\s\S]*?)\n\n数値表/.exec(prompt)?.[1] ?? ''
  const figures = [...prompt.matchAll(/^(f\d+)★?: (.*) = (.+?) (?:\[\d+\])+$/gm)].map(
    ([, id = '', named = '', printed = '']) => ({ id, named, printed }),
  )
  const printed = [...new Set(figures.map((figure) => figure.printed))]
    .filter((text) => anchor.includes(text))
    .toSorted((a, b) => b.length - a.length)
  let text = anchor
  // Held back as characters of its own, so that a shorter figure does not replace a part of a longer one.
  for (const [index, one] of printed.entries())
    text = text.replaceAll(one, String.fromCharCode(0xf000 + index))
  return text.replace(/[\uf000-\uf8ff]/g, (held, at: number) => {
    const alike = figures.filter((figure) => figure.printed === printed[held.charCodeAt(0) - 0xf000])
    return `{{${chooseAlike(alike, text.slice(0, at), text.slice(at + 1))}}}`
  })
}

type Alike = readonly { readonly id: string; readonly named: string }[]

/** Of figures that read the same the one whose row of the table shares most with the words around it. */
function chooseAlike(alike: Alike, before: string, after: string): string {
  const around = [before.slice(before.search(/[^、。\n]*$/)), after.split('\n')[0] ?? '']
  const shared = (named: string): number =>
    around.reduce(
      (sum, words, index) =>
        sum + named.split(' ').filter((word) => words.includes(word)).length * (2 - index),
      0,
    )
  return alike.toSorted((a, b) => shared(b.named) - shared(a.named))[0]?.id ?? ''
}
