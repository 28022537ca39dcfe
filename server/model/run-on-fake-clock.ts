import type { FakeClock } from './fake-clock.ts'
import type { ScriptedServer } from './scripted-server.ts'

const stepMs = 500
/** Looks at the server, a few milliseconds apart, without anything new, after which only the clock can go on. */
const quietLooks = 25

/**
 * For tests: waits for `running`, and moves the clock on, half a second at a time, whenever the server has heard from
 * the client and nothing more happens. Gives what came of it and how much time passed on the clock.
 */
export async function runOnFakeClock<Value>(
  running: Promise<Value>,
  { clock, server }: { readonly clock: FakeClock; readonly server: ScriptedServer },
): Promise<{ readonly value: Value; readonly ms: number }> {
  const startMs = clock.nowMs()
  const before = server.activity()
  let isOver = false
  const value = running.finally(() => {
    isOver = true
  })
  value.catch(() => undefined)
  let seen = before
  let quiet = 0
  while (!isOver) {
    await new Promise((resolve) => setTimeout(resolve, 4))
    const now = server.activity()
    quiet = now === seen ? quiet + 1 : 0
    seen = now
    if (quiet < quietLooks || now === before) continue
    await clock.advance(stepMs)
    quiet = quietLooks - 3
  }
  return { value: await value, ms: clock.nowMs() - startMs }
}
