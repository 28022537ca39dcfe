import { describeOutcome } from '../ingest/command/describe-outcome.ts'
import { readInputs } from '../ingest/command/read-inputs.ts'
import { bundledManifest, readManifest } from '../ingest/command/read-manifest.ts'
import { EmbeddingError } from '../ingest/embedding/embedding-model.ts'
import { type IngestOutcome, type IngestTools, ingestReport, rebuildStale } from '../ingest/ingest-reports.ts'
import { listReports } from '../ingest/store/read-reports.ts'

export type PrepareOptions = {
  /** Gets a line a report. */
  readonly onLine: (line: string) => void
  /** What an empty store is filled with; absent: the reports that come with the product. */
  readonly manifest?: string
}

/**
 * Makes the store ready to answer: rebuilds what an older program, analyzer or embedding made, and fills an empty store.
 * Rejects with one line where a report's file cannot be read; nothing is stored then. Where the embedding service is
 * down, what is stored stays as it is and is searched by its words.
 */
export async function prepareReports(
  tools: IngestTools,
  { onLine, manifest = bundledManifest }: PrepareOptions,
): Promise<void> {
  await rebuild(tools, onLine)
  if ((await listReports(tools.store)).length > 0) return
  const read = await readInputs(await readManifest(manifest))
  if (!read.ok) throw new Error(`Cannot read the reports of ${manifest}: ${read.problems.join(' ')}`)
  for (const { input } of read.inputs) onLine(describeShortly(await ingestReport(tools, input)))
}

async function rebuild(tools: IngestTools, onLine: PrepareOptions['onLine']): Promise<void> {
  try {
    for await (const outcome of rebuildStale(tools)) onLine(`作り直し: ${describeShortly(outcome)}`)
  } catch (error) {
    if (!(error instanceof EmbeddingError)) throw error
    onLine(`作り直せませんでした（${error.message}）。今ある内容を言葉で検索します。`)
  }
}

/** The first line of the summary, with what was odd only counted. */
function describeShortly(outcome: IngestOutcome): string {
  const [line = outcome.report.id] = describeOutcome(outcome)
  return outcome.oddities.length === 0 ? line : `${line}、気になる点${outcome.oddities.length}`
}
