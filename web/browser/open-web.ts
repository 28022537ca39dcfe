import { afterAll, beforeAll } from 'vitest'
import type { ReportReader } from '../../server/http/services.ts'
import { type Launched, launchBrowser } from './launch-browser.ts'
import { type Site, startSite } from './start-site.ts'

/** A site and a fresh Chromium for the tests of one `describe`. */
export type OpenWeb = { readonly site: Site; readonly browser: Launched }

/** Opens both before the tests of the `describe` it is called in, and closes them behind those; read them within tests. */
export function openWeb(store?: ReportReader): OpenWeb {
  let opened: OpenWeb | undefined
  function read(): OpenWeb {
    if (opened === undefined) throw new Error('Cannot use the site: its tests have not begun')
    return opened
  }
  beforeAll(async () => {
    opened = { site: await startSite(store), browser: await launchBrowser() }
  })
  afterAll(async () => {
    await opened?.browser.close()
    await opened?.site.close()
  })
  return {
    get site() {
      return read().site
    },
    get browser() {
      return read().browser
    },
  }
}
