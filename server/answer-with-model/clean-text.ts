/** The characters that stand in the place of slots while a sentence is checked: from U+E000, one a slot. */
export const slotBase = 0xe000

/**
 * A model's text without what could do more than be read: control and invisible characters, private ones, HTML, images,
 * links and addresses, marks of Markdown. The words of a link stay. What is removed may bring new tags together, so
 * that it is done until nothing changes.
 */
export function cleanText(text: string): string {
  let cleaned = text.toWellFormed()
  for (let turn = 0; turn < 20; turn += 1) {
    const next = cleanOnce(cleaned)
    if (next === cleaned) break
    cleaned = next
  }
  // Full-width letters and digits read the same; one form of them is listed beside the answer.
  const narrow = cleaned.replace(/[０-９Ａ-Ｚａ-ｚ]/g, (letter) =>
    String.fromCharCode(letter.charCodeAt(0) - 0xfee0),
  )
  return narrow.replaceAll('<', '＜').replaceAll('>', '＞')
}

function cleanOnce(text: string): string {
  return text
    .replace(
      /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u2028\u2029\u115f\u1160\u3164\uffa0]|\u034f|[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}]/gu,
      (character) => (character === '\n' ? '\n' : character === '\t' ? ' ' : ''),
    )
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replace(/<\/?[a-zA-Z!?][^<>]{0,2000}>/g, '')
    .replace(/&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,24});/gi, '')
    .replace(/!\[[^\]\n]{0,500}\]\([^)\n]{0,2000}\)/g, '')
    .replace(/\[([^\]\n]{0,500})\]\([^)\n]{0,2000}\)/g, '$1')
    .replace(/^\s*\[[^\]\n]{1,100}\]:\s*\S+.*$/gm, '')
    .replace(
      /(?:[a-z][a-z\d+.-]{1,20}:\/\/|www\.|(?:javascript|data|vbscript|mailto|tel):)[^\s「」（）()、。<>]*/gi,
      '',
    )
    .replace(/[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/g, '')
    .replace(
      /\b(?:[a-z\d-]{1,63}\.)+(?:com|net|org|jp|io|info|biz|dev|app|xyz|cn|ru|tk|top)\b(?:\/[^\s「」（）()、。<>]*)?/gi,
      '',
    )
    .replace(/```+[a-z]*|\*\*|__|`|^\s{0,3}#{1,6}\s+/gim, '')
    .replace(/^[ \t]*(?:[-*+•]|\d{1,2}[.)．）](?!\d)|[(（]\d{1,2}[)）])[ \t　]+/gm, '・')
}
