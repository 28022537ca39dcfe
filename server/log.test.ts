import { describe, expect, it } from 'vitest'
import { createLog, describeError } from './log.ts'

describe('createLog()', () => {
  it.each([
    { level: 'silent', expected: [] },
    { level: 'error', expected: ['a'] },
    { level: 'warn', expected: ['a', 'b'] },
    { level: 'info', expected: ['a', 'b', 'c'] },
    { level: 'debug', expected: ['a', 'b', 'c', 'd'] },
  ] as const)('at $level writes what is as grave or graver', ({ level, expected }) => {
    const lines: string[] = []
    const log = createLog({ level, now: () => new Date(0), write: (line) => lines.push(line) })
    log.error('a')
    log.warn('b')
    log.info('c')
    log.debug('d')
    expect(lines.map((line) => JSON.parse(line).event)).toEqual(expected)
  })

  it('writes one line whatever a field holds', () => {
    const lines: string[] = []
    const log = createLog({ level: 'info', now: () => new Date(0), write: (line) => lines.push(line) })
    log.info('answer', { question: '一行目\n二行目' })
    expect(lines).toEqual([
      '{"time":"1970-01-01T00:00:00.000Z","level":"info","event":"answer","question":"一行目\\n二行目"}\n',
    ])
  })
})

describe('describeError()', () => {
  const failure = Object.assign(new Error('invalid input: "山田さんの税金"'), { code: '22P02' })

  it('leaves out the message, which can repeat a question', () => {
    const described = describeError(failure, { withMessage: false })
    expect(described).toMatchObject({ error: 'Error', code: '22P02' })
    expect(JSON.stringify(described)).not.toContain('山田')
    expect(described['at']).toContain('log.test.ts')
  })

  it('keeps it where questions may be logged', () => {
    expect(describeError(failure, { withMessage: true })['message']).toContain('山田')
  })

  it('describes what is no error', () => {
    expect(describeError('山田', { withMessage: false })).toEqual({ error: 'string' })
  })
})
