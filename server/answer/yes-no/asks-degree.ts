/** 「保険料って高いの？」「実施回数は少なかったですか」: how high it is, is asked, not whether it is there. */
export const asksDegree =
  /([高安多低広狭長短]|少な|大き|小さ)(?:い|かった)(?:の|ん|ほう|方)?(?:です|でしょう|だ|かな|か|よね)*[?？。]*$/
