import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeHost } from './hostile-hosts.ts'
import { hasChromium, type Launched, launchBrowser } from './launch-browser.ts'
import { type Site, startSite } from './start-site.ts'

describe.runIf(hasChromium)('with a model outside the city’s own machines', () => {
  let site: Site
  let browser: Launched
  beforeAll(async () => {
    site = await startSite(undefined, { CHAT_MODEL: 'made-up', OPENAI_API_KEY: 'key' })
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await site.close()
  })

  it.each([
    { path: '/', notice: '市の機器の外にあるAIサービス（言語モデル）にも送られます' },
    { path: '/embed', notice: '市の機器の外にあるAIサービス（言語モデル）にも送られます' },
    { path: '/?lang=en', notice: 'outside the city’s own machines' },
  ])('$path says so before anything is typed', async ({ path, notice }) => {
    const page = await browser.context.newPage()
    await page.goto(site.origin + path)
    await expect.poll(() => page.locator('.intro').innerText()).toContain(notice)
    await page.close()
  })

  it('the widget says so too', async () => {
    const page = await browser.context.newPage()
    site.showHost(writeHost({ name: '', head: '' }, site.origin))
    await page.goto(site.hostOrigin)
    await page.locator('.launcher').click()
    await expect.poll(() => page.locator('.intro').innerText()).toContain('市の機器の外にあるAIサービス')
    await page.close()
  })
})
