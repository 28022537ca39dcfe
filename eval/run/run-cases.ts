import type { Corpus } from '../corpus.ts'
import { judgeAnswer } from '../judge-answer.ts'
import { type LocatedProof, locateProofs } from '../locate-proof.ts'
import { type Ask, askCase } from './ask.ts'
import type { JudgedCase, SplitCase } from './judged-case.ts'

/** Asks and judges every case, one after the other; `onDone` is called after each. */
export async function runCases(
  cases: readonly SplitCase[],
  { ask, corpus, onDone }: { ask: Ask; corpus: Corpus; onDone: () => void },
): Promise<JudgedCase[]> {
  const judged: JudgedCase[] = []
  const textOf = (reportId: string) => corpus.reports.find(({ report }) => report.id === reportId)?.text
  for (const one of cases) {
    const { answer, latencyMs } = await askCase(ask, one.evalCase)
    const verdict = judgeAnswer(one.evalCase, answer, { proofs: proofsOf(one, corpus), textOf })
    judged.push({ ...one, answer, latencyMs, verdict })
    onDone()
  }
  return judged
}

/** A case without a report, but with proofs, is looked up in every report of its corpus. */
export function proofsOf({ evalCase }: SplitCase, corpus: Corpus): LocatedProof[] {
  const named = corpus.reports.find(({ report }) => report.id === evalCase.report)
  if (named) return locateProofs(named.text, evalCase.proof, named.report.id)
  return corpus.reports.flatMap(({ report, text }) =>
    locateProofs(text, evalCase.proof, report.id).filter(({ places }) => places.length > 0),
  )
}
