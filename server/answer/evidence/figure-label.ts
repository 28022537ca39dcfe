/** Letter-spacing closed, marks of level (◎, ○, ・) and of new or larger projects ([新]), item numbers (「8.土木費」), units in brackets and a dash that fills its cell left out. */
export function cleanLabel(label: string): string {
  const text = label
    .replace(/^[\s　]*[－―ー‐–—]+[\s　]*$/u, '')
    .replace(/^(?:[[［【][新拡継重充改臨縮廃][\]］】][\s　]*)+/u, '')
    .replace(/^[◎○〇●・※\-\s　]+/u, '')
    .replace(/^[0-9０-９]{1,2}[.．][\s　]*(?=\p{L})/u, '')
    .replace(/[（(]単位\s*[:：][^）)]*[）)]/gu, '')
  const closed = /^(?:\S[\s　]+)+\S$/u.test(text) ? text.replace(/[\s　]+/gu, '') : text
  return closed.replace(/[\s　]+/gu, ' ').trim()
}

/** A title without the marks of a heading (「## 」) and the stretch of time in brackets at its end (「…の推移(5年間)」): it is no figure of the answer. */
export function titleForAnswer(title: string): string {
  return (
    title
      .replace(/^#+\s*/, '')
      .replace(/[（(][^（）()]*(?:年|以降)[^（）()]*[）)]$/u, '')
      .trim() || title
  )
}

/** 「人件費」 of 「人件費計」: what a sum is the sum of; '' where it names nothing of its own (合計). */
export function withoutSum(label: string): string {
  return /^(?:合|小|総|累)?計$/u.test(label) ? '' : label.replace(/(?:合計|(?<![会設統])計)$/u, '')
}
