import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { chatStates, pageStates, type State, widgetStates } from './axe-states.ts'
import { hasChromium } from './launch-browser.ts'
import { openWeb } from './open-web.ts'

const axeSource = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')
/** Of every state, for people to look at. */
const pictures = join(import.meta.dirname, '..', '..', 'dist', 'screenshots')
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const widths = [320, 768, 1280]
const looks = [
  { colorScheme: 'light', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'light', forcedColors: 'active' },
] as const

/** Rules broken in the page as it stands, with the elements that break them. */
async function findViolations(page: Page): Promise<string[]> {
  if (!(await page.evaluate('typeof axe === "object"'))) await page.evaluate(axeSource)
  const options = JSON.stringify({ runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] })
  const found = await page.evaluate(`axe.run(document, ${options}).then(({ violations }) => violations.map(
    ({ id, nodes }) => id + ': ' + nodes.map((node) => node.target.join(' ') + ' ' + (node.any[0]?.message ?? '')).join(' | ')))`)
  return found as string[]
}

describe.runIf(hasChromium)('axe finds nothing', () => {
  const web = openWeb()
  let page: Page

  async function lookAt({ name, goesOn, reach }: State): Promise<string[]> {
    if (!goesOn) {
      await page?.close()
      page = await web.browser.context.newPage()
    }
    await reach(page, web.site)
    const found: string[] = []
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 })
      for (const look of looks) {
        await page.emulateMedia(look)
        for (const violation of await findViolations(page)) {
          found.push(`${width} ${look.colorScheme} ${look.forcedColors}: ${violation}`)
        }
      }
    }
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' })
    await page.screenshot({ path: join(pictures, `${name.replaceAll(/\W+/g, '-')}.png`) })
    return found
  }

  it.each<State>([...chatStates, ...pageStates, ...widgetStates])(
    'in $name, narrow to wide, light, dark and forced',
    async (state) => {
      expect(await lookAt(state)).toEqual([])
    },
  )

  it('unless something is wrong: text that cannot be read within the widget', async () => {
    const found = await lookAt({
      name: 'the open widget, spoilt',
      goesOn: true,
      reach: (current) =>
        current.evaluate(() => {
          const question = document
            .querySelector('machi-kotae')
            ?.shadowRoot?.querySelector<HTMLElement>('.question')
          if (question) question.style.color = question.style.background = '#808080'
        }),
    })
    expect(found.filter((violation) => violation.includes('color-contrast'))).not.toEqual([])
  })
})
