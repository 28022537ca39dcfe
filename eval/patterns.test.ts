import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { cpuMs } from '../ingest/cpu-ms.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** A literal as a formatter sets it: behind a sign or a line's beginning, on one line. */
const literal =
  /(?<=^\s*|[=(,:?&|![]\s*)\/(?![*/])((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+)\/([dgimsuy]*)(?=[\s,;.)\]]|$)/gm

/** What may take endlessly long: a group that is repeated, and tried anew in all its ways where no way leads to an end. */
type Repeated = { readonly at: string; readonly group: string; readonly flags: string }

function repeatedGroups(): Repeated[] {
  return globSync('{ingest,prompts,server,eval,web}/**/*.ts', { cwd: root })
    .filter((file) => !file.includes('node_modules') && !file.endsWith('.test.ts'))
    .flatMap((file) => {
      const text = readFileSync(join(root, file), 'utf8')
      return [...text.matchAll(literal)].flatMap(([, source = '', flags = '']) =>
        groupsIn(source).map((group) => ({ at: file, group, flags: flags.replace(/[gy]/g, '') })),
      )
    })
}

/** The groups of a pattern that `*`, `+` or `{n,}` follows, with what follows them. */
function groupsIn(source: string): string[] {
  const open: number[] = []
  return [
    ...source.matchAll(/\\.|\[(?:\\.|[^\]\\])*\]|\((?:\?[:=!]|\?<[=!])?|\)(?:[*+]|\{\d+,\d*\})?/g),
  ].flatMap(({ 0: sign, index }) => {
    if (sign.startsWith('(')) open.push(index)
    if (!sign.startsWith(')')) return []
    const start = open.pop() ?? 0
    return sign === ')' ? [] : [source.slice(start, index + sign.length)]
  })
}

/** The words that a group spells, and two letters of each of its classes. */
function wordsOf(group: string): string[] {
  const classes = [...group.matchAll(/\[(?!\^)((?:\\.|[^\]\\])+)\]/g)].flatMap(([, letters = '']) =>
    [letters.at(0), letters.at(-1)].flatMap((letter) => letter ?? []),
  )
  const spelled = group
    .replace(/\[(?:\\.|[^\]\\])+\]|\\[pP]\{[^}]*\}|\{\d*,?\d*\}/g, '|')
    .split(/\(\?(?:[:=!]|<[=!])|\\[a-zA-Z]|[\\^$.*+?()|[\]]+/)
  return [...new Set([...spelled, ...classes, '0', 'A', '一', 'あ', ' '])].filter((word) => word !== '')
}

/** CPU time in ms: a group with bounds takes some µs for such a text, another twice as long for each further word. */
const tooSlow = 100
/** Of more words no three are tried together. */
const fewWords = 16

/** Whether a text of the unit, ever longer, takes too long; a second run tells it from a pause of the machine. */
function isEndless(pattern: RegExp, unit: string): boolean {
  for (let times = 8; times <= 27; times = Math.ceil(times * 1.2)) {
    const text = `${unit.repeat(times)}\u0000`
    const isSlow = () => cpuMs(() => pattern.test(text)) >= tooSlow
    if (isSlow() && isSlow()) return true
  }
  return false
}

/** The first words of a group that it does not come to an end with where they are repeated. */
function attackOn({ group, flags }: Pick<Repeated, 'group' | 'flags'>): string | undefined {
  const pattern = new RegExp(`^${group}$`, flags)
  const words = wordsOf(group)
  const more = ['', ...words]
  for (const one of words)
    for (const other of more)
      for (const third of words.length <= fewWords ? more : [''])
        if (isEndless(pattern, one + other + third)) return one + other + third
  return undefined
}

describe('the groups that our patterns repeat', () => {
  const groups = repeatedGroups()

  it('are found in the sources', () => {
    expect(groups.length).toBeGreaterThan(40)
  })

  it.each([
    { group: '(?:て|る|てる)*', why: 'one word is made of two others' },
    { group: '(?:(?:よう|君)君?)+', why: 'an ending is a name too' },
    { group: '(?:[一-龠]|等)+', why: 'a class has the word' },
    { group: '(?:[ab]*c?)*', why: 'it may be empty' },
    { group: '(?: +[△▲]? ?[0-9][^ ]*)+', why: 'two spaces are parted in two ways' },
  ])('are noticed where they have no end: $why', ({ group }) => {
    expect(attackOn({ group, flags: 'u' })).toBeDefined()
  })

  it.each(groups)('come to an end with any text: $at $group', (repeated) => {
    expect(attackOn(repeated)).toBeUndefined()
  })
})
