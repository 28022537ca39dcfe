import { isHeldBack, type JudgedCase } from '../run/judged-case.ts'

/** One line for each case that is not right. Held-back cases are left out unless `reveal`. */
export function printFailures(judged: readonly JudgedCase[], reveal: boolean): string[] {
  return judged
    .filter(({ split, verdict }) => verdict.failure !== 'none' && isShown(split, reveal))
    .map(({ evalCase, answer, verdict }) => {
      const question = evalCase.turns.join(' ⏎ ')
      const said = answer.answer.replaceAll('\n', ' ').slice(0, 100)
      return `${evalCase.id} ${verdict.failure} [${evalCase.kind}] ${question} → ${answer.outcome}: ${said} | ${verdict.reasons.join('; ')}`
    })
}

/** Everything about the cases asked for by id. */
export function printWhole({ evalCase, answer, verdict, latencyMs }: JudgedCase): string[] {
  return [
    `${evalCase.id} ${verdict.failure} (${latencyMs.toFixed(0)} ms)`,
    ...evalCase.turns.map((turn) => `  question  ${turn}`),
    `  understood ${answer.question}`,
    `  outcome   ${answer.outcome} (expected ${evalCase.outcome.join(' or ')})`,
    ...answer.answer.split('\n').map((line) => `  answer    ${line}`),
    ...answer.figures.map(
      (one) =>
        `  figure    ${one.text} = ${one.value}${one.unit ?? ''} ${one.label} ${one.municipality} ${one.period} (${one.fiscalYear}) ${one.status}${one.formula ? ` ${one.formula}` : ''}`,
    ),
    ...answer.citations.map(
      (one) => `  cited     [${one.id}] ${one.measure}: ${one.quote.slice(0, 120).replaceAll('\n', ' ⏎ ')}`,
    ),
    ...answer.choices.map((one) => `  choice    ${one.label}`),
    ...evalCase.figures.map((one) => `  expected  ${one.value}${one.unit ?? ''} ${one.fiscalYear ?? ''}`),
    ...[...evalCase.all.map((one) => `all ${one}`), ...evalCase.any.map((one) => `any ${one}`)].map(
      (line) => `  expected  ${line}`,
    ),
    ...evalCase.proof.map((one) => `  proof     ${one}`),
    `  why       ${evalCase.why}`,
    ...verdict.reasons.map((reason) => `  judged    ${reason}`),
    ...verdict.violations.map(({ rule, detail }) => `  contract  ${rule}: ${detail}`),
    '',
  ]
}

export function isShown(split: string, reveal: boolean): boolean {
  return reveal || !isHeldBack(split)
}
