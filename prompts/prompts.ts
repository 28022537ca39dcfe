import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { fillPlaceholders, type PromptParts, readPrompt } from './read-prompt.ts'

const text = z.string()

/** Every prompt with its variables. The file of the same name declares the same ones, and no other. */
export const promptSchemas = {
  /** Makes a follow-up stand alone, or says a question in the words of a report. */
  'stand-alone-question': z.strictObject({ turns: text, question: text, cities: text, boundary: text }),
  /** Chooses and phrases from numbered passages and figures. */
  'answer-question': z.strictObject({
    question: text,
    anchor: text,
    figures: text,
    passages: text,
    style: text,
    boundary: text,
  }),
  /** Names what was wrong with a sentence and asks for the rest again. */
  'repair-answer': z.strictObject({ shown: text, sentence: text, faults: text }),
  /** Judges whether an answer says nothing that its passages do not; for the evaluation. */
  'judge-faithfulness': z.strictObject({ question: text, answer: text, passages: text, boundary: text }),
  'style-plain': z.strictObject({}),
  'style-easy': z.strictObject({}),
  'style-language': z.strictObject({ language: text }),
} as const

export type PromptName = keyof typeof promptSchemas
export type PromptValues<Name extends PromptName> = z.infer<(typeof promptSchemas)[Name]>

/** What a model must answer to `stand-alone-question`. `null`: no wording keeps the meaning. */
export const standAloneReply = z.object({ question: z.string().max(300).nullable() })
export type StandAloneReply = z.infer<typeof standAloneReply>

/** What a model must answer to `judge-faithfulness`. */
export const faithfulnessReply = z.object({ faithful: z.boolean(), unsupported: z.array(z.string()).max(20) })
export type FaithfulnessReply = z.infer<typeof faithfulnessReply>

const kept = new Map<PromptName, PromptParts>()

/** A prompt's file, read once a process. */
export function loadPrompt(name: PromptName): PromptParts {
  const known = kept.get(name)
  if (known) return known
  const path = fileURLToPath(new URL(`./${name}.md`, import.meta.url))
  const parts = readPrompt(readFileSync(path, 'utf8'))
  kept.set(name, parts)
  return parts
}

/** A prompt with its values. The system part takes none, so that nothing from outside can stand in it. */
export function renderPrompt<Name extends PromptName>(
  name: Name,
  values: PromptValues<Name>,
): { readonly system: string; readonly user: string } {
  const { system, user } = loadPrompt(name)
  return { system, user: fillPlaceholders(user, promptSchemas[name].parse(values)) }
}
