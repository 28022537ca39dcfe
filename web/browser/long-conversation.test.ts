import { describe, expect, it } from 'vitest'
import { askOnPage, lastTurn, waitForAnswer } from './ask-on-page.ts'
import { hasChromium } from './launch-browser.ts'
import { makeClarifyAnswer, makeSeriesAnswer } from './made-up-answers.ts'
import { openWeb } from './open-web.ts'

describe.runIf(hasChromium)('a long conversation', () => {
  const web = openWeb()

  it.each([
    { where: 'on a phone', width: 390, height: 780 },
    { where: 'on a wide screen', width: 1280, height: 800 },
  ])('keeps the page still and the newest question at the top of the log $where', async (viewport) => {
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
  })
})
