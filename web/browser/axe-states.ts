import type { Locator, Page } from 'playwright-core'
import { askOnPage, waitForAnswer } from './ask-on-page.ts'
import {
  makeAnswer,
  makeBarsAnswer,
  makeCalculatedAnswer,
  makeClarifyAnswer,
  makeDoubtfulAnswer,
  makeFailedAnswer,
  makeNotFoundAnswer,
  makeRepairedAnswer,
  makeSeriesAnswer,
} from './made-up-answers.ts'
import { madeUpReport, reportText, reportVersion } from './made-up-report.ts'
import type { Site } from './start-site.ts'

/** One thing that people see: how to come there, in a new tab or from the state before. */
export type State = {
  readonly name: string
  readonly goesOn?: true
  readonly reach: (page: Page, site: Site) => Promise<unknown>
}

function answered(
  name: string,
  answer: ReturnType<typeof makeAnswer>,
  then?: (page: Page) => Promise<unknown>,
): State {
  return {
    name,
    async reach(page, site) {
      site.answerWith(answer)
      await page.goto(site.origin)
      await askOnPage(page, '図書館運営補助金はいくらですか')
      await waitForAnswer(page)
      await then?.(page)
    },
  }
}

export const chatStates: readonly State[] = [
  { name: 'before the first question', reach: (page, site) => page.goto(site.origin) },
  answered('an answer with a figure and a source', makeAnswer()),
  answered('a line chart', makeSeriesAnswer()),
  answered('bars of two rows', makeBarsAnswer()),
  answered('a doubtful figure with its warning', makeDoubtfulAnswer()),
  answered('a repaired figure explained', makeRepairedAnswer(), (page) =>
    page.getByRole('button', { name: '復元' }).focus(),
  ),
  answered('a calculated figure explained', makeCalculatedAnswer(), (page) =>
    page.getByRole('button', { name: '計算' }).focus(),
  ),
  answered('the passage of a citation', makeAnswer(), (page) => page.locator('.chip').first().focus()),
  answered('choices', makeClarifyAnswer()),
  answered('nothing found', makeNotFoundAnswer()),
  answered('a failed answer', makeFailedAnswer()),
  answered('both switches on', makeAnswer(), async (page) => {
    for (const name of ['やさしい日本語', 'ふりがな']) await page.getByRole('switch', { name }).click()
  }),
  answered('a restored conversation', makeAnswer(), (page) => page.reload()),
  {
    name: 'an answer on its way',
    async reach(page, site) {
      site.answerWith(({ onPart, signal }) => {
        onPart({ type: 'text-delta', text: '一つ目の文です。' })
        return new Promise((_resolve, reject) =>
          signal.addEventListener('abort', () => reject(signal.reason)),
        )
      })
      await page.goto(site.origin)
      await askOnPage(page, '長い質問')
      await page.getByText('一つ目の文です。').waitFor()
    },
  },
  {
    name: 'a stopped answer',
    goesOn: true,
    async reach(page) {
      await page.getByRole('button', { name: '止める' }).click()
      await page.getByRole('button', { name: 'もう一度聞く' }).waitFor()
    },
  },
  {
    name: 'a question that is missing',
    async reach(page, site) {
      await page.goto(site.origin)
      await page.getByRole('button', { name: '送信' }).click()
    },
  },
]

const passage = `${reportText.indexOf('合計')}-${reportText.indexOf('1,234,500') + 9}`
const report = `/reports/${madeUpReport.id}`

export const pageStates: readonly State[] = [
  { name: 'the report', reach: (page, site) => page.goto(site.origin + report) },
  {
    name: 'a marked passage',
    reach: (page, site) => page.goto(`${site.origin}${report}?v=${reportVersion}#${passage}`),
  },
  {
    name: 'a report that was replaced',
    reach: (page, site) => page.goto(`${site.origin}${report}?v=ffffffffffff#${passage}`),
  },
  {
    name: 'places found in the report',
    async reach(page, site) {
      await page.goto(site.origin + report)
      await page.getByLabel('本文から探す').fill('運営')
      await page.keyboard.press('Enter')
    },
  },
  { name: 'a report that does not exist', reach: (page, site) => page.goto(`${site.origin}/reports/none`) },
  { name: 'the frame', reach: (page, site) => page.goto(`${site.origin}/embed`) },
  { name: 'the frame in English', reach: (page, site) => page.goto(`${site.origin}/embed?lang=en`) },
]

export const widgetStates: readonly State[] = [
  { name: 'the button on a city’s page', reach: (page, site) => page.goto(`${site.origin}/embed-demo`) },
  {
    name: 'the open widget',
    goesOn: true,
    async reach(page) {
      await launcher(page).click()
      await page.locator('.panel .intro').waitFor()
    },
  },
  {
    name: 'an answer in the widget',
    goesOn: true,
    async reach(page, site) {
      site.answerWith(makeSeriesAnswer())
      await askOnPage(page, '推移は？')
      await waitForAnswer(page)
    },
  },
]

export function launcher(page: Page): Locator {
  return page.locator('machi-kotae .launcher')
}
