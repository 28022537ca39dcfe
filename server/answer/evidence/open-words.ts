/** Letters set apart (「履 行 期 間」) closed, and a thing that is counted (「3町内会」) parted from its number: words as such. */
export function openWords(text: string): string {
  return text
    .replace(/(?<!\p{L})\p{Script=Han}(?:[ 　]\p{Script=Han})+(?!\p{L})/gu, (word) =>
      word.replace(/[ 　]/g, ''),
    )
    .replace(/(?<=[0-9０-９])(?=\p{Script=Han}{2,}会)/gu, '、')
}
