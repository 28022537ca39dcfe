import { createApp } from './app.ts'
import { checkAddress, listen } from './http/listen.ts'
import { createLog } from './log.ts'
import { writeOneLine } from './one-line.ts'
import { openProduct } from './open-product.ts'
import { openServices } from './open-services.ts'
import { prepareReports } from './prepare-reports.ts'
import { prepareWeb } from './prepare-web.ts'
import { readSettings } from './settings.ts'
import { onStopSignal } from './stop-signal.ts'
import { warmUp } from './warm-up.ts'
import { writeWelcome } from './welcome.ts'

/** How long running answers may still take when the server stops; then their streams end with `failed`. */
const stopGraceMs = 8_000

/** `npm start`: prepares whatever is missing, then serves until it is told to stop. */
async function start(): Promise<void> {
  const startMs = performance.now()
  const settings = readSettings(process.env)
  await checkAddress(settings)
  const clock = () => new Date()
  const log = createLog({
    level: settings.logLevel,
    now: clock,
    write: (line) => process.stderr.write(line),
  })
  const product = await openProduct(settings)
  try {
    for (const note of product.store.notes) console.log(note)
    await preparePages()
    await prepareReports(product, { onLine: (line) => console.log(line) })
    const stopping = new AbortController()
    const services = await openServices(product, { settings, clock, log, stopSignal: stopping.signal })
    await warmUp(services)
    const server = await listen(createApp(services), settings)
    console.log(writeWelcome({ ...settings, port: server.port }, performance.now() - startMs))
    await onStopSignal()
    setTimeout(
      () => stopping.abort(new Error('Cannot go on answering: the server stops')),
      stopGraceMs,
    ).unref()
    await server.close(stopGraceMs + 1_000)
  } finally {
    await product.store.close()
  }
}

/** Without its pages the server still answers over HTTP and by the plain form. */
async function preparePages(): Promise<void> {
  try {
    if ((await prepareWeb()) === 'built') console.log('画面を作りました')
  } catch (error) {
    console.error(writeOneLine(error))
  }
}

start().catch((error: unknown) => {
  console.error(writeOneLine(error))
  process.exitCode = 1
})
