import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from './contract.ts'
import { makeAnswer, makeCitation } from './made-up-answers.ts'
import { createMadeUpApp } from './made-up-app.ts'
import { openMadeUpStore } from './made-up-store.ts'

let opened: Awaited<ReturnType<typeof openMadeUpStore>>
beforeAll(async () => {
  opened = await openMadeUpStore()
})
afterAll(() => opened.close())

async function send(body: string, answer: Answer = makeAnswer()): Promise<Response> {
  const { app } = createMadeUpApp({ store: opened.reader, answerQuestion: async () => answer })
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded' }
  return app.request('/', { method: 'POST', headers, body })
}

describe('POST / (the form)', () => {
  it('answers on a page with its citations', async () => {
    const response = await send('question=%E8%A3%9C%E5%8A%A9%E9%87%91')
    expect(response.status).toBe(200)
    const page = await response.text()
    expect(page).toContain('<p>1,234,500円です。[1]</p>')
    expect(page).toContain('<a href="/reports/midori-2022?v=0123456789ab#10-20">')
    expect(page).toContain('<blockquote>合計 1,234千円</blockquote>')
  })

  it('offers choices as buttons that work without JavaScript', async () => {
    const choices = [{ label: '令和4年度の額', question: '令和4年度の額は？' }]
    const page = await (await send('question=a', makeAnswer({ outcome: 'clarify', choices }))).text()
    expect(page).toContain('name="question" value="令和4年度の額は？">令和4年度の額</button>')
  })

  it('counts line ends as the browser’s own limit does', async () => {
    expect((await send(`question=${'a%0D%0A'.repeat(500)}`)).status).toBe(200)
    expect((await send(`question=${'a%0D%0A'.repeat(500)}a`)).status).toBe(400)
  })

  it.each([
    { body: 'question=', says: '質問が空', why: 'nothing typed' },
    { body: '', says: '質問が空', why: 'nothing sent' },
    { body: 'question=a&other=1', says: 'other', why: 'an unknown field' },
    { body: 'question=a&municipality=%E3%81%82', says: '指定できる自治体', why: 'an unknown municipality' },
  ])('says on a page what is wrong: $why', async ({ body, says }) => {
    const response = await send(body)
    expect(response.status).toBe(400)
    const page = await response.text()
    expect(page).toContain('role="alert"')
    expect(page).toContain(says)
    expect(page).toContain('<form method="post"')
  })

  it.each([
    { part: 'the question', answer: (attack: string) => makeAnswer({ question: attack }) },
    { part: 'the answer', answer: (attack: string) => makeAnswer({ answer: attack }) },
    {
      part: 'a quote',
      answer: (attack: string) => makeAnswer({ citations: [makeCitation({ quote: attack })] }),
    },
    {
      part: 'a title',
      answer: (attack: string) => makeAnswer({ citations: [makeCitation({ reportTitle: attack })] }),
    },
    {
      part: 'a link',
      answer: (attack: string) => makeAnswer({ citations: [makeCitation({ url: attack })] }),
    },
    {
      part: 'a choice',
      answer: (attack: string) => makeAnswer({ choices: [{ label: attack, question: attack }] }),
    },
    {
      part: 'what is held nearby',
      answer: (attack: string) =>
        makeAnswer({ nearby: [{ label: attack, question: attack, department: null }] }),
    },
  ])('shows markup in $part as text', async ({ answer }) => {
    const attack = `"><script>alert(1)</script><img src=x onerror='alert(1)'>&lt;`
    const page = await (await send('question=a', answer(attack))).text()
    expect(page).not.toMatch(/<script|<img|onerror='/)
    expect(page).toContain('&lt;script&gt;')
    expect(page).toContain('&amp;lt;')
  })
})
