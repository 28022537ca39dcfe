import type { CDPSession, Page } from 'playwright-core'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { hasChromium } from './launch-browser.ts'
import { makeAnswer } from './made-up-answers.ts'
import { openWeb } from './open-web.ts'

/** What an input method tells the page, in the orders that browsers have. */
type Step =
  | { readonly kind: 'compose'; readonly text: string }
  | { readonly kind: 'commit'; readonly text: string }
  /** Enter while the input method has it: keyCode 229. */
  | { readonly kind: 'confirm'; readonly order: 'key-first' | 'safari' | 'no-229' }
  | { readonly kind: 'enter' }
  | { readonly kind: 'line' }
  | { readonly kind: 'cancel' }

const words = [
  'としょかん',
  '図書館',
  '補助金',
  '令和4年度',
  'ごみ',
  '何人',
  '予算',
  '担当課',
  '推移',
  'いくら',
]
const orders = ['key-first', 'safari', 'no-229'] as const

/** Thirty ways of typing that must not send before the last Enter. */
const sequences = words.flatMap((word, index) =>
  orders.map((order) => {
    const steps: Step[] = [
      { kind: 'compose', text: word },
      { kind: 'confirm', order },
      { kind: 'commit', text: word },
    ]
    if (index % 3 === 1) steps.push({ kind: 'line' })
    if (index % 3 === 2) steps.push({ kind: 'compose', text: 'けす' }, { kind: 'cancel' })
    if (index % 2 === 1)
      steps.push({ kind: 'compose', text: 'は' }, { kind: 'confirm', order }, { kind: 'commit', text: 'は' })
    return { word, order, steps }
  }),
)

describe.runIf(hasChromium)('Japanese input', () => {
  const web = openWeb()
  let page: Page
  let keyboard: CDPSession
  let sent: string[]
  beforeAll(async () => {
    page = await web.browser.context.newPage()
    keyboard = await web.browser.context.newCDPSession(page)
  })
  beforeEach(async () => {
    sent = []
    web.site.answerWith(async ({ messages }) => {
      sent.push(messages.at(-1)?.content ?? '')
      return makeAnswer()
    })
    await page.goto(web.site.origin)
    await page.locator('.composer textarea').focus()
  })
  afterEach(() => page.evaluate(() => sessionStorage.clear()))

  it('has thirty sequences', () => {
    expect(sequences).toHaveLength(30)
  })

  it.each(sequences)('sends $word only with the Enter that is meant, order $order', async ({ steps }) => {
    for (const step of steps) await take(step)
    expect(await page.locator('.turn').count()).toBe(0)
    const typed = await page.locator('.composer textarea').inputValue()
    await page.waitForFunction(() => performance.now() > 0)
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 40)))
    await take({ kind: 'enter' })
    await page.locator('.sources').waitFor()
    expect(sent).toEqual([typed.trim()])
  })

  it('breaks the line with Shift+Enter', async () => {
    await page.keyboard.type('一行目')
    await take({ kind: 'line' })
    await page.keyboard.type('二行目')
    expect(await page.locator('.composer textarea').inputValue()).toBe('一行目\n二行目')
    expect(await page.locator('.turn').count()).toBe(0)
  })

  it('sends once while Enter is held down', async () => {
    await page.keyboard.type('いくら')
    await page.keyboard.down('Enter')
    await page.keyboard.down('Enter')
    await page.keyboard.up('Enter')
    await page.locator('.sources').waitFor()
    expect(sent).toEqual(['いくら'])
  })

  async function take(step: Step): Promise<void> {
    switch (step.kind) {
      case 'compose':
        await keyboard.send('Input.imeSetComposition', {
          text: step.text,
          selectionStart: step.text.length,
          selectionEnd: step.text.length,
        })
        return
      case 'commit':
        await keyboard.send('Input.insertText', { text: step.text })
        return
      case 'cancel':
        await keyboard.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 })
        return
      case 'confirm':
        return confirm(step.order)
      case 'line':
        return page.keyboard.press('Shift+Enter')
      case 'enter':
        return page.keyboard.press('Enter')
    }
  }

  /** Browsers differ in what comes first; `no-229` leaves only the composition itself to tell. */
  async function confirm(order: (typeof orders)[number]): Promise<void> {
    await page.locator('.composer textarea').evaluate((field, which) => {
      const key = (keyCode: number, isComposing: boolean) =>
        field.dispatchEvent(
          new KeyboardEvent('keydown', {
            key: 'Enter',
            keyCode,
            isComposing,
            bubbles: true,
            cancelable: true,
          } as KeyboardEventInit),
        )
      const end = () => field.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }))
      if (which === 'key-first') key(229, true)
      if (which === 'safari') {
        end()
        key(229, false)
      }
      if (which === 'no-229') {
        end()
        key(13, false)
      }
    }, order)
  }
})
