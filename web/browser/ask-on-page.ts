import type { Locator, Page } from 'playwright-core'

/** Types a question into the chat and sends it with Enter. */
export async function askOnPage(page: Page, question: string): Promise<void> {
  await page.locator('.composer textarea').fill(question)
  await page.keyboard.press('Enter')
}

/** The newest question and its answer. */
export function lastTurn(page: Page): Locator {
  return page.locator('.turn').last()
}

/** Waits until the newest question has come to an end, well or not. */
export async function waitForAnswer(page: Page): Promise<void> {
  await page.locator('.composer .primary').waitFor()
  await lastTurn(page).waitFor()
}
