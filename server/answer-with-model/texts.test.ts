import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { type Language, languageNames } from './language.ts'
import { texts } from './texts.ts'

const others = (Object.keys(languageNames) as Language[]).filter((language) => language !== 'ja')
const server = fileURLToPath(new URL('..', import.meta.url))
/** Every code of a warning that an answer may carry, as it stands in the sources. */
const codes = globSync('{answer,answer-with-model}/**/*.ts', { cwd: server })
  .filter((file) => !file.endsWith('.test.ts'))
  .flatMap((file) => [...readFileSync(`${server}${file}`, 'utf8').matchAll(/code: '([a-z]+_[a-z_]+)'/g)])
  .map((match) => String(match[1]))

describe('texts.warning()', () => {
  it('knows the codes that it is tested with', () => {
    expect(codes).toEqual(expect.arrayContaining(['layout_lost', 'period_assumed', 'question_reworded']))
  })

  it.each(others.flatMap((language) => codes.map((code) => ({ language, code }))))(
    'is read in $language: $code',
    ({ language, code }) => {
      const said = texts.warning(code, '原本でご確認ください。', language)
      expect(said).toMatch(/^.{12,}（原本でご確認ください。）$/u)
    },
  )

  it('leaves Japanese as it is, and what nobody has translated yet', () => {
    expect(texts.warning('layout_lost', '原本でご確認ください。', 'ja')).toBe('原本でご確認ください。')
    expect(texts.warning('new_code', '原本でご確認ください。', 'en')).toBe('原本でご確認ください。')
  })
})
