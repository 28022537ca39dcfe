/** What a citizen reads beside a model's sentences. */
export const texts = {
  reworded: (question: string) => `ご質問を「${question}」と読み替えてお答えしました。`,
  calculation: (formula: string) => `計算：${formula}`,
} as const
