import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { askOnPage, lastTurn } from './ask-on-page.ts'
import { hasChromium } from './launch-browser.ts'
import {
  makeAnswer,
  makeBarsAnswer,
  makeCalculatedAnswer,
  makeClarifyAnswer,
  makeDoubtfulAnswer,
  makeNotFoundAnswer,
  makeSeriesAnswer,
} from './made-up-answers.ts'
import { openWeb } from './open-web.ts'

describe.runIf(hasChromium)('the chat page', () => {
  const web = openWeb()
  let page: Page
  beforeEach(async () => {
    web.site.answerWith(makeAnswer())
    page = await web.browser.context.newPage()
    await page.goto(web.site.origin)
  })
  afterEach(() => page.close())

  const ask = (question: string) => askOnPage(page, question)
  const answerText = () => lastTurn(page).locator('.answer .text')

  it('says what it answers from and what not to type', async () => {
    const intro = page.locator('.intro')
    await expect.poll(() => intro.innerText()).toContain('みどり市 令和4年度 施策の成果')
    expect(await intro.innerText()).toContain('個人情報は入力しないでください')
  })

  it('shows the answer with its figure marked and its source', async () => {
    web.site.answerWith(makeAnswer())
    await ask('図書館運営補助金はいくらですか')
    await page.getByRole('link', { name: '出典1：図書館運営補助金の推移' }).waitFor()
    expect(await answerText().locator('.figure strong').innerText()).toBe('1,234,500円')
    expect(await page.getByRole('button', { name: '照合済' }).count()).toBe(1)
    const source = page.locator('.source')
    expect(await source.innerText()).toContain('図書館運営補助金の推移')
    for (const part of ['生涯学習課', '2022年度', '12ページ'])
      expect(await source.innerText()).toContain(part)
  })

  it('explains a figure on focus, and Escape hides the note', async () => {
    web.site.answerWith(makeCalculatedAnswer())
    await ask('増えましたか')
    await page.getByRole('button', { name: '計算' }).focus()
    const note = page.locator('.callout.open')
    await note.waitFor()
    expect(await note.innerText()).toContain('計算式：1,234,500－1,050,000＝184,500')
    await page.keyboard.press('Escape')
    await expect.poll(() => note.count()).toBe(0)
  })

  it('shows the cited passage on focus, its figure set off', async () => {
    web.site.answerWith(makeAnswer())
    await ask('いくらですか')
    await page.getByRole('link', { name: '出典1：' }).first().focus()
    await page.locator('.callout.open').waitFor()
    expect(await page.locator('.callout.open blockquote').innerText()).toContain('900,000')
    expect(await page.locator('.callout.open mark').innerText()).toBe('1,234,500')
  })

  it.each([
    {
      shown: '図書館運営補助金は令和3年度から令和4年度にいくら増えましたか',
      typed: 'いくら増えた？',
      why: 'a follow-up was completed',
    },
    {
      shown: undefined,
      typed: '図書館運営補助金は、令和3年度から令和４年度に いくら増えましたか？',
      why: 'only width and marks differ',
    },
  ])('shows the question as understood: $why', async ({ shown, typed }) => {
    web.site.answerWith(makeCalculatedAnswer())
    await ask(typed)
    await page.locator('.sources').waitFor()
    const understood = page.locator('.understood q')
    expect(await understood.allInnerTexts()).toEqual(shown === undefined ? [] : [shown])
  })

  it('gives a warning in full', async () => {
    web.site.answerWith(makeDoubtfulAnswer())
    await ask('いくらですか')
    await page.locator('.warning').waitFor()
    expect(await page.locator('.warning').innerText()).toContain(
      '元の表の並びから読み取った値です。原本でご確認ください。',
    )
    expect(await page.getByRole('button', { name: '要確認' }).count()).toBe(1)
  })

  it.each([
    { name: 'line', answer: makeSeriesAnswer(), marks: 'circle', why: 'a point a year' },
    { name: 'bar', answer: makeBarsAnswer(), marks: 'rect', why: 'a bar a value that is given' },
  ])(
    'draws a $name chart from the same values as the table and the figures: $why',
    async ({ answer, marks }) => {
      web.site.answerWith(answer)
      await ask('推移は？')
      await page.locator('figure table').waitFor()
      const cells = await page
        .locator('figure td[data-value]')
        .evaluateAll((all) => all.map((cell) => Number(cell.getAttribute('data-value'))))
      const printed = await page.locator('figure td[data-value]').allInnerTexts()
      const values =
        answer.chart?.series.flatMap((series) => series.points.flatMap((point) => point.value ?? [])) ?? []
      expect(cells.toSorted()).toEqual(values.toSorted())
      expect(printed.map((text) => Number(text.replaceAll(',', ''))).toSorted()).toEqual(values.toSorted())
      expect(answer.figures.map((figure) => figure.value).toSorted()).toEqual(values.toSorted())
      expect(await page.locator(`figure svg[role=img] ${marks}`).count()).toBe(values.length)
    },
  )

  it('saves CSV with the chart’s values and copies figures with their source', async () => {
    await web.browser.context.grantPermissions(['clipboard-read', 'clipboard-write'])
    web.site.answerWith(makeSeriesAnswer())
    await ask('推移は？')
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'CSVで保存' }).click()
    const stream = await (await download).createReadStream()
    let csv = ''
    for await (const piece of stream) csv += String(piece)
    expect(csv).toBe(
      '\uFEFF項目,合計（円）\r\n令和2年度,900000\r\n令和3年度,1050000\r\n令和4年度,1234500\r\n',
    )
    await page.getByRole('button', { name: '数値をコピー' }).click()
    await page.locator('.notice', { hasText: 'コピーしました。' }).waitFor()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toContain('1,234,500円（みどり市、令和4年度、合計）')
    expect(copied).toContain(
      '出典：みどり市 令和4年度 施策の成果 「図書館運営補助金の推移」 生涯学習課 12ページ http',
    )
  })

  it('asks what is chosen: choices, what is held nearby, what to ask next', async () => {
    web.site.answerWith(makeClarifyAnswer())
    await ask('図書館は？')
    const choice = page.getByRole('button', { name: '運営費' })
    await choice.waitFor()
    web.site.answerWith(makeNotFoundAnswer())
    await choice.click()
    await page.getByText('問い合わせ先：都市整備課').waitFor()
    web.site.answerWith(makeAnswer())
    await page.getByRole('button', { name: '公園の管理' }).click()
    await page.getByRole('button', { name: '担当課はどこですか' }).click()
    await expect.poll(() => page.locator('.question').allTextContents()).toHaveLength(4)
    const asked = await page.locator('.question').allTextContents()
    expect(asked.map((text) => text.replace(/^あなたの質問：/, ''))).toEqual([
      '図書館は？',
      '図書館運営補助金の運営費は？',
      '公園の管理の実績は？',
      '担当課はどこですか',
    ])
  })

  it('keeps the conversation over a reload and sends it with the next question', async () => {
    await ask('いくらですか')
    await page.locator('.sources').waitFor()
    await page.getByRole('switch', { name: 'ふりがな' }).click()
    await page.reload()
    await page.locator('.sources').waitFor()
    expect(await page.getByRole('switch', { name: 'ふりがな' }).getAttribute('aria-checked')).toBe('true')
    let sent: unknown
    web.site.answerWith(async ({ messages }) => {
      sent = messages
      return makeAnswer()
    })
    await ask('担当課は？')
    await expect
      .poll(() => sent)
      .toEqual([
        { role: 'user', content: 'いくらですか' },
        { role: 'assistant', content: makeAnswer().answer },
        { role: 'user', content: '担当課は？' },
      ])
    expect(await web.browser.context.cookies()).toEqual([])
    expect(await page.evaluate(() => localStorage.length)).toBe(0)
  })

  it('begins anew and forgets', async () => {
    await ask('いくらですか')
    await page.getByRole('button', { name: '新しい会話' }).click()
    await page.locator('.intro').waitFor()
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
    await page.reload()
    await page.locator('.intro').waitFor()
  })

  it('stops an answer, keeps its text and says that it is not whole', async () => {
    web.site.answerWith(({ onPart, signal }) => {
      onPart({ type: 'text-delta', text: '一つ目の文です。' })
      return new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
    })
    await ask('長い質問')
    await page.getByText('一つ目の文です。').waitFor()
    await page.getByRole('button', { name: '止める' }).click()
    await page.locator('.answer .error', { hasText: '途中で止めました' }).waitFor()
    expect(await page.getByText('一つ目の文です。').count()).toBe(1)
    web.site.answerWith(makeAnswer())
    await page.getByRole('button', { name: 'もう一度聞く' }).click()
    await page.locator('.sources').waitFor()
  })

  it('asks again in easy Japanese', async () => {
    await ask('いくらですか')
    await page.locator('.sources').waitFor()
    let style: string | undefined
    web.site.answerWith(async (request) => {
      style = request.style
      return makeAnswer()
    })
    await page.getByRole('switch', { name: 'やさしい日本語' }).click()
    await page.getByRole('button', { name: '今の質問を、やさしい日本語で聞き直す' }).click()
    await expect.poll(() => style).toBe('easy')
  })

  it('shows readings over words when asked to, and copies none of them', async () => {
    web.site.answerWith(makeAnswer())
    await ask('いくらですか')
    await page.locator('.sources').waitFor()
    const reading = answerText().locator('rt', { hasText: 'れいわ' })
    expect(await reading.isVisible()).toBe(false)
    await page.getByRole('switch', { name: 'ふりがな' }).click()
    expect(await reading.isVisible()).toBe(true)
  })

  it('says that a question is missing', async () => {
    await ask('　')
    await page.getByText('質問を入力してください。').waitFor()
    expect(await page.getByLabel('質問', { exact: true }).getAttribute('aria-invalid')).toBe('true')
    expect(await page.locator('.turn').count()).toBe(0)
  })

  it('opens the source with the passage and the figure marked, and leads back', async () => {
    web.site.answerWith(makeAnswer())
    await ask('いくらですか')
    await page.locator('.source').click()
    await page.waitForURL('**/reports/**')
    expect(await page.locator('mark').allInnerTexts()).toEqual(['合計', '900,000', '1,050,000', '1,234,500'])
    expect(await page.locator('mark strong').allInnerTexts()).toEqual(['1,234,500'])
    await page.getByRole('link', { name: '質問のページへ' }).click()
    await page.locator('.sources').waitFor()
  })
})
