import { prepareWeb } from '../../server/prepare-web.ts'
import { chromiumPath, hasChromium } from './launch-browser.ts'

/** Before any test: says whether there is a browser, and builds the pages that the tests open. */
export async function setup(): Promise<void> {
  if (!hasChromium) {
    const message = `Browser tests are LEFT OUT: there is no Chromium at ${chromiumPath} (apt-get install chromium, or set CHROMIUM)`
    if (process.env['REQUIRE_CHROMIUM'] !== undefined) throw new Error(message)
    process.stderr.write(`\n${message}\n\n`)
  }
  try {
    await prepareWeb()
  } catch (error) {
    // Tests of other folders need no pages; those that do will say what is missing.
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  }
}
