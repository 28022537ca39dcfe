import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hasChromium, launchBrowser } from './launch-browser.ts'
import { makeAnswer } from './made-up-answers.ts'
import { madeUpReport, readReportsFrom, reportText, reportVersion } from './made-up-report.ts'
import { openWeb } from './open-web.ts'
import { startSite } from './start-site.ts'

const report = `/reports/${madeUpReport.id}`
const row = { start: reportText.indexOf('合計\t'), end: reportText.indexOf('1,234,500') + 9 }
const figure = { start: reportText.indexOf('1,234,500'), end: row.end }

describe.runIf(hasChromium)('the source viewer', () => {
  const web = openWeb()
  let page: Page
  beforeEach(async () => {
    page = await web.browser.context.newPage()
  })
  afterEach(() => page.close())

  it('marks the passage, its figure more strongly, brings it into view and gives it the focus', async () => {
    await page.setViewportSize({ width: 390, height: 500 })
    await page.goto(
      `${web.site.origin}${report}?v=${reportVersion}#${row.start}-${row.end},${figure.start}-${figure.end}`,
    )
    await page.locator('mark strong').waitFor()
    expect(await page.locator('mark').allTextContents()).toEqual([
      '合計',
      '900,000',
      '1,050,000',
      '1,234,500',
    ])
    expect(await page.locator('mark strong').allTextContents()).toEqual(['1,234,500'])
    const box = await page.locator('mark strong').boundingBox()
    expect(box?.y).toBeGreaterThan(0)
    expect(box?.y).toBeLessThan(500)
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MARK')
  })

  it('keeps the way back in sight, and the page as wide as the phone beside a wide table', async () => {
    const years = Array.from({ length: 12 }, (_, index) => index)
    const rowOf = (name: string, cells: readonly string[]) => [name, ...cells].join('\t')
    const wide = [
      '水道料金の推移　水道課',
      rowOf(
        '区分',
        years.map((year) => `令和${year + 1}年度`),
      ),
      rowOf(
        '収入済額',
        years.map((year) => `1,234,56${year % 10}`),
      ),
      ...Array.from({ length: 60 }, (_, line) => `${line}行目の説明です。`),
    ].join('\n')
    const end = wide.indexOf('\n0行目')
    const other = await startSite(readReportsFrom([{ report: madeUpReport, text: wide }]))
    await page.setViewportSize({ width: 390, height: 780 })
    await page.goto(`${other.origin}${report}?v=${reportVersion}#${end - 9}-${end}`)
    await page.locator('mark.first.last').waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
    const back = await page.getByRole('link', { name: '質問のページへ' }).boundingBox()
    expect(back?.y).toBeGreaterThanOrEqual(0)
    expect(back?.y).toBeLessThan(20)
    await other.close()
  })

  it('marks another passage when the address changes, and the text stays whole', async () => {
    await page.goto(`${web.site.origin}${report}#${row.start}-${row.end},${figure.start}-${figure.end}`)
    await page.locator('mark').first().waitFor()
    const drawn = await page.locator('#text').textContent()
    await page.evaluate(() => {
      location.hash = '#0-5'
    })
    await expect.poll(() => page.locator('mark').allTextContents()).toEqual([reportText.slice(0, 5)])
    expect(await page.locator('#text').textContent()).toBe(drawn)
  })

  it.each([
    { address: `?v=ffffffffffff#${row.start}-${row.end}`, says: true, why: 'the report was replaced' },
    { address: `?v=${reportVersion}#999999-999999`, says: false, why: 'a place that is not there' },
    { address: '#nonsense', says: false, why: 'no place' },
  ])('marks nothing for $address: $why', async ({ address, says }) => {
    await page.goto(`${web.site.origin}${report}${address}`)
    await page.locator('.search').waitFor()
    expect(await page.locator('mark').count()).toBe(0)
    expect(await page.getByText('報告書が差し替えられました').count()).toBe(says ? 1 : 0)
  })

  it('leads from the outline to a measure', async () => {
    await page.goto(web.site.origin + report)
    await page.locator('nav').getByRole('link', { name: '公園の管理' }).click()
    await expect
      .poll(() => page.evaluate(() => document.querySelector(':target')?.textContent))
      .toContain('公園の管理')
  })

  it('finds words whatever their width and goes from place to place', async () => {
    await page.goto(web.site.origin + report)
    await page.getByLabel('本文から探す').fill('10,234')
    await page.keyboard.press('Enter')
    await page.getByText('1か所のうち1番目').waitFor()
    expect(await page.evaluate(() => [...(CSS.highlights.get('current') ?? [])].map(String))).toEqual([
      '１０，２３４',
    ])
    await page.getByLabel('本文から探す').fill('図書館')
    await page.keyboard.press('Enter')
    await page.getByText(/か所のうち1番目/).waitFor()
    await page.getByRole('button', { name: '次へ' }).click()
    await page.getByText(/か所のうち2番目/).waitFor()
    await page.getByRole('button', { name: '前へ' }).click()
    await page.getByText(/か所のうち1番目/).waitFor()
    await page.getByLabel('本文から探す').fill('ありません')
    await page.keyboard.press('Enter')
    await page.getByText('0か所', { exact: true }).waitFor()
  })

  it('prints the text with its marks and nothing else', async () => {
    await page.goto(`${web.site.origin}${report}#${row.start}-${row.end}`)
    await page.locator('mark').first().waitFor()
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('nav').isVisible()).toBe(false)
    expect(await page.locator('.search').isVisible()).toBe(false)
    expect(await page.locator('mark').first().isVisible()).toBe(true)
  })
})

describe.runIf(hasChromium)('without JavaScript', () => {
  it('the form answers on a page with its citations, which lead to the report', async () => {
    const site = await startSite()
    const browser = await launchBrowser({ javaScriptEnabled: false })
    try {
      site.answerWith(makeAnswer())
      const page = await browser.context.newPage()
      await page.goto(site.origin)
      await page.getByLabel('質問').fill('図書館運営補助金はいくらですか')
      await page.getByRole('button', { name: '質問する' }).click()
      await page.getByText('1,234,500円です').waitFor()
      await page.getByRole('link', { name: /図書館運営補助金の推移/ }).click()
      await page.waitForURL('**/reports/**')
      expect(await page.locator('td').filter({ hasText: '1,234,500' }).count()).toBe(1)
    } finally {
      await browser.close()
      await site.close()
    }
  })
})
