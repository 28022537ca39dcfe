import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answer as answerSchema, errorBody, limits } from './contract.ts'
import { makeAnswer } from './made-up-answers.ts'
import { askBody, chatInit, createMadeUpApp, type MadeUpApp } from './made-up-app.ts'
import { openMadeUpStore } from './made-up-store.ts'
import type { AnswerRequest } from './services.ts'

let opened: Awaited<ReturnType<typeof openMadeUpStore>>
let made: MadeUpApp
beforeAll(async () => {
  opened = await openMadeUpStore()
  made = createMadeUpApp({ store: opened.reader })
})
afterAll(() => opened.close())

const user = (content: string) => ({ role: 'user', content })
const assistant = (content: string) => ({ role: 'assistant', content })
const json = { 'Content-Type': 'application/json' }

async function refusalOf(response: Response) {
  return { status: response.status, ...errorBody.parse(await response.json()).error }
}

describe('POST /api/chat takes', () => {
  it.each([
    { body: askBody, why: 'the smallest body' },
    { body: { messages: [user('あ'.repeat(1_000))] }, why: 'a question of exactly 1,000 units' },
    {
      body: { messages: [user('あ'), assistant('い'.repeat(8_000)), user('う')] },
      why: 'an assistant’s message of exactly 8,000 units',
    },
    {
      body: { messages: Array.from({ length: limits.messages }, () => user('あ')) },
      why: 'exactly 40 messages',
    },
    {
      body: { messages: [user('あ'), assistant(''), user('う')] },
      why: 'an empty answer, cut by its reader',
    },
    { body: { ...askBody, style: 'easy', ruby: true, municipality: 'みどり市' }, why: 'all fields' },
    { body: { messages: [user('😀'.repeat(500))] }, why: 'limits count UTF-16 units' },
    { body: `\uFEFF${JSON.stringify(askBody)}`, why: 'a byte order mark before the JSON' },
  ])('$why', async ({ body }) => {
    const response = await made.app.request('/api/chat', chatInit(body))
    expect(response.status).toBe(200)
    answerSchema.parse(await response.json())
  })

  it.each([
    { type: 'application/json; charset=utf-8', why: 'a charset' },
    { type: 'Application/JSON; charset="UTF-8"', why: 'upper case and quotes' },
  ])('$type: $why', async ({ type }) => {
    const response = await made.app.request('/api/chat', chatInit(askBody, { 'Content-Type': type }))
    expect(response.status).toBe(200)
  })

  it('a body of exactly 256 KiB, and not one byte more', async () => {
    const body = JSON.stringify(askBody)
    const padded = body + ' '.repeat(limits.bodyBytes - Buffer.byteLength(body))
    expect((await made.app.request('/api/chat', chatInit(padded))).status).toBe(200)
    expect((await made.app.request('/api/chat', chatInit(`${padded} `))).status).toBe(413)
  })

  it('texts, and hands them on as well-formed Unicode without NUL', async () => {
    let seen: AnswerRequest | undefined
    const { app } = createMadeUpApp({
      store: opened.reader,
      answerQuestion: async (request) => {
        seen = request
        return makeAnswer()
      },
    })
    await app.request('/api/chat', chatInit('{"messages":[{"role":"user","content":"a\\ud800b\\u0000c"}]}'))
    expect(seen?.messages).toEqual([user('a\uFFFDb c')])
    expect(seen).toMatchObject({ style: 'plain', ruby: false })
    expect(seen).not.toHaveProperty('municipality')
  })
})

describe('POST /api/chat refuses', () => {
  it.each([
    { body: '', code: 'invalid_request', says: 'JSON', why: 'no body' },
    { body: '{"messages":', code: 'invalid_request', says: 'JSON', why: 'cut JSON' },
    { body: 'null', code: 'invalid_request', says: '種類', why: 'JSON that is no object' },
    { body: '[]', code: 'invalid_request', says: '種類', why: 'JSON that is a list' },
    { body: {}, code: 'invalid_request', says: '「messages」を確認', why: 'no messages' },
    { body: { messages: [] }, code: 'invalid_request', says: '1つ以上', why: 'no message' },
    {
      body: { messages: Array.from({ length: 41 }, () => user('あ')) },
      code: 'invalid_request',
      says: '40件以内',
      why: '41 messages',
    },
    {
      body: { messages: [user('あ'.repeat(1_001))] },
      code: 'invalid_request',
      says: '1,000文字以内',
      why: 'a question of 1,001 units',
    },
    {
      body: { messages: [user('あ'), assistant('い'.repeat(8_001)), user('う')] },
      code: 'invalid_request',
      says: '「messages[1].content」を確認してください。8,000文字以内',
      why: 'an assistant’s message of 8,001 units',
    },
    {
      body: { messages: [user('あ'), assistant('い')] },
      code: 'invalid_request',
      says: '最後のメッセージ',
      why: 'a last message that is not the user’s',
    },
    { body: { messages: [user('')] }, code: 'invalid_request', says: '質問が空', why: 'an empty question' },
    {
      body: { messages: [user(' 　\n')] },
      code: 'invalid_request',
      says: '質問が空',
      why: 'a blank question',
    },
    {
      body: { messages: [{ role: 'system', content: 'あ' }] },
      code: 'invalid_request',
      says: 'user、assistant',
      why: 'a role that nobody has here',
    },
    { body: { messages: ['あ'] }, code: 'invalid_request', says: '種類', why: 'a message that is a text' },
    {
      body: { messages: [user('あ'), null] },
      code: 'invalid_request',
      says: '種類',
      why: 'a message that is null',
    },
    { body: { messages: [{ role: 'user' }] }, code: 'invalid_request', says: '必ず指定', why: 'no content' },
    {
      body: { messages: [{ role: 'user', content: 1 }] },
      code: 'invalid_request',
      says: '種類',
      why: 'content that is a number',
    },
    { body: { ...askBody, stream: true }, code: 'invalid_request', says: 'stream', why: 'an unknown field' },
    {
      body: { messages: [{ ...user('あ'), name: 'x' }] },
      code: 'invalid_request',
      says: 'name',
      why: 'an unknown field of a message',
    },
    {
      body: '{"messages":[{"role":"user","content":"a"}],"__proto__":{"style":"easy"}}',
      code: 'invalid_request',
      says: '__proto__',
      why: 'a field that would reach into the object’s prototype',
    },
    {
      body: { ...askBody, style: 'fancy' },
      code: 'invalid_request',
      says: 'plain、easy',
      why: 'an unknown style',
    },
    { body: { ...askBody, ruby: 'true' }, code: 'invalid_request', says: '「ruby」', why: 'ruby as a text' },
    {
      body: { ...askBody, municipality: 'あお市' },
      code: 'invalid_request',
      says: '指定できる自治体: みどり市',
      why: 'an unknown municipality, with those that are known',
    },
    {
      body: { ...askBody, municipality: '' },
      code: 'invalid_request',
      says: '「municipality」',
      why: 'an empty name',
    },
  ])('$why with $code', async ({ body, code, says }) => {
    const refusal = await refusalOf(await made.app.request('/api/chat', chatInit(body)))
    expect(refusal).toMatchObject({ status: 400, code })
    expect(refusal.message).toContain(says)
  })

  it.each([
    { headers: {}, status: 415, why: 'no content type (a form of another site)' },
    { headers: { 'Content-Type': 'text/plain' }, status: 415, why: 'a type that needs no preflight' },
    {
      headers: { 'Content-Type': 'application/json; charset=shift_jis' },
      status: 415,
      why: 'another charset',
    },
    { headers: { 'Content-Type': 'application/jsonp' }, status: 415, why: 'nearly the type' },
    { headers: { ...json, 'Content-Encoding': 'gzip' }, status: 415, why: 'a compressed body' },
    {
      headers: { ...json, 'Content-Length': '262145' },
      status: 413,
      why: 'a length that is announced too large',
    },
  ])('$why with $status', async ({ headers, status }) => {
    const body = new TextEncoder().encode(JSON.stringify(askBody))
    const refusal = await refusalOf(await made.app.request('/api/chat', { method: 'POST', headers, body }))
    expect(refusal).toMatchObject({
      status,
      code: status === 415 ? 'unsupported_media_type' : 'too_large',
    })
  })

  it('a body that never ends, after its first 256 KiB', async () => {
    let pulled = 0
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled += 1
        controller.enqueue(new Uint8Array(65_536).fill(32))
      },
    })
    const init = { method: 'POST', headers: json, body, duplex: 'half' }
    expect((await made.app.request('/api/chat', init)).status).toBe(413)
    expect(pulled).toBeLessThan(10)
  })

  it('bytes that are no UTF-8', async () => {
    const body = new Uint8Array([0x7b, 0xff, 0x7d])
    const refusal = await refusalOf(
      await made.app.request('/api/chat', { method: 'POST', headers: json, body }),
    )
    expect(refusal).toMatchObject({ status: 400, code: 'invalid_request' })
  })
})
