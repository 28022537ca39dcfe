import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Page } from 'playwright-core'
import { askOnPage, waitForAnswer } from './browser/ask-on-page.ts'
import { launchBrowser } from './browser/launch-browser.ts'

const usage = `npm run screenshots -- [--base http://127.0.0.1:8787] [--question 質問] [--widget-question 質問] [--municipality 市] [--all DIR]

Takes web/screenshots/page.png and widget.png from a running server; with --all one picture of each main state into DIR.
`
const readmePictures = join(import.meta.dirname, 'screenshots')
const phone = { width: 390, height: 780 }
const desktop = { width: 1280, height: 800 }

type Picture = {
  readonly name: string
  readonly path: string
  readonly viewport?: { readonly width: number; readonly height: number }
  readonly look?: Parameters<Page['emulateMedia']>[0]
  readonly reach?: (page: Page) => Promise<unknown>
}

const { values } = parseArgs({
  options: {
    base: { type: 'string', default: 'http://127.0.0.1:8787' },
    question: { type: 'string', default: '図書館の費用の推移を教えてください' },
    'widget-question': { type: 'string' },
    municipality: { type: 'string', default: '' },
    all: { type: 'string' },
    help: { type: 'boolean' },
  },
})

async function ask(page: Page, question = values.question): Promise<void> {
  await askOnPage(page, question)
  await page.locator('.composer .stop').waitFor({ state: 'hidden' })
  await waitForAnswer(page)
}

async function openWidget(page: Page): Promise<void> {
  await page.locator('.launcher').click()
  await page.locator('.panel .intro').waitFor()
}

async function askWidget(page: Page): Promise<void> {
  await openWidget(page)
  await ask(page, values['widget-question'] ?? values.question)
}

async function openSource(page: Page): Promise<void> {
  await ask(page)
  await page.locator('.source').first().click()
  await page.waitForURL('**/reports/**')
}

const demo = `/embed-demo?municipality=${encodeURIComponent(values.municipality)}`

const forReadme: readonly Picture[] = [
  { name: 'page', path: '/', viewport: { width: 900, height: 1000 }, reach: ask },
  { name: 'widget', path: demo, viewport: { width: 1000, height: 760 }, reach: askWidget },
]

const others: readonly Picture[] = [
  { name: 'first-phone', path: '/', viewport: phone },
  { name: 'first-desktop', path: '/' },
  { name: 'answer-phone', path: '/', viewport: phone, reach: ask },
  { name: 'answer-dark', path: '/', look: { colorScheme: 'dark' }, reach: ask },
  { name: 'answer-forced', path: '/', look: { forcedColors: 'active' }, reach: ask },
  {
    name: 'answer-ruby',
    path: '/',
    viewport: phone,
    async reach(page) {
      await ask(page)
      await page.getByRole('switch', { name: 'ふりがな' }).click()
    },
  },
  {
    name: 'note-of-figure',
    path: '/',
    viewport: phone,
    async reach(page) {
      await ask(page)
      await page.locator('.mark').first().focus()
    },
  },
  {
    name: 'note-of-source',
    path: '/',
    async reach(page) {
      await ask(page)
      await page.locator('.chip').first().focus()
    },
  },
  {
    name: 'source',
    path: '/',
    reach: openSource,
  },
  { name: 'source-phone', path: '/', viewport: phone, reach: openSource },
  { name: 'widget-phone', path: demo, viewport: phone, reach: openWidget },
  { name: 'widget-closed', path: demo },
]

async function take(pictures: readonly Picture[], directory: string): Promise<void> {
  mkdirSync(directory, { recursive: true })
  const { context, close } = await launchBrowser()
  try {
    for (const { name, path, viewport, look, reach } of pictures) {
      const page = await context.newPage()
      await page.setViewportSize(viewport ?? desktop)
      await page.emulateMedia(look ?? {})
      await page.goto(values.base + path)
      await reach?.(page)
      await page.screenshot({ path: join(directory, `${name}.png`) })
      await page.close()
    }
  } finally {
    await close()
  }
}

async function isServed(): Promise<boolean> {
  return fetch(new URL('/readyz', values.base)).then(
    ({ ok }) => ok,
    () => false,
  )
}

if (values.help) process.stdout.write(usage)
else if (!(await isServed())) {
  process.stderr.write(
    `Nothing answers at ${values.base}: start the product there (npm start), or name it with --base URL\n`,
  )
  process.exitCode = 1
} else if (values.all === undefined) await take(forReadme, readmePictures)
else await take([...forReadme, ...others], values.all)
