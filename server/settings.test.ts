import { describe, expect, it } from 'vitest'
import { readSettings, SettingsError } from './settings.ts'

function refusalOf(environment: Record<string, string>): string {
  try {
    readSettings(environment)
  } catch (error) {
    if (error instanceof SettingsError) return error.message
    throw error
  }
  return ''
}

describe('readSettings()', () => {
  it('runs with an empty environment', () => {
    expect(readSettings({})).toMatchObject({
      port: 8787,
      host: '127.0.0.1',
      databaseUrl: undefined,
      dataDirectory: '.data',
      chatModel: undefined,
      allowedOrigins: [],
      trustedProxies: 0,
      rateLimitPerMinute: 30,
      logQuestions: false,
    })
  })

  it.each([
    {
      environment: { PORT: '', HOST: '  ' },
      expected: { port: 8787, host: '127.0.0.1' },
      why: 'an empty variable is not set',
    },
    {
      environment: { PORT: ' 80 ' },
      expected: { port: 80 },
      why: 'blanks around a value are a slip of the pen',
    },
    {
      environment: { RATE_LIMIT_PER_MINUTE: '0' },
      expected: { rateLimitPerMinute: 0 },
      why: '0 switches the limit off',
    },
    {
      environment: { ALLOWED_ORIGINS: 'https://a.example, http://b.example:8080' },
      expected: { allowedOrigins: ['https://a.example', 'http://b.example:8080'] },
      why: 'several origins, parted by commas',
    },
    {
      environment: { PUBLIC_URL: 'https://chat.example/' },
      expected: { publicUrl: 'https://chat.example' },
      why: 'paths are appended to it',
    },
    {
      environment: { LOG_QUESTIONS: 'on' },
      expected: { logQuestions: true },
      why: 'a switch reads on and off',
    },
    {
      environment: { OPENAI_API_KEY: 'k' },
      expected: { openaiApiKey: 'k', chatModel: undefined },
      why: 'a key alone, left over from another program, asks for no model',
    },
    {
      environment: { OPENAI_BASE_URL: 'http://127.0.0.1:11434/v1', CHAT_MODEL: 'local' },
      expected: { chatModel: 'local', openaiApiKey: undefined },
      why: 'a model on the own machine needs no key',
    },
    { environment: { LANGSMITH_TRACING: 'false' }, expected: {}, why: 'tracing switched off is no tracing' },
    {
      environment: { LANGCHAIN_TRACING_V2: 'true', ALLOW_TRACING: 'on' },
      expected: {},
      why: 'tracing that is meant',
    },
  ])('takes $environment: $why', ({ environment, expected }) => {
    expect(readSettings(environment)).toMatchObject(expected)
  })

  it.each([
    { environment: { PORT: '65536' }, named: 'PORT', why: 'no such port' },
    { environment: { PORT: '80a' }, named: 'PORT', why: 'a number and something else' },
    { environment: { PORT: '-1' }, named: 'PORT', why: 'negative' },
    { environment: { PORT: '1e3' }, named: 'PORT', why: 'a number, but not as people write one' },
    { environment: { DATABASE_URL: 'mysql://x/y' }, named: 'DATABASE_URL', why: 'another database' },
    {
      environment: { OPENAI_BASE_URL: 'localhost:11434' },
      named: 'OPENAI_BASE_URL',
      why: 'the scheme is missing',
    },
    { environment: { ALLOWED_ORIGINS: '*' }, named: 'ALLOWED_ORIGINS', why: 'origins are exact' },
    {
      environment: { ALLOWED_ORIGINS: 'https://a.example/' },
      named: 'ALLOWED_ORIGINS',
      why: 'browsers send no slash, so it would never match',
    },
    {
      environment: { ALLOWED_ORIGINS: 'https://a.example,null' },
      named: 'ALLOWED_ORIGINS',
      why: 'every sandboxed page is null',
    },
    { environment: { TRUST_PROXY: 'true' }, named: 'TRUST_PROXY', why: 'it counts hops' },
    { environment: { LOG_LEVEL: 'verbose' }, named: 'LOG_LEVEL', why: 'no such level' },
    { environment: { LOG_QUESTIONS: 'yes please' }, named: 'LOG_QUESTIONS', why: 'no switch' },
    { environment: { MODEL_DAILY_TOKENS: '1.5' }, named: 'MODEL_DAILY_TOKENS', why: 'tokens are whole' },
    { environment: { CHAT_MODEL: 'm' }, named: 'CHAT_MODEL', why: 'a model without an endpoint' },
    { environment: { EMBEDDING_MODEL: 'm' }, named: 'EMBEDDING_MODEL', why: 'a model without an endpoint' },
    {
      environment: { LANGSMITH_TRACING: 'true' },
      named: 'LANGSMITH_TRACING',
      why: 'questions would leave the house',
    },
    {
      environment: { LANGCHAIN_TRACING_V2: '1' },
      named: 'LANGCHAIN_TRACING_V2',
      why: 'questions would leave the house',
    },
  ])('refuses $environment in one line: $why', ({ environment, named }) => {
    const refusal = refusalOf(environment)
    expect(refusal).toContain(`Cannot use the setting ${named}: it `)
    expect(refusal).not.toContain('\n')
    expect(refusal).not.toContain('undefined')
  })

  it('does not repeat a value that may be a secret', () => {
    expect(refusalOf({ DATABASE_URL: 'mysql://user:geheim@x/y' })).not.toContain('geheim')
  })
})
