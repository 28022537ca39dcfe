import { describe, expect, it } from 'vitest'
import { sendsQuestionsOut } from './sends-questions-out.ts'
import { readSettings } from './settings.ts'

describe('sendsQuestionsOut()', () => {
  it.each([
    { environment: {}, isOut: false, why: 'no model' },
    { environment: { OPENAI_API_KEY: 'k' }, isOut: false, why: 'a key without a model' },
    { environment: { CHAT_MODEL: 'm', OPENAI_API_KEY: 'k' }, isOut: true, why: 'the provider of the key' },
    {
      environment: { EMBEDDING_MODEL: 'm', OPENAI_API_KEY: 'k' },
      isOut: true,
      why: 'questions are embedded there',
    },
    { environment: { CHAT_MODEL: 'anthropic:m' }, isOut: true, why: 'a provider that brings its address' },
    { environment: { CHAT_MODEL: 'ollama:m' }, isOut: false, why: 'asked on this machine' },
    ...[
      ['http://127.0.0.1:11434/v1', false, 'this machine'],
      ['http://localhost:8000/v1', false, 'this machine'],
      ['http://[::1]:8000/v1', false, 'this machine'],
      ['http://10.1.2.3:8000/v1', false, 'a private network'],
      ['http://172.20.0.5:8000/v1', false, 'a private network'],
      ['http://192.168.1.9/v1', false, 'a private network'],
      ['http://vllm:8000/v1', false, 'a container beside it'],
      ['http://gpu.internal/v1', false, 'a name of the house'],
      ['http://172.32.0.5:8000/v1', true, 'no private network'],
      ['https://127.0.0.1.example.com/v1', true, 'a name that looks like an address'],
      ['https://localhost.example.com/v1', true, 'a name that begins like one'],
      ['https://llm.city.example.jp/v1', true, 'a public name: in doubt outside'],
    ].map(([url, isOut, why]) => ({
      environment: { CHAT_MODEL: 'm', OPENAI_BASE_URL: String(url) },
      isOut: Boolean(isOut),
      why: String(why),
    })),
    {
      environment: {
        CHAT_MODEL: 'm',
        OPENAI_BASE_URL: 'https://llm.city.example.jp/v1',
        MODEL_HOSTED: 'off',
      },
      isOut: false,
      why: 'the city says that it is its own',
    },
    {
      environment: { CHAT_MODEL: 'm', OPENAI_BASE_URL: 'http://127.0.0.1:4000/v1', MODEL_HOSTED: 'on' },
      isOut: true,
      why: 'a proxy on this machine that passes questions on',
    },
    { environment: { MODEL_HOSTED: 'on' }, isOut: false, why: 'no model at all' },
  ])('$environment: $isOut ($why)', ({ environment, isOut }) => {
    expect(sendsQuestionsOut(readSettings(environment))).toBe(isOut)
  })
})
