import type { Hono } from 'hono'
import { texts } from '../texts.ts'
import { readMunicipality } from './chat-page.ts'
import { type WidgetConfig, widgetConfigQuery } from './contract.ts'
import { isOriginAllowed } from './cors.ts'
import { createFirstScreen } from './example-questions.ts'
import { parseQuery } from './parse-request.ts'
import { allowOtherSites } from './security-headers.ts'
import type { Services } from './services.ts'

/** `GET /widget-config`: any site may ask; only those that may embed are told more than that. */
export function addWidgetConfig(app: Hono, services: Services): void {
  const readFirstScreen = createFirstScreen(services)
  app.get('/widget-config', async (context) => {
    allowOtherSites(context)
    context.header('Vary', 'Origin')
    context.header('Cache-Control', 'no-cache')
    const asked = parseQuery(widgetConfigQuery, context.req.url)
    const origin = context.req.header('origin')
    const isOwn = origin === undefined || context.req.header('sec-fetch-site') === 'same-origin'
    if (!isOwn && !isOriginAllowed(origin, services.settings)) {
      return context.json(refused satisfies WidgetConfig)
    }
    const first = await readFirstScreen(await readMunicipality(services, asked.municipality))
    const config: WidgetConfig = {
      isAllowed: true,
      message: null,
      reports: [...first.reports],
      examples: [...first.examples],
      isSentOut: first.isSentOut,
    }
    return context.json(config)
  })
}

const refused = {
  isAllowed: false,
  message: texts.originNotAllowed,
  reports: [],
  examples: [],
  isSentOut: false,
}
