import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { payloads } from './attacks.ts'
import { hasChromium } from './launch-browser.ts'
import { madeUpReport, readReportsFrom, reportText } from './made-up-report.ts'
import { openWeb } from './open-web.ts'
import { spoiltAnswer, spoiltFileName, spoiltReport } from './spoilt-texts.ts'
import { startSite } from './start-site.ts'

const spoilt = Array.from({ length: payloads.length / 5 }, (_, index) =>
  spoiltReport(payloads.slice(index * 5, index * 5 + 5), index),
)

describe.runIf(hasChromium)('a hundred payloads', () => {
  const web = openWeb(readReportsFrom([{ report: madeUpReport, text: reportText }, ...spoilt]))
  let page: Page
  let alarms: string[]
  beforeAll(async () => {
    await web.browser.context.addInitScript(() =>
      addEventListener('securitypolicyviolation', (event) =>
        reportError(new Error(`policy ${event.violatedDirective}`)),
      ),
    )
  })

  async function openPage(home = web.site.origin): Promise<void> {
    alarms = []
    page = await web.browser.context.newPage()
    page.on('dialog', async (dialog) => {
      alarms.push(`dialog ${dialog.message()}`)
      await dialog.dismiss()
    })
    page.on('request', (request) => {
      const { origin, pathname } = new URL(request.url())
      const isOurs = origin === home && /^\/($|api\/|assets\/|reports\/|embed|widget)/.test(pathname)
      if (!isOurs && !request.url().startsWith('blob:') && !request.url().startsWith('data:'))
        alarms.push(request.url())
    })
    page.on('pageerror', (error) => alarms.push(String(error)))
  }

  it('are a hundred', () => {
    expect(new Set(payloads).size).toBe(100)
  })

  it('do nothing as question, answer, citation, figure, chart, choice and readings', async () => {
    await openPage()
    web.site.answerWith(async ({ messages }) => spoiltAnswer(messages.at(-1)?.content ?? ''))
    await page.goto(web.site.origin)
    await page.locator('.composer').waitFor()
    const asked = await page.evaluate(askEach, payloads)
    expect(asked).toEqual(payloads.map((payload) => payload.trim()))
    expect(alarms).toEqual([])
    await page.close()
  })

  it('do nothing as text of an error', async () => {
    await openPage()
    await page.route('**/api/chat', async (route) => {
      const { messages } = route.request().postDataJSON()
      const error = { code: 'invalid_request', message: messages.at(-1).content }
      await route.fulfill({ status: 400, contentType: 'application/json', body: JSON.stringify({ error }) })
    })
    await page.goto(web.site.origin)
    await page.locator('.composer').waitFor()
    await page.evaluate(askEach, payloads)
    expect(await page.locator('.answer .error').allTextContents()).toEqual(
      payloads.map((payload) => payload.trim()),
    )
    expect(alarms).toEqual([])
    await page.close()
  })

  it('do nothing as title of a report, heading, table cell and prose', async () => {
    await openPage()
    for (const { report, text } of spoilt) {
      await page.goto(`${web.site.origin}/reports/${report.id}?v=0123456789ab#0-${text.length}`)
      expect(await page.locator('h1').textContent()).toBe(report.title)
      const drawn = await page.locator('[data-at]').allTextContents()
      expect(drawn.join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''))
    }
    expect(alarms).toEqual([])
    await page.close()
  })

  it('do nothing as file name, where the report is called by it', async () => {
    const named = payloads.map(spoiltFileName)
    const titles = named.map(({ report }) => report.title)
    expect(new Set(titles).size).toBe(100)
    const others = await startSite(readReportsFrom(named))
    try {
      await openPage(others.origin)
      for (const path of ['/', '/embed', '/embed-demo']) {
        await page.goto(others.origin + path)
        if (path === '/embed-demo') await page.locator('.launcher').click()
        const intro = await page.locator('.intro').textContent()
        for (const title of titles) expect(intro).toContain(title)
      }
      // The viewer draws such a title like any other, and those are tested one by one above.
      for (const { report } of named.filter((_, index) => index % 5 === 0)) {
        await page.goto(`${others.origin}/reports/${report.id}`)
        expect(await page.locator('h1').textContent()).toBe(report.title)
        expect(await page.title()).toContain(report.title.replaceAll(/\s+/g, ' '))
      }
      expect(alarms).toEqual([])
    } finally {
      await page.close()
      await others.close()
    }
  })

  it('do nothing in the conversation that the tab remembers', async () => {
    await openPage()
    await page.goto(web.site.origin)
    const turns = payloads.map((payload) => ({
      question: payload,
      state: 'answered',
      answer: spoiltAnswer(payload),
    }))
    await page.evaluate(
      (stored) => sessionStorage.setItem('machikotae page ', stored),
      JSON.stringify({ form: 1, turns, isEasy: false, hasRuby: true }),
    )
    await page.reload()
    await expect.poll(() => page.locator('.turn').count()).toBe(100)
    // Each note is drawn once; a link without an address of ours has none.
    const addresses = await page.locator('.mark, .chip, .source').evaluateAll((all) =>
      all.map((one) => {
        if (one instanceof HTMLElement) one.focus()
        return one.getAttribute('href')
      }),
    )
    expect(
      addresses.filter((address) => address !== null && !address.startsWith('/reports/midori-2022?v=')),
    ).toEqual([])
    for (const broken of [
      '{',
      '[]',
      '{"form":1,"turns":[null]}',
      '{"form":1,"turns":[{"question":"a","state":"answered","answer":{"answer":1}}]}',
    ]) {
      await page.evaluate((stored) => sessionStorage.setItem('machikotae page ', stored), broken)
      await page.reload()
      await page.locator('.intro').waitFor()
    }
    expect(alarms).toEqual([])
    await page.close()
  })

  it('do nothing in the address of the frame and of the viewer', async () => {
    await openPage()
    for (const payload of payloads.filter((_, index) => index % 10 === 0)) {
      await page.goto(
        `${web.site.origin}/embed?greeting=${encodeURIComponent(payload)}&examples=${encodeURIComponent(payload)}`,
      )
      await page.locator('.greeting').waitFor()
      await page.goto(
        `${web.site.origin}/reports/${madeUpReport.id}?v=${encodeURIComponent(payload)}#${encodeURIComponent(payload)}`,
      )
    }
    expect(alarms).toEqual([])
    await page.close()
  })
})

/** Runs in the page: asks one question after the other as a person would; resolves to the questions that stand there. */
async function askEach(questions: readonly string[]): Promise<string[]> {
  const field = document.querySelector<HTMLTextAreaElement>('.composer textarea')
  const send = document.querySelector<HTMLButtonElement>('.composer .primary')
  for (const question of questions) {
    if (field) field.value = question
    send?.click()
    while (send?.hidden !== false) await new Promise((resolve) => setTimeout(resolve, 5))
  }
  const prefix = document.querySelector('.question .hidden')?.textContent ?? ''
  return [...document.querySelectorAll('.question')].map((one) =>
    (one.textContent ?? '').slice(prefix.length),
  )
}
