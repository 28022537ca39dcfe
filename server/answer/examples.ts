import type { Store } from '../../ingest/store/open-store.ts'
import { listMeasures, listReports } from '../../ingest/store/read-reports.ts'
import { titleForAnswer } from './figure-label.ts'
import type { Example } from './standard-answers.ts'

const mostExamples = 4

/** Questions that the loaded reports can answer: the first measures with a department, report by report in turn. */
export async function makeExamples(store: Store): Promise<Example[]> {
  const reports = await listReports(store)
  const lists = await Promise.all(
    reports.map(async ({ report }) =>
      (await listMeasures(store, report.id))
        .filter((measure) => measure.department !== undefined)
        .map((measure) => ({ city: report.municipality.name, title: titleForAnswer(measure.title) })),
    ),
  )
  const examples: Example[] = []
  for (
    let index = 0;
    examples.length < mostExamples && lists.some((list) => list.length > index);
    index += 1
  ) {
    for (const list of lists) {
      const measure = list[index]
      if (!measure || examples.length >= mostExamples) continue
      const asking = index % 2 === 0 ? 'の担当課は？' : 'について教えてください'
      examples.push({ label: measure.title, question: `${measure.city}の${measure.title}${asking}` })
    }
  }
  return examples
}
