/** The rule below a table's head: `|---|---:|`. */
const TABLE_RULE = /^[ 　]*\|?[ ]*:?-{2,}:?(?:[ ]*\|[ ]*:?-{2,}:?)+[ ]*(?:\|[ ]*)?$/mu
const HEADING = /^#{1,6}[ 　]+\S/gmu

/** Fewest headings that make a text without tables Markdown. */
const FEWEST_HEADINGS = 2

/** Whether a text is Markdown: a table with its rule, or headings behind hashes. */
function isMarkdown(text: string): boolean {
  return TABLE_RULE.test(text) || (text.match(HEADING)?.length ?? 0) >= FEWEST_HEADINGS
}

/**
 * Markdown without the marks that only dress its words (`**合計**`, `<br>`, `&nbsp;`, `\*`, fences), so that labels and quotes are what a
 * reader sees. Headings, lists and tables keep their marks: they say how the text is built. Other text stays as it is.
 */
export function plainMarkdown(text: string): string {
  if (!isMarkdown(text)) return text
  return text
    .replace(/^[ ]{0,3}(?:`{3,}|~{3,})[^`~\n]*(?:\n|$)/gmu, '')
    .replace(/[ 　]*<br[ ]*\/?>[ 　]*/giu, ' ')
    .replace(/<\/?(?:b|strong|i|em|u|s|sup|sub|span|font|small)(?:[ ][^<>\n]{0,80})?>/giu, '')
    .replace(/(?<!\*)\*{2,3}(?=[^\s*])([^*\n|]{1,200}?)(?<=[^\s*])\*{2,3}(?!\*)/gu, '$1')
    .replace(/(?<![_\w])__(?=[^\s_])([^_\n|]{1,200}?)(?<=[^\s_])__(?![_\w])/gu, '$1')
    .replace(/`([^`\n|]{1,200})`/gu, '$1')
    .replace(/&nbsp;/giu, ' ')
    .replace(/\\([\\`*_{}[\]()#+\-.!~])/gu, '$1')
}
