import type { Hono } from 'hono'
import { addPlainPage, respondWithForm } from './plain-page.ts'
import type { Services } from './services.ts'

/**
 * The pages and the widget's files: `/`, `/widget.js`, `/assets/…`, `/widget-config`, `/embed`, `/embed-demo`,
 * `/reports/:id`. A page sets its policy with `setPagePolicy`, a widget's file calls `allowOtherSites`.
 */
export function addPages(app: Hono, services: Services): void {
  app.get('/', (context) => respondWithForm(context))
  addPlainPage(app, services)
}
