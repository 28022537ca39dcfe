import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askOnPage, lastTurn } from './ask-on-page.ts'
import { payloads } from './attacks.ts'
import { hasChromium, type Launched, launchBrowser } from './launch-browser.ts'
import { citationOf, figureOf, makeAnswer } from './made-up-answers.ts'
import { madeUpReport, readReportsFrom, reportText } from './made-up-report.ts'
import { type Site, startSite } from './start-site.ts'

/** A report named by a payload whose title line, heading, cells and prose are payloads, all on one line each. */
function spoiltReport(payload: string, index: number) {
  const line = payload.replaceAll('\n', ' ').replaceAll('\t', ' ')
  const text = [
    `${line}の推移　${line}課`,
    `1. ${line}`,
    '区分\t令和3年度\t令和4年度',
    `${line}\t1,000\t2,000`,
    `合計\t${line}\t2,000`,
    '',
    `${line}。`,
    '',
  ].join('\n')
  return {
    report: { ...madeUpReport, id: `spoilt-${index}`, title: line, municipality: { name: line } },
    text,
  }
}

/** An answer that carries the payload wherever the contract has a text. */
function spoiltAnswer(payload: string) {
  const chart = {
    kind: 'line' as const,
    title: payload,
    unit: payload,
    series: [
      {
        name: payload,
        points: [
          { label: payload, value: 1 },
          { label: '令和4年度', value: 2 },
        ],
      },
    ],
  }
  const offered = { label: payload, question: payload, department: payload }
  return makeAnswer({
    question: `${payload}？`,
    answer: `${payload}\n1,234,500円です。[1][2]\n${payload}`,
    citations: [
      citationOf('合計\t900,000', {
        quote: payload,
        reportTitle: payload,
        measure: payload,
        department: payload,
        heading: payload,
        municipality: payload,
      }),
      citationOf('運営費', { id: 2, url: payload }),
    ],
    figures: [
      figureOf('1,234,500', {
        label: payload,
        period: payload,
        municipality: payload,
        proof: payload,
        formula: payload,
        unit: payload,
      }),
    ],
    warnings: [{ code: 'x', message: payload }],
    choices: [{ label: payload, question: payload }],
    nearby: [offered],
    chart,
    followUps: [payload],
  })
}

describe.runIf(hasChromium)('a hundred payloads', () => {
  let site: Site
  let browser: Launched
  let page: Page
  let alarms: string[]
  beforeAll(async () => {
    const spoilt = payloads.map(spoiltReport)
    site = await startSite(readReportsFrom([{ report: madeUpReport, text: reportText }, ...spoilt]))
    browser = await launchBrowser()
    await browser.context.addInitScript(() =>
      addEventListener('securitypolicyviolation', (event) =>
        reportError(new Error(`policy ${event.violatedDirective}`)),
      ),
    )
  })
  afterAll(async () => {
    await browser.close()
    await site.close()
  })

  async function openPage(): Promise<void> {
    alarms = []
    page = await browser.context.newPage()
    page.on('dialog', async (dialog) => {
      alarms.push(`dialog ${dialog.message()}`)
      await dialog.dismiss()
    })
    page.on('request', (request) => {
      const { origin, pathname } = new URL(request.url())
      const isOurs = origin === site.origin && /^\/($|api\/|assets\/|reports\/|embed|widget)/.test(pathname)
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
    await page.goto(site.origin)
    for (const payload of payloads) {
      site.answerWith(spoiltAnswer(payload))
      await askOnPage(page, payload)
      await lastTurn(page).locator('.sources').waitFor()
      expect((await lastTurn(page).locator('.question').textContent())?.endsWith(payload.trim())).toBe(true)
      await lastTurn(page).locator('.mark').focus()
      await lastTurn(page).locator('.source').first().focus()
      expect(await lastTurn(page).locator('.source').nth(1).getAttribute('href')).toBeNull()
      await page.getByRole('button', { name: '新しい会話' }).click()
    }
    expect(alarms).toEqual([])
    await page.close()
  })

  it('do nothing as text of an error', async () => {
    await openPage()
    let payload = ''
    await page.route('**/api/chat', (route) =>
      route.fulfill({
        status: 400,
        contentType: 'application/json',
        body: JSON.stringify({ error: { code: 'invalid_request', message: payload } }),
      }),
    )
    await page.goto(site.origin)
    for (payload of payloads) {
      await askOnPage(page, '質問')
      await lastTurn(page).locator('.error').waitFor()
      expect(await lastTurn(page).locator('.error').textContent()).toBe(payload)
      await page.getByRole('button', { name: '新しい会話' }).click()
    }
    expect(alarms).toEqual([])
    await page.close()
  })

  it('do nothing as title of a report, heading, table cell and prose', async () => {
    await openPage()
    for (const [index, payload] of payloads.entries()) {
      await page.goto(`${site.origin}/reports/spoilt-${index}?v=0123456789ab#0-20`)
      expect(await page.locator('h1').textContent()).toBe(payload)
    }
    expect(alarms).toEqual([])
    await page.close()
  })

  it('do nothing in the conversation that the tab remembers', async () => {
    await openPage()
    await page.goto(site.origin)
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
    for (const payload of payloads.filter((_, index) => index % 5 === 0)) {
      await page.goto(
        `${site.origin}/embed?greeting=${encodeURIComponent(payload)}&examples=${encodeURIComponent(payload)}`,
      )
      await page.locator('.greeting').waitFor()
      await page.goto(
        `${site.origin}/reports/${madeUpReport.id}?v=${encodeURIComponent(payload)}#${encodeURIComponent(payload)}`,
      )
    }
    expect(alarms).toEqual([])
    await page.close()
  })
})
