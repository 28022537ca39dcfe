/** A label without the spaces that set its characters apart: 人 件 費 → 人件費, ［財 源］ → ［財源］, 修学旅行 扶 助 費 → 修学旅行 扶助費. */
export function cleanLabel(label: string): string {
  const words = label.split(/[\s　]+/).filter((word) => word !== '')
  let text = ''
  let wasSingle = false
  words.forEach((word, index) => {
    const isSingle = [...word.replace(SQUARE_BRACKETS, '')].length === 1
    const closesUp = index > 0 && isSingle && wasSingle
    text += index === 0 || closesUp ? word : ` ${word}`
    wasSingle = isSingle
  })
  return text.replace(/(平成|令和|昭和) (?=[0-9０-９元])/g, '$1').replace(/(?<=[0-9０-９元]) (?=年)/g, '')
}

/** ［財 源］: letters set apart within brackets. */
const SQUARE_BRACKETS = /[［］[\]【】〔〕]/gu

/** For comparing labels: no spaces, no leading item mark, no bracketed addition. */
export function bareLabel(label: string): string {
  return splitMarker(label)
    .text.replace(/[\s　]/g, '')
    .replace(/[(（][^()（）]*[)）]/g, '')
    .replace(/[+＋−×÷=]+$/, '')
}

/** The classes of item marks that set levels; each class is one level wherever it appears. */
export type MarkerClass = '◎' | '○' | '□' | '●' | 'I' | '1' | '(1)' | '①' | 'ア' | 'none'

const markers: readonly (readonly [MarkerClass, RegExp])[] = [
  ['◎', /^◎[\s　]*/],
  ['○', /^[○〇][\s　]*/],
  ['●', /^●[\s　]*/],
  ['□', /^[□■◇◆][\s　]*/],
  ['I', /^(?:[Ⅰ-Ⅻ]|[IVX]{1,4}(?=[\s　.．]))[.．、]?[\s　]*/],
  ['(1)', /^[(（][0-9０-９]{1,2}[)）][\s　]*/],
  ['①', /^[①-⑳][\s　]*/],
  ['1', /^[0-9０-９]{1,2}(?:[.．、](?![0-9０-９])[\s　]*|[\s　]+)(?=[^0-9０-９\s])/],
  ['ア', /^[(（]?[ア-ンｱ-ﾝ][)）][\s　]*/],
]

export function splitMarker(label: string): { readonly marker: MarkerClass; readonly text: string } {
  for (const [marker, pattern] of markers) {
    const match = pattern.exec(label)
    if (match !== null && match[0].length < label.length)
      return { marker, text: label.slice(match[0].length) }
  }
  return { marker: 'none', text: label }
}
