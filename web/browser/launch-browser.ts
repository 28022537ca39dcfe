import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium } from 'playwright-core'

/** Debian's package; another Chromium by its path in CHROMIUM. */
export const chromiumPath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
export const hasChromium = existsSync(chromiumPath)

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Names of made-up sites lead to this machine and every other name to nowhere.
  '--host-resolver-rules=MAP *.test 127.0.0.1, MAP *.example 127.0.0.1:1, EXCLUDE 127.0.0.1',
]

export type Launched = { readonly context: BrowserContext; close(): Promise<void> }

/** A fresh Chromium with a directory of its own, which goes with it. */
export async function launchBrowser(
  options: Parameters<typeof chromium.launchPersistentContext>[1] = {},
): Promise<Launched> {
  const directory = mkdtempSync(join(tmpdir(), 'machikotae-browser-'))
  const context = await chromium.launchPersistentContext(directory, {
    executablePath: chromiumPath,
    headless: true,
    args: flags,
    locale: 'ja-JP',
    ...options,
  })
  context.setDefaultTimeout(10_000)
  return {
    context,
    async close() {
      await context.close()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}
