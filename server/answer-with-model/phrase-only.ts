/** For tests: what a model that only phrases writes, read from the prompt: the answer without a model, in slots. */
export function phraseOnly(prompt: string): string {
  const anchor = /確かめ済みの回答:\n([\s\S]*?)\n\n数値表/.exec(prompt)?.[1] ?? ''
  const figures = [...prompt.matchAll(/^(f\d+)★?: .* = (.+?) (?:\[\d+\])+$/gm)].map(
    ([, id = '', printed = '']) => ({ id, printed }),
  )
  const own = figures
    .filter(({ printed }) => anchor.includes(printed))
    .toSorted((a, b) => b.printed.length - a.printed.length)
  let text = anchor
  const ids: string[] = []
  for (const { id, printed } of own) {
    // Held back as a character of its own, so that a shorter figure does not replace a part of it.
    if (text.includes(printed))
      text = text.replaceAll(printed, String.fromCharCode(0xf000 + ids.push(id) - 1))
  }
  return text.replace(/[\uf000-\uf8ff]/g, (held) => `{{${ids[held.charCodeAt(0) - 0xf000]}}}`)
}
