import { describe, expect, it } from 'vitest'
import { askOnPage, lastTurn, waitForAnswer } from './ask-on-page.ts'
import { hasChromium } from './launch-browser.ts'
import { makeClarifyAnswer, makeSeriesAnswer } from './made-up-answers.ts'
import { openWeb } from './open-web.ts'

describe.runIf(hasChromium)('the log and the composer', () => {
  const web = openWeb()

  it.each([
    { where: 'on a phone', width: 390, height: 780 },
    { where: 'on a wide screen', width: 1280, height: 800 },
  ])(
    'keep the page still in a long conversation, the newest question at the top $where',
    async (viewport) => {
      const page = await web.browser.context.newPage()
      await page.setViewportSize(viewport)
      await page.goto(web.site.origin)
      // The last answer is short: with nothing below it the log could not bring its question to the top.
      for (const answer of [makeSeriesAnswer(), makeSeriesAnswer(), makeClarifyAnswer()]) {
        web.site.answerWith(answer)
        await askOnPage(page, '推移は？')
        await waitForAnswer(page)
        const scrolling = await page.evaluate(() => ({
          height: document.documentElement.scrollHeight,
          scrolled: document.documentElement.scrollTop,
        }))
        expect(scrolling).toEqual({ height: viewport.height, scrolled: 0 })
        const log = await page.locator('.log').boundingBox()
        const question = await lastTurn(page).boundingBox()
        expect((question?.y ?? 0) - (log?.y ?? 0)).toBeGreaterThanOrEqual(0)
        expect((question?.y ?? 0) - (log?.y ?? 0)).toBeLessThanOrEqual(20)
      }
      await page.close()
    },
  )

  it.each([
    { where: 'on the page', path: '/', field: '.composer textarea' },
    { where: 'in the widget', path: '/embed-demo', field: '.panel .composer textarea' },
  ])('stay above a keyboard that is laid over the lower half $where', async ({ path, field }) => {
    const page = await web.browser.context.newPage()
    await page.setViewportSize({ width: 390, height: 780 })
    await page.goto(web.site.origin + path)
    if (path !== '/') await page.locator('.launcher').click()
    await page.locator(field).waitFor()
    await page.evaluate(() => {
      Object.defineProperty(visualViewport, 'height', { configurable: true, value: 420 })
      visualViewport?.dispatchEvent(new Event('resize'))
    })
    await expect
      .poll(async () => {
        const box = await page.locator(field).boundingBox()
        return (box?.y ?? 0) + (box?.height ?? 0)
      })
      .toBeLessThanOrEqual(420)
    await page.close()
  })
})
