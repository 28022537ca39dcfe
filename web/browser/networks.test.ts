import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { askOnPage, lastTurn } from './ask-on-page.ts'
import { hasChromium } from './launch-browser.ts'
import { makeAnswer } from './made-up-answers.ts'
import { openWeb } from './open-web.ts'
import { startSite } from './start-site.ts'

const delta = 'event: text-delta\ndata: {"text":"一つ目の文です。"}\n\n'
const events = { 'Content-Type': 'text/event-stream; charset=utf-8' }

describe.runIf(hasChromium)('on bad networks', () => {
  const web = openWeb()
  let page: Page
  beforeEach(async () => {
    web.site.answerWith(makeAnswer())
    page = await web.browser.context.newPage()
    await page.goto(web.site.origin)
    await page.locator('.composer').waitFor()
  })
  afterEach(async () => {
    await web.browser.context.setOffline(false)
    await page.close()
  })

  /** After whatever went wrong: the question stands, retry works, and nothing half is sent along. */
  async function retry(): Promise<void> {
    await page.unrouteAll()
    let sent: unknown
    web.site.answerWith(async ({ messages }) => {
      sent = messages
      return makeAnswer()
    })
    await page.getByRole('button', { name: 'もう一度聞く' }).click()
    await lastTurn(page).locator('.sources').waitFor()
    expect(sent).toEqual([{ role: 'user', content: 'いくらですか' }])
  }

  it.each([
    {
      name: 'a refusal of ours',
      status: 429,
      headers: { 'Retry-After': '7' },
      body: '{"error":{"code":"rate_limited","message":"7秒後にもう一度送信できます。"}}',
      says: '7秒後にもう一度',
    },
    {
      name: 'a 429 of a proxy',
      status: 429,
      headers: { 'Retry-After': '30' },
      body: '<html>Too Many',
      says: '30秒ほど待ってから',
    },
    {
      name: 'a server that is not ready',
      status: 503,
      headers: {},
      body: '{"error":{"code":"not_ready","message":"準備中です。"}}',
      says: '準備中です。',
    },
    {
      name: 'a proxy without a server',
      status: 503,
      headers: {},
      body: '<html>Service Unavailable',
      says: 'ただいま使えません',
    },
    { name: 'a gateway', status: 502, headers: {}, body: '', says: 'ただいま使えません' },
    {
      name: 'a stream that ends early',
      status: 200,
      headers: events,
      body: delta,
      says: '途中で通信が切れました',
    },
    {
      name: 'a stream that is empty',
      status: 200,
      headers: events,
      body: '',
      says: '途中で通信が切れました',
    },
    {
      name: 'a stream that is broken',
      status: 200,
      headers: events,
      body: `${delta}event: answer-end\ndata: {"answer":\n\n`,
      says: '通信できませんでした',
    },
    {
      name: 'an answer that is no stream',
      status: 200,
      headers: { 'Content-Type': 'text/html' },
      body: '<html>',
      says: '途中で通信が切れました',
    },
  ])('says what to do after $name, and asking again works', async ({ status, headers, body, says }) => {
    await page.route('**/api/chat', (route) => route.fulfill({ status, headers, body }))
    await askOnPage(page, 'いくらですか')
    await lastTurn(page).locator('.error').waitFor()
    expect(await lastTurn(page).locator('.error').innerText()).toContain(says)
    if (body.startsWith(delta)) expect(await lastTurn(page).innerText()).toContain('一つ目の文です。')
    await retry()
  })

  it('says that the browser is offline', async () => {
    await web.browser.context.setOffline(true)
    await askOnPage(page, 'いくらですか')
    await lastTurn(page).locator('.error', { hasText: 'インターネットにつながっていません' }).waitFor()
    await web.browser.context.setOffline(false)
    await retry()
  })

  it('says that the service cannot be reached', async () => {
    await page.route('**/api/chat', (route) => route.abort('connectionrefused'))
    await askOnPage(page, 'いくらですか')
    await lastTurn(page).locator('.error', { hasText: '通信できませんでした' }).waitFor()
    await retry()
  })

  it('keeps the text of a stream that falls silent, and gives up after 40 s', async () => {
    web.site.answerWith(({ onPart, signal }) => {
      onPart({ type: 'text-delta', text: '一つ目の文です。' })
      return new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
    })
    await page.clock.install()
    await page.reload()
    await askOnPage(page, 'いくらですか')
    await page.getByText('一つ目の文です。').waitFor()
    await page.clock.fastForward(41_000)
    await lastTurn(page).locator('.error', { hasText: '返事がありません' }).waitFor()
    expect(await lastTurn(page).innerText()).toContain('一つ目の文です。')
    await retry()
  })

  it('shows the sentences of a slow stream one by one', async () => {
    let goOn = () => {}
    web.site.answerWith(async ({ onPart }) => {
      onPart({ type: 'text-delta', text: '一つ目の文です。' })
      await new Promise<void>((resolve) => {
        goOn = resolve
      })
      return makeAnswer({ answer: '一つ目の文です。1,234,500円です。[1]' })
    })
    await askOnPage(page, 'いくらですか')
    await page.getByText('一つ目の文です。').waitFor()
    expect(await page.getByText('調べています').isVisible()).toBe(true)
    goOn()
    await lastTurn(page).locator('.sources').waitFor()
    expect(await lastTurn(page).locator('.answer .text').innerText()).toContain('1,234,500円')
  })

  it('says so where the server dies in the middle', async () => {
    const dying = await startSite()
    dying.answerWith(({ onPart }) => {
      onPart({ type: 'text-delta', text: '一つ目の文です。' })
      return new Promise(() => {})
    })
    await page.goto(dying.origin)
    await askOnPage(page, 'いくらですか')
    await page.getByText('一つ目の文です。').waitFor()
    await dying.close()
    await lastTurn(page).locator('.error').waitFor()
    expect(await lastTurn(page).innerText()).toContain('一つ目の文です。')
  })

  it('says in the widget that it could not be loaded, and loads it the next time', async () => {
    await page.route('**/assets/widget-*.js', (route) => route.abort())
    await page.goto(`${web.site.origin}/embed-demo`)
    await page.locator('.launcher').click()
    await page.getByRole('button', { name: '読み込めませんでした。もう一度押してください。' }).waitFor()
  })
})
