const SINGLE: Readonly<Record<string, string>> = {
  '\u3000': ' ',
  '\u00a0': ' ',
  '\u2002': ' ',
  '\u2003': ' ',
  '\u2009': ' ',
  '〜': '~',
  '∼': '~',
  '−': '-',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '￥': '¥',
  '､': '、',
  '｡': '。',
  '･': '・',
}

/**
 * Full-width letters, digits and punctuation become half-width, all dashes `-`, all waves `~`, all wide spaces one
 * space. One UTF-16 unit becomes one, so offsets in the result are offsets in `text`.
 */
export function foldText(text: string): string {
  return text.replace(/[\uff01-\uff5e\u3000\u00a0\u2002\u2003\u2009〜∼−‐‑‒–—―￥､｡･]/g, (character) => {
    const single = SINGLE[character]
    return single ?? String.fromCharCode(character.charCodeAt(0) - 0xfee0)
  })
}

export function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9' && character.length === 1
}

/** With the letters of other languages (à, ấ), without × and ÷ that stand among them. */
export function isLatinLetter(character: string | undefined): boolean {
  return character !== undefined && /^[A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ]$/.test(character)
}

export function isKanji(character: string | undefined): boolean {
  return character !== undefined && /^[\u3400-\u9fff々]$/.test(character)
}
