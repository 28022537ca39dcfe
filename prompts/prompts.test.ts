import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { loadPrompt, type PromptName, promptSchemas, renderPrompt } from './prompts.ts'
import { fillPlaceholders, findPlaceholders, readPrompt } from './read-prompt.ts'

const names = Object.keys(promptSchemas) as PromptName[]

describe('prompts', () => {
  it('has one file for each schema, and one schema for each file', () => {
    const files = readdirSync(fileURLToPath(new URL('.', import.meta.url))).filter((name) =>
      name.endsWith('.md'),
    )
    expect(files.map((name) => name.replace(/\.md$/, '')).toSorted()).toEqual(names.toSorted())
  })

  it.each(names)('%s declares the variables of its schema and uses each of them', (name) => {
    const { variables, user } = loadPrompt(name)
    const declared = Object.keys(promptSchemas[name].shape).toSorted()
    expect([...variables].toSorted()).toEqual(declared)
    expect(findPlaceholders(user).toSorted()).toEqual(declared)
  })

  it.each(names)('%s lets nothing from outside into the system role', (name) => {
    expect(findPlaceholders(loadPrompt(name).system)).toEqual([])
  })

  it('refuses a value that is missing', () => {
    expect(() => renderPrompt('style-language', {} as never)).toThrow(/language/)
  })

  it('does not read placeholders in values', () => {
    const { user } = renderPrompt('style-language', { language: '«question»' })
    expect(user).toContain('«question»')
  })
})

describe('readPrompt()', () => {
  it.each([
    { markdown: '# user\nx', why: 'nothing is declared' },
    { markdown: '---\nvariables: a\n---\nx', why: 'no role' },
    { markdown: '', why: 'empty' },
  ])('refuses $markdown: $why', ({ markdown }) => {
    expect(() => readPrompt(markdown)).toThrow('Cannot read a prompt')
  })
})

describe('fillPlaceholders()', () => {
  it('keeps signs that replacement patterns would read', () => {
    expect(fillPlaceholders('«a»', { a: '$& $1' })).toBe('$& $1')
  })
})
