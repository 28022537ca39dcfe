import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { askOnPage, waitForAnswer } from './ask-on-page.ts'
import { hasChromium } from './launch-browser.ts'
import { makeAnswer } from './made-up-answers.ts'
import { openWeb } from './open-web.ts'

describe.runIf(hasChromium)('for people who listen, or use the keyboard alone', () => {
  const web = openWeb()
  let page: Page
  beforeEach(async () => {
    web.site.answerWith(makeAnswer())
    page = await web.browser.context.newPage()
  })
  afterEach(() => page.close())

  /** What a screen reader would say: every change of a live region's text. */
  async function recordAnnouncements(): Promise<() => Promise<string[]>> {
    await page.evaluate(() => {
      const said: string[] = []
      Object.assign(globalThis, { said })
      for (const region of document.querySelectorAll(
        '[aria-live]:not([aria-live=off]), [role=status], [role=alert]',
      )) {
        new MutationObserver(() => said.push(region.textContent ?? '')).observe(region, {
          childList: true,
          characterData: true,
          subtree: true,
        })
      }
    })
    return () => page.evaluate(() => (globalThis as unknown as { said: string[] }).said)
  }

  it('says exactly two things in a stream of 40 parts: that it began, and the whole answer', async () => {
    const parts = Array.from({ length: 40 }, (_, index) => `${index + 1}番目の文です。`)
    web.site.answerWith(async ({ onPart }) => {
      for (const text of parts) {
        onPart({ type: 'text-delta', text })
        await new Promise(setImmediate)
      }
      return makeAnswer({ answer: parts.join('') })
    })
    await page.goto(web.site.origin)
    await page.locator('.composer').waitFor()
    const said = await recordAnnouncements()
    await askOnPage(page, '長い質問')
    await page.locator('.sources').waitFor()
    expect(await said()).toEqual(['回答を作成しています。', `まちこたえの回答：${parts.join('')}`])
    expect(await page.getByRole('log').getAttribute('aria-live')).toBe('off')
  })

  it('walks by keyboard alone: ask, read, open the source, return', async () => {
    await page.goto(web.site.origin)
    await tabTo('.composer textarea')
    await page.keyboard.type('図書館運営補助金はいくらですか')
    await page.keyboard.press('Enter')
    await page.locator('.sources').waitFor()
    expect(await focused()).toBe('TEXTAREA')
    await tabTo('.log', 'Shift+Tab')
    await page.keyboard.press('End')
    await tabTo('.mark')
    await page.locator('.callout.open').waitFor()
    await tabTo('.source')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/reports/**')
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('first')
    await tabTo('header a', 'Shift+Tab')
    await page.keyboard.press('Enter')
    await page.locator('.sources').waitFor()
  })

  it('walks through the widget by keyboard alone: open, ask, read, close; the focus returns', async () => {
    await page.goto(`${web.site.origin}/embed-demo`)
    await tabTo('.launcher')
    await page.keyboard.press('Enter')
    await page.locator('.panel .intro').waitFor()
    await expect.poll(focused).toBe('TEXTAREA')
    await page.keyboard.type('いくらですか')
    await page.keyboard.press('Enter')
    await page.locator('.panel .sources').waitFor()
    await tabTo('.mark', 'Shift+Tab')
    await page.keyboard.press('Escape')
    expect(await page.locator('.panel').isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    await page.locator('.panel').waitFor({ state: 'hidden' })
    expect(
      await page.evaluate(() => document.querySelector('machi-kotae')?.shadowRoot?.activeElement?.className),
    ).toBe('launcher')
  })

  it('keeps the focus within the widget on a phone and makes the page behind it inert', async () => {
    await page.setViewportSize({ width: 360, height: 740 })
    await page.goto(`${web.site.origin}/embed-demo`)
    await page.locator('.launcher').click()
    await page.locator('.panel .intro').waitFor()
    expect(
      await page.evaluate(
        () => document.querySelector('machi-kotae')?.shadowRoot?.querySelector('dialog:modal') !== null,
      ),
    ).toBe(true)
    for (let step = 0; step < 25; step += 1) {
      await page.keyboard.press('Tab')
      const at = await page.evaluate(() => document.activeElement?.tagName)
      expect(['MACHI-KOTAE', 'BODY']).toContain(at)
    }
    await page.keyboard.press('Escape')
    await page.locator('.panel').waitFor({ state: 'hidden' })
  })

  it('leaves the page usable beside the open widget on a wide screen', async () => {
    await page.goto(`${web.site.origin}/embed-demo`)
    await page.locator('.launcher').click()
    await page.locator('.panel .intro').waitFor()
    await page.getByRole('link', { name: 'まちこたえ' }).click()
    await page.waitForURL(`${web.site.origin}/`)
  })

  it('changes between beside and over the page when the window changes, and keeps the focus', async () => {
    await page.goto(`${web.site.origin}/embed-demo`)
    await page.locator('.launcher').click()
    await page.locator('.panel textarea').fill('途中の質問')
    await page.setViewportSize({ width: 360, height: 740 })
    await page.locator('.panel.modal').waitFor()
    await expect.poll(focused).toBe('TEXTAREA')
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.locator('.panel:not(.modal)').waitFor()
    expect(await page.locator('.panel textarea').inputValue()).toBe('途中の質問')
  })

  it.each([{ width: 320 }, { width: 1280 }])('has targets of 44 px at $width px', async ({ width }) => {
    await page.setViewportSize({ width, height: 800 })
    await page.goto(web.site.origin)
    await askOnPage(page, 'いくらですか')
    await waitForAnswer(page)
    await page.locator('.sources').waitFor()
    const small = await page
      .locator('button:visible, a:visible, textarea:visible, summary:visible')
      .evaluateAll((targets) =>
        targets
          .map((target) => ({ name: target.className, ...target.getBoundingClientRect().toJSON() }))
          .filter((box) => box.width < 44 || box.height < 44)
          .map((box) => `${box.name} ${box.width}×${box.height}`),
      )
    expect(small).toEqual([])
  })

  it.each([
    { width: 320, height: 256, why: 'a window of 1280 × 1024 at 400 %' },
    { width: 320, height: 640, why: 'a small phone' },
    { width: 640, height: 512, why: 'a window of 1280 × 1024 at 200 %' },
  ])('needs no scrolling in two directions at $width × $height: $why', async ({ width, height }) => {
    await page.setViewportSize({ width, height })
    await page.goto(web.site.origin)
    await askOnPage(page, 'いくらですか')
    await page.locator('.sources').waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    expect(await page.locator('.composer textarea').isVisible()).toBe(true)
  })

  it('shows the answer in the widget at 400 % zoom', async () => {
    await page.setViewportSize({ width: 320, height: 256 })
    await page.goto(`${web.site.origin}/embed-demo`)
    await page.locator('.launcher').click()
    await askOnPage(page, 'いくらですか')
    await page.locator('.panel .figure').scrollIntoViewIfNeeded()
    const box = await page.locator('.panel .figure').boundingBox()
    expect(box?.y).toBeGreaterThanOrEqual(0)
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(256)
    expect(await page.locator('.panel').evaluate((panel) => panel.scrollWidth)).toBeLessThanOrEqual(320)
  })

  async function focused(): Promise<string | undefined> {
    return page.evaluate(() => {
      const outer = document.activeElement
      return (outer?.shadowRoot?.activeElement ?? outer)?.tagName
    })
  }

  /** Tabs until the focus is on an element of the selector, at most 40 times. */
  async function tabTo(selector: string, key = 'Tab'): Promise<void> {
    for (let step = 0; step < 40; step += 1) {
      const isThere = await page.evaluate((wanted) => {
        const outer = document.activeElement
        return (outer?.shadowRoot?.activeElement ?? outer)?.matches(wanted) ?? false
      }, selector)
      if (isThere) return
      await page.keyboard.press(key)
    }
    throw new Error(`Cannot reach ${selector} with ${key}`)
  }
})
