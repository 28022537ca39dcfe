import { parseArgs } from 'node:util'

export type AskOptions = {
  readonly question: string
  readonly municipality: string | undefined
  readonly isJson: boolean
  readonly isExplained: boolean
  /** A running server to ask instead of the store. */
  readonly base: string | undefined
}

/** The command line cannot be used; the message says what to write. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

export const askUsage =
  'npm run ask -- "質問" [--municipality 市] [--json] [--explain] [--base http://127.0.0.1:8787]'

/** Reads the command line. Throws `UsageError`. */
export function readAskOptions(args: readonly string[]): AskOptions {
  const { values, positionals } = parse(args)
  const question = positionals.join(' ').trim()
  if (question === '') throw new UsageError(`Cannot ask without a question: ${askUsage}`)
  const base = values.base?.replace(/\/+$/, '')
  if (base !== undefined && !/^https?:$/.test(URL.canParse(base) ? new URL(base).protocol : '')) {
    throw new UsageError('Cannot use --base: it must be a URL such as http://127.0.0.1:8787')
  }
  if (base !== undefined && values.explain) {
    throw new UsageError('Cannot explain over --base: stop the server and ask the store itself')
  }
  return {
    question,
    base,
    municipality: values.municipality,
    isJson: values.json ?? false,
    isExplained: values.explain ?? false,
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        explain: { type: 'boolean' },
        municipality: { type: 'string' },
        base: { type: 'string' },
      },
    })
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('. ')[0] : String(error)
    throw new UsageError(`Cannot read the command line (${reason}): ${askUsage}`, { cause: error })
  }
}
