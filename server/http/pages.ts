import type { Hono } from 'hono'
import { addChatPage } from './chat-page.ts'
import { addEmbedDemo } from './embed-demo.ts'
import { addPlainPage } from './plain-page.ts'
import type { Services } from './services.ts'
import { addReportPage } from './viewer/report-page.ts'
import { addWebFiles } from './web-file-routes.ts'
import { addWidgetConfig } from './widget-config.ts'

/**
 * The pages and the widget's files: `/`, `/widget.js`, `/assets/…`, `/widget-config`, `/embed`, `/embed-demo`,
 * `/reports/:id`. A page sets its policy with `respondWithPage`, a widget's file calls `allowOtherSites`.
 */
export function addPages(app: Hono, services: Services): void {
  addChatPage(app, services)
  addPlainPage(app, services)
  addReportPage(app, services)
  addWebFiles(app)
  addWidgetConfig(app, services)
  addEmbedDemo(app, services)
}
