/** The languages in which answers can be checked: for each, the words for numbers are known to the gate. */
export type Language = 'ja' | 'en' | 'zh' | 'ko' | 'pt' | 'es' | 'vi'

export const languageNames: Readonly<Record<Language, string>> = {
  ja: '日本語',
  en: '英語',
  zh: '中国語',
  ko: '韓国語',
  pt: 'ポルトガル語',
  es: 'スペイン語',
  vi: 'ベトナム語',
}

const words: Readonly<Record<'en' | 'pt' | 'es', RegExp>> = {
  en: /\b(?:the|what|how|much|many|is|are|was|were|of|in|did|does|do|who|when|where|which|why|please|tell|budget|city)\b/gi,
  pt: /\b(?:qual|quanto|quantos|quantas|quanta|quem|quando|onde|foi|é|da|do|das|dos|para|em|uma|não|você|cidade|orçamento)\b/gi,
  es: /\b(?:cuál|cuánto|cuántos|cuántas|quién|cuándo|dónde|fue|es|el|la|los|las|del|para|una|ciudad|presupuesto|qué)\b/gi,
}

/** The language of a question; undefined where it is one whose answers nobody here could check. */
export function findLanguage(text: string): Language | undefined {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'ja'
  if (/\p{Script=Hangul}/u.test(text)) return 'ko'
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  if (han > 0 && han * 2 >= latin) return isChinese(text) ? 'zh' : 'ja'
  if (latin === 0) return /\p{L}/u.test(text) ? undefined : 'ja'
  if (/[ăơưđạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i.test(text)) return 'vi'
  const scores = (['en', 'pt', 'es'] as const).map((language) => ({
    language,
    score: text.match(words[language])?.length ?? 0,
  }))
  const best = scores.toSorted((a, b) => b.score - a.score)[0]
  return best && best.score > 0 ? best.language : undefined
}

/** Words and characters that Chinese questions have and short Japanese ones (図書館予算) have not. */
function isChinese(text: string): boolean {
  return /[吗呢么们这哪给请说为从对于么吧啊费馆图书预补几谁]|多少|什么|什麼|是多|請問|哪[個里裡些]|幾[個人]|嗎/.test(
    text,
  )
}
