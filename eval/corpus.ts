import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { readReportFile } from '../ingest/read/read-report-file.ts'
import { fiscalYear } from '../ingest/report/fiscal-year.ts'
import type { Report } from '../ingest/report/report.ts'

/** A report of a corpus with its file: `text` is what is ingested, as the product reads the file. */
export type CorpusReport = {
  readonly report: Report
  readonly text: string
  readonly file: { readonly name: string; readonly hash: string }
}

/** Reports that are judged together, in a store of their own. */
export type Corpus = { readonly name: string; readonly reports: readonly CorpusReport[] }

const manifest = z.array(
  z.object({
    id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
    file: z.string(),
    municipality: z.string(),
    localGovernmentCode: z.string().optional(),
    fiscalYear: z.int(),
    kind: z.string().default('report'),
    title: z.string(),
    note: z.string().optional(),
  }),
)

/** Reads a manifest such as `ingest/reports/reports.json` and the files beside it. */
export async function readCorpus(name: string, manifestFile: string): Promise<Corpus> {
  const entries = manifest.parse(JSON.parse(await readFile(manifestFile, 'utf8')))
  const reports = await Promise.all(
    entries.map(async (entry) => {
      const read = await readReportFile(join(dirname(manifestFile), entry.file))
      if (!read.ok) throw new Error(`${manifestFile}: ${read.problem}`)
      return {
        report: reportOf(entry),
        text: read.text,
        file: { name: entry.file, hash: read.bytesHash },
      }
    }),
  )
  return { name, reports }
}

function reportOf(entry: z.infer<typeof manifest>[number]): Report {
  const { municipality, localGovernmentCode: code, note } = entry
  return {
    id: entry.id,
    municipality: { name: municipality, ...(code === undefined ? {} : { code }) },
    fiscalYear: fiscalYear(entry.fiscalYear),
    kind: entry.kind,
    title: entry.title,
    ...(note === undefined ? {} : { note }),
  }
}
