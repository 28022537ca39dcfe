/** 「保険料って高いの？」「実施回数は少なかったですか」: how high it is, is asked, not whether it is there. */
export const asksDegree =
  /([高安多低広狭長短]|少な|大き|小さ)(?:い|かった)(?:の|ん|ほう|方)?(?:です|でしょう|だ|かな|か|よね)*[?？。]*$/

/** 「応募は少なかったって本当？」 is told by what speaks of many as well; 少なくとも says neither. */
export function tellsDegree(degree: string, said: string): boolean {
  const text = said.replaceAll('少なくとも', '')
  return text.includes(degree) || (degree === '少な' && /多(?:い|く|かった|数)/.test(text))
}
