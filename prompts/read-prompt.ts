/** A prompt's Markdown taken apart: declared variables, and what is said in which role. */
export type PromptParts = {
  readonly variables: readonly string[]
  /** '' where the file is a fragment of another prompt. */
  readonly system: string
  readonly user: string
}

const FILE =
  /^---\nvariables:(?<names>[^\n]*)\n---\n(?:# system\n(?<system>[\s\S]*?)\n)?# user\n(?<user>[\s\S]*)$/
const PLACEHOLDER = /«([a-zA-Z]+)»/g

/** Reads a prompt file. Throws an Error of one line where a part is missing. */
export function readPrompt(markdown: string): PromptParts {
  const groups = FILE.exec(markdown.replaceAll('\r\n', '\n'))?.groups
  if (groups === undefined) throw new Error('Cannot read a prompt: it needs variables, # system and # user')
  const { names = '', system = '', user = '' } = groups
  return {
    variables: names.split(/[\s,]+/).filter((name) => name !== ''),
    system: system.trim(),
    user: user.trim(),
  }
}

/** The names that stand as «name» in a text, each once, in the order of their first use. */
export function findPlaceholders(text: string): string[] {
  return [...new Set([...text.matchAll(PLACEHOLDER)].map((match) => match[1] ?? ''))]
}

/** Puts values in the place of «name». A value is never read again: what it holds stays as it is. */
export function fillPlaceholders(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(PLACEHOLDER, (_placeholder, name: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`Cannot fill a prompt: «${name}» has no value`)
    return value
  })
}
