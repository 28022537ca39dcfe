import type { Report } from '../../../ingest/report/report.ts'
import type { Store } from '../../../ingest/store/open-store.ts'
import { listMeasures, listReports } from '../../../ingest/store/read-reports.ts'
import { titleForAnswer } from '../evidence/figure-label.ts'
import type { Example, Held } from './standard-answers.ts'

const mostExamples = 4
/** Longer titles make questions that nobody would ask so. */
const handyTitle = 18

type Titled = { readonly city: string; readonly title: string }

/** The reports that are loaded, and questions that they can answer, about measures with a department. */
export async function readHeld(store: Store): Promise<Held> {
  const reports = await listReports(store)
  const lists = await Promise.all(
    reports.map(async ({ report }) =>
      (await listMeasures(store, report.id))
        .filter((measure) => measure.department !== undefined)
        .map((measure) => ({ city: report.municipality.name, title: titleForAnswer(measure.title) })),
    ),
  )
  return { examples: chooseExamples(lists), reports: reports.map(({ report }) => nameReport(report)) }
}

/** The title, with the city before it where it does not name its own. */
function nameReport({ title, municipality }: Report): string {
  return title.includes(municipality.name) ? title : `${municipality.name} ${title}`
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
