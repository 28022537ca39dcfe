import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { loadBuiltWeb } from '../../server/http/built-web.ts'
import { readTokens, replaceTokens } from './design-tokens.ts'
import type { WebFiles } from './widget-build.ts'

const dist = join(import.meta.dirname, '..', '..', 'dist', 'web')
const files = JSON.parse(readFileSync(join(dist, 'files.json'), 'utf8')) as WebFiles
const read = (name: string) => readFileSync(join(dist, name), 'utf8')
const gzippedBytes = (...names: readonly string[]) =>
  names.reduce((sum, name) => sum + gzipSync(read(name), { level: 9 }).length, 0)

describe('what is built', () => {
  it.each([
    { what: 'the loader', names: [files.loader], most: 2_048 },
    { what: 'the whole widget', names: [files.loader, files.widget.script], most: 20_480 },
    { what: 'the page', names: [files.page.script, files.page.style], most: 20_480 },
    { what: 'the viewer', names: [files.viewer.script, files.viewer.style], most: 10_240 },
  ])('keeps $what within $most bytes gzipped', ({ names, most }) => {
    expect(gzippedBytes(...names)).toBeLessThanOrEqual(most)
  })

  it.each([
    { pattern: /innerHTML|outerHTML|insertAdjacentHTML|document\.write/, why: 'no markup from strings' },
    { pattern: /\beval\(|new Function/, why: 'no code from strings' },
    { pattern: /document\.cookie|localStorage|indexedDB/, why: 'nothing is kept beyond the tab' },
    { pattern: /https?:\/\/(?!www\.w3\.org\/2000\/svg)/, why: 'no other site' },
    { pattern: /@font-face/, why: 'no web font' },
    { pattern: /var\(--(?:color|font|line|border|elevation)-/, why: 'every design token has its value' },
  ])('has no $pattern: $why', ({ pattern }) => {
    const names = [
      files.loader,
      files.widget.script,
      ...[files.page, files.viewer, files.demo].flatMap(({ script, style }) => [script, style]),
    ]
    for (const name of names) expect(read(name)).not.toMatch(pattern)
  })

  it('makes the widget one file, which the loader names', () => {
    expect(read(files.widget.script)).not.toMatch(/\bimport\s*[{"'(]|\bfrom\s*["']/)
    expect(read(files.loader)).toContain(files.widget.script)
  })

  it('is what the server serves', () => {
    expect(loadBuiltWeb()?.names).toEqual(files)
  })
})

describe('replaceTokens()', () => {
  const tokens = readTokens(':root { --a: #fff; --b: var(--a); --c: 1px solid var(--b); }')

  it.each([
    { value: 'var(--a)', replaced: '#fff', why: 'a token' },
    { value: 'var(--c)', replaced: '1px solid #fff', why: 'a token of tokens' },
    { value: 'var(--own) var(--a)', replaced: 'var(--own) #fff', why: 'a property that is no token' },
  ])('makes $replaced: $why', ({ value, replaced }) => {
    expect(replaceTokens(value, tokens)).toBe(replaced)
  })
})
