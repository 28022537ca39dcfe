import { createServer, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { Hono } from 'hono'

export type Address = { readonly host: string; readonly port: number }

export type RunningServer = {
  /** The one that was asked for, or the free one that 0 stands for. */
  readonly port: number
  /** Takes no new connections and resolves when the running answers are out, or were cut off after `graceMs`. */
  close(graceMs: number): Promise<void>
}

/** The address cannot be served on; the message is one line that says what to do. */
export class AddressError extends Error {
  override readonly name = 'AddressError'
}

/** A request must have arrived within this time, so that slow senders hold no connection for long. */
const requestTimeoutMs = 30_000

/** Serves the app over HTTP. Rejects with `AddressError` where the port is taken or the address is not ours. */
export async function listen(app: Hono, address: Address): Promise<RunningServer> {
  const server = createServer(
    { requestTimeout: requestTimeoutMs, headersTimeout: requestTimeoutMs },
    getRequestListener(app.fetch),
  )
  await bind(server, address)
  const bound = server.address()
  return {
    port: typeof bound === 'object' && bound !== null ? bound.port : address.port,
    close: (graceMs) => close(server, graceMs),
  }
}

/** Rejects with `AddressError` where `listen` would, without serving anything: before work that would be in vain. */
export async function checkAddress(address: Address): Promise<void> {
  const server = createServer()
  await bind(server, address)
  await close(server, 0)
}

function bind(server: Server, address: Address): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(toAddressError(error, address)))
    server.listen(address.port, address.host, () => resolve())
  })
}

function toAddressError(error: Error, { host, port }: Address): Error {
  const code = 'code' in error ? error.code : undefined
  const place = `Cannot serve on ${host}, port ${port}`
  switch (code) {
    case 'EADDRINUSE':
      return new AddressError(
        `${place}: another program uses this port; stop it, or set PORT to another number`,
        { cause: error },
      )
    case 'EACCES':
      return new AddressError(`${place}: this user may not use this port; set PORT to 1024 or more`, {
        cause: error,
      })
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new AddressError(
        `${place}: this machine has no such address; set HOST to 127.0.0.1 or to 0.0.0.0`,
        {
          cause: error,
        },
      )
    default:
      return new AddressError(`${place}: ${error.message}`, { cause: error })
  }
}

function close(server: Server, graceMs: number): Promise<void> {
  // A connection kept open for a next request is closed only if it is idle at that moment, so that is asked again.
  const sweep = setInterval(() => server.closeIdleConnections(), 50)
  const cutOff = setTimeout(() => server.closeAllConnections(), graceMs)
  return new Promise((resolve) => {
    server.close(() => {
      clearInterval(sweep)
      clearTimeout(cutOff)
      resolve()
    })
  })
}
