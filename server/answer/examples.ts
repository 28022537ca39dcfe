import type { Store } from '../../ingest/store/open-store.ts'
import { listMeasures, listReports } from '../../ingest/store/read-reports.ts'
import { titleForAnswer } from './figure-label.ts'
import type { Example } from './standard-answers.ts'

const mostExamples = 4
/** Longer titles make questions that nobody would ask so. */
const handyTitle = 18

type Titled = { readonly city: string; readonly title: string }

/** Questions that the loaded reports can answer, about measures with a department. */
export async function makeExamples(store: Store): Promise<Example[]> {
  const reports = await listReports(store)
  const lists = await Promise.all(
    reports.map(async ({ report }) =>
      (await listMeasures(store, report.id))
        .filter((measure) => measure.department !== undefined)
        .map((measure) => ({ city: report.municipality.name, title: titleForAnswer(measure.title) })),
    ),
  )
  return chooseExamples(lists)
}

/** Of each report's measures in turn the first ones, those with handy titles before the others. */
export function chooseExamples(reports: readonly (readonly Titled[])[]): Example[] {
  const lists = reports.map((measures) =>
    measures.toSorted((a, b) => Number(a.title.length > handyTitle) - Number(b.title.length > handyTitle)),
  )
  const rounds = Array.from({ length: mostExamples }, (_, round) =>
    lists.flatMap((list) => list[round] ?? []).map((measure) => toExample(measure, round)),
  )
  return rounds.flat().slice(0, mostExamples)
}

function toExample({ city, title }: Titled, round: number): Example {
  const asking = round % 2 === 0 ? 'の担当課は？' : 'について教えてください'
  return { label: title, question: `${city}の${title}${asking}` }
}
