import { contentGrams, coverage } from './content-grams.ts'
import type { Fault } from './fault.ts'
import type { PlainSentence } from './plain-sentence.ts'
import type { SourceLine } from './roles.ts'

const DENIAL =
  /ません|(?<!少|切|欠かせ|限ら|危|つた|かかわら|関わら)な(?:い(?!し)|かっ|く(?:な[りっ]|て))|なし(?=[。、でに])|(?:せ|ら|か|わ)ず(?=[、に])|無[しい]|未実施|\b(?:not|no|never|none)\b|n't\b|没有|沒有|不|无|無|않|없|아니|không|chưa|\b(?:não|nunca|nenhum|ninguna?|ningún)\b/i

/** 「…していません」: a sentence that denies something needs a source that denies it. */
export function checkDenial({ text }: PlainSentence, lines: readonly SourceLine[]): Fault[] {
  const denial = DENIAL.exec(text)
  if (!denial) return []
  const grams = contentGrams(text)
  const isSaid = lines.some(
    (line) => DENIAL.test(line.text) && coverage(grams, line.grams.union(line.titleGrams)) >= 0.4,
  )
  return isSaid ? [] : [{ code: 'unfounded', detail: denial[0] }]
}
