import { describe, expect, it } from 'vitest'
import { readArguments } from './read-arguments.ts'

describe('readArguments()', () => {
  it.each([
    { words: ['a.txt', 'b.txt'], command: { kind: 'ingest', paths: ['a.txt', 'b.txt'] }, why: 'files' },
    {
      words: [
        'a.txt',
        '--municipality',
        'みどり市',
        '--fiscal-year',
        '2023',
        '--title',
        '決算',
        '--id',
        'midori-2023',
      ],
      command: { given: { municipality: 'みどり市', fiscalYear: 2023, title: '決算', id: 'midori-2023' } },
      why: 'what is said about a file',
    },
    {
      words: ['--fiscal-year=2023', 'a.txt'],
      command: { paths: ['a.txt'], given: { fiscalYear: 2023 } },
      why: '=',
    },
    {
      words: ['--remove', 'a', '--remove', 'b'],
      command: { kind: 'remove', ids: ['a', 'b'] },
      why: 'removal',
    },
    {
      words: ['--rebuild', '--data-dir', 'x'],
      command: { kind: 'rebuild', dataDirectory: 'x' },
      why: 'rebuilding',
    },
    { words: ['--help', 'a.txt'], command: { kind: 'help' }, why: 'help' },
  ])('reads $words: $why', ({ words, command }) => {
    expect(readArguments(words)).toMatchObject(command)
  })

  it.each([
    { words: [], says: 'どれか一つ', why: 'nothing to do' },
    { words: ['a.txt', '--remove', 'a'], says: 'どれか一つ', why: 'two deeds' },
    { words: ['a.txt', '--colour', 'red'], says: '--colour', why: 'an unknown option' },
    { words: ['a.txt', '--title'], says: '--title', why: 'an option without its value' },
    { words: ['a.txt', '--fiscal-year', '5'], says: '--fiscal-year は西暦', why: 'an era year' },
    { words: ['a.txt', '--code', '4020'], says: '--code は6桁', why: 'a short code' },
    { words: ['a.txt', '--id', '../x'], says: '--id は英小文字', why: 'an id that is no id' },
    { words: ['a.txt', '--municipality', ' '], says: '--municipality は空', why: 'an empty name' },
    { words: ['a.txt', 'b.txt', '--id', 'x'], says: '--id と --title', why: 'one id for two files' },
  ])('refuses $words: $why', ({ words, says }) => {
    const command = readArguments(words)
    expect(command).toEqual({ kind: 'wrong', message: expect.stringContaining(says) })
    expect(command).toEqual({ kind: 'wrong', message: expect.stringMatching(/^取り込めません: [^\n]+$/) })
  })
})
