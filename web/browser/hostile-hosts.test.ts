import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { askOnPage } from './ask-on-page.ts'
import { type HostPage, hostilePages, writeHost } from './hostile-hosts.ts'
import { hasChromium } from './launch-browser.ts'
import { makeAnswer } from './made-up-answers.ts'
import { openWeb } from './open-web.ts'

/** What must not differ from page to page. */
type Looks = {
  readonly panel: readonly number[]
  readonly send: readonly number[]
  readonly text: readonly string[]
}

describe.runIf(hasChromium)('the widget on pages of others', () => {
  const web = openWeb()
  let page: Page
  let errors: string[]
  let requests: string[]
  let plain: Looks | undefined
  beforeEach(async () => {
    web.site.answerWith(makeAnswer())
    errors = []
    requests = []
    page = await web.browser.context.newPage()
    page.on('pageerror', (error) => errors.push(String(error)))
    page.on('request', (request) => requests.push(request.url()))
  })
  afterEach(() => page.close())

  async function open(host: HostPage): Promise<void> {
    web.site.showHost(writeHost(host, web.site.origin), host.headers?.(web.site.origin))
    await page.goto(web.site.hostOrigin)
    await page.locator('.launcher').waitFor()
  }

  async function measure(): Promise<Looks> {
    return page.evaluate(() => {
      const root = document.querySelector('machi-kotae')?.shadowRoot
      const boxOf = (selector: string) => {
        const box = root?.querySelector(selector)?.getBoundingClientRect()
        return [box?.x, box?.y, box?.width, box?.height].map((side) => Math.round(side ?? -1))
      }
      const text = root?.querySelector('.answer .text')
      const style = text ? getComputedStyle(text) : undefined
      const names = [
        'fontSize',
        'color',
        'direction',
        'writingMode',
        'letterSpacing',
        'textTransform',
        'lineHeight',
        'visibility',
      ] as const
      return {
        panel: boxOf('.panel'),
        send: boxOf('.primary'),
        text: names.map((name) => style?.[name] ?? ''),
      }
    })
  }

  it.each<HostPage>(hostilePages)('looks and works the same on $name', async (host) => {
    await open(host)
    await page.locator('.launcher').click()
    await page.locator('.panel .intro').waitFor()
    await page.locator('.panel textarea').click()
    await page.keyboard.type('ikura')
    await askOnPage(page, 'いくらですか')
    await page.locator('.panel .sources').waitFor()
    expect(await page.locator('.panel .figure strong').innerText()).toBe('1,234,500円')
    const looks = await measure()
    plain ??= looks
    expect(looks).toEqual(plain)
    await page.locator('.panel .close').click()
    await page.locator('.panel').waitFor({ state: 'hidden' })
    expect(errors).toEqual([])
    const others = requests.filter(
      (url) => !url.startsWith(web.site.hostOrigin) && !url.startsWith(web.site.origin),
    )
    expect(others).toEqual([])
  })

  it.each([
    { policy: "script-src 'self' 'unsafe-inline'", shown: false, why: 'the tag itself is refused' },
    { policy: "connect-src 'none'", shown: true, why: 'the tag runs, the service cannot be asked' },
  ])('breaks nothing of a page whose policy is $policy: $why', async ({ policy, shown }) => {
    const script = '<script>window.addEventListener("load",()=>{document.title="fine"})</script>'
    const host = { name: '', head: script, headers: () => ({ 'Content-Security-Policy': policy }) }
    web.site.showHost(writeHost(host, web.site.origin), host.headers())
    await page.goto(web.site.hostOrigin)
    await expect.poll(() => page.title()).toBe('fine')
    expect(await page.locator('.launcher').count()).toBe(shown ? 1 : 0)
    if (shown) {
      await page.locator('.launcher').click()
      await page.locator('.panel .error', { hasText: 'connect-src' }).waitFor()
    }
    expect(errors).toEqual([])
  })

  it('copies figures where the clipboard is closed to scripts', async () => {
    await web.browser.context.grantPermissions(['clipboard-read'], { origin: web.site.origin })
    await open({ name: '', head: '' })
    await page.locator('.launcher').click()
    await askOnPage(page, 'いくらですか')
    await page.getByRole('button', { name: '数値をコピー' }).click()
    await page.locator('.notice', { hasText: 'コピーしました。' }).waitFor()
    await page.goto(web.site.origin)
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('1,234,500円（みどり市')
  })

  it('says in Japanese that a site which is not allowed may not embed it', async () => {
    web.site.showHost(writeHost({ name: '', head: '' }, web.site.origin))
    await page.goto(web.site.hostOrigin.replace('city.test', 'other.test'))
    await page.locator('.launcher').click()
    await page.locator('.panel .error', { hasText: 'このサイトからの利用は許可されていません' }).waitFor()
    expect(requests.filter((url) => url.includes('/api/'))).toEqual([])
  })

  it('loads one small file before it is opened', async () => {
    await open({ name: '', head: '' })
    expect(requests.filter((url) => url.startsWith(web.site.origin))).toEqual([
      `${web.site.origin}/widget.js`,
    ])
  })

  it('sets no cookie, keeps nothing beyond the tab, sends no address of the page', async () => {
    let referrer: string | undefined
    page.on('request', (request) => {
      if (request.url().includes('/api/chat')) referrer = request.headers()['referer']
    })
    await open({ name: '', head: '' })
    await page.locator('.launcher').click()
    await askOnPage(page, 'いくらですか')
    await page.locator('.panel .sources').waitFor()
    expect(await web.browser.context.cookies()).toEqual([])
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 1])
    expect([undefined, `${web.site.hostOrigin}/`]).toContain(referrer)
  })

  it('takes its title, greeting, examples, side, language and colour from the tag', async () => {
    const tag = `<script src="${web.site.origin}/widget.js" data-title="Ask us" data-greeting="Hello" data-examples="質問一|質問二" data-position="left" data-lang="en" data-theme-color="#ffe066" async></script>`
    web.site.showHost(`<!doctype html><title>x</title>${tag}<p>x`)
    await page.goto(web.site.hostOrigin)
    await page.getByRole('button', { name: 'Ask us' }).click()
    await page.getByRole('dialog', { name: 'Ask us' }).waitFor()
    await page.getByText('Hello').waitFor()
    expect(await page.locator('.panel .ask').allInnerTexts()).toEqual(['質問一', '質問二'])
    expect((await page.locator('.panel').boundingBox())?.x).toBeLessThan(40)
    const head = await page.locator('.panel > header').evaluate((element) => {
      const { backgroundColor, color } = getComputedStyle(element)
      return { backgroundColor, color }
    })
    expect(head).toEqual({ backgroundColor: 'rgb(255, 224, 102)', color: 'rgb(0, 0, 0)' })
  })

  it('works from a pinned tag with integrity', async () => {
    const file = await (await fetch(`${web.site.origin}/widget.js`)).text()
    const name = /assets\/widget-[\w-]+\.js/.exec(file)?.[0] ?? ''
    const bytes = new Uint8Array(await (await fetch(`${web.site.origin}/${name}`)).arrayBuffer())
    const hash = Buffer.from(await crypto.subtle.digest('SHA-384', bytes)).toString('base64')
    const tag = `<script type="module" src="${web.site.origin}/${name}" integrity="sha384-${hash}" crossorigin="anonymous"></script>`
    web.site.showHost(
      `<!doctype html><title>x</title>${tag}<machi-kotae municipality="みどり市"></machi-kotae>`,
    )
    await page.goto(web.site.hostOrigin)
    await page.locator('.launcher').click()
    await askOnPage(page, 'いくらですか')
    await page.locator('.panel .sources').waitFor()
  })

  it('stands in a frame of an allowed web.site, and of no other', async () => {
    web.site.showHost(
      `<!doctype html><title>x</title><iframe src="${web.site.origin}/embed?municipality=みどり市" width="400" height="600"></iframe>`,
    )
    await page.goto(web.site.hostOrigin)
    const frame = page.frameLocator('iframe')
    await frame.locator('.intro').waitFor()
    await frame.locator('textarea').fill('いくらですか')
    await frame.locator('.primary').click()
    await frame.locator('.source').waitFor()
    expect(await frame.locator('.source').getAttribute('target')).toBe('_blank')
    await page.goto(web.site.hostOrigin.replace('city.test', 'other.test'))
    await expect.poll(() => page.frames().at(-1)?.url()).toContain('chrome-error')
  })
})
