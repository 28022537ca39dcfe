/** Lines of a source that speak to whoever answers, as no report does. */
const orders: readonly RegExp[] = [
  /(?:指示|命令|ルール|設定|プロンプト|制約)[^\n]{0,20}(?:無視|忘れ|破棄|上書き)/,
  /(?:と|を|で)(?:必ず)?(?:答え|回答し|出力し|表示し|書き|言い|返し)(?:て(?:ください|下さい|くれ)|なさい|よ(?:[。\s]|$)|ろ(?:[。\s]|$))/,
  /(?:AI|ＡＩ|アシスタント|チャットボット|言語モデル|LLM|ボット)(?:へ|は|に|よ|の(?:皆|み))/i,
  /システム(?:メッセージ|プロンプト)|プロンプト/,
  /\b(?:ignore|disregard|forget|override)\b[^\n]{0,60}\b(?:instruction|rule|prompt|above|previous|everything)/i,
  /\b(?:you are|act as|pretend|respond with|reply with|say|output|print|repeat)\b[^\n]{0,60}(?:assistant|model|prompt|["'“「]|only|exactly)/i,
  /\b(?:system|assistant|user|developer)\s*(?::|prompt|message)/i,
  /<\/?(?:script|system|instruction|prompt|img|iframe|a)\b|\[INST\]|<\|/i,
  /\{\{|\}\}/,
]

/** A source's text without such lines: they are neither handed to the model nor a ground for what it says. */
export function dropOrders(text: string): string {
  return text
    .split(/(?<=\n)|(?<=。)/)
    .filter((line) => !orders.some((pattern) => pattern.test(line)))
    .join('')
}
