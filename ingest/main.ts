import { readArguments, usage } from './command/read-arguments.ts'
import { type CommandWorld, runCommand } from './command/run-command.ts'
import { loadEmbedding } from './embedding/load-embedding.ts'
import { openStore } from './store/open-store.ts'
import { readStorePlace } from './store/store-settings.ts'
import { loadAnalyzer } from './text/analyzer.ts'

const { env } = process

const world: CommandWorld = {
  write: (line) => console.log(line),
  complain: (line) => console.error(line),
  progress: process.stderr,
  openStore: (dataDirectory) => openStore(readStorePlace(env, dataDirectory)),
  loadTools: async (store) => {
    const analyzer = await loadAnalyzer()
    const settings = {
      model: env['EMBEDDING_MODEL']?.trim() || undefined,
      apiKey: env['OPENAI_API_KEY']?.trim() || undefined,
      baseUrl: env['OPENAI_BASE_URL']?.trim() || undefined,
    }
    return { store, analyzer, embedding: await loadEmbedding(settings, analyzer) }
  },
}

process.exitCode = await main(process.argv.slice(2))

async function main(words: readonly string[]): Promise<number> {
  const command = readArguments(words)
  if (command.kind === 'help') {
    console.log(usage)
    return 0
  }
  if (command.kind === 'wrong') {
    console.error(command.message)
    return 1
  }
  try {
    return await runCommand(command, world)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return 1
  }
}
