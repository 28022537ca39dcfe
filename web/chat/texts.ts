import { englishTexts } from './texts-en.ts'
import { japaneseTexts, type Texts } from './texts-ja.ts'

export type { Texts } from './texts-ja.ts'

/** The texts of a language tag; Japanese where there are none. */
export function textsFor(language: string | undefined): Texts {
  return language?.toLowerCase().startsWith('en') ? englishTexts : japaneseTexts
}
