import { namesPayer, type Payer, payersAsked, without } from '../../question/asked-payer.ts'
import type { QuestionTerm } from '../../question/question.ts'
import { ownLabels } from '../evidence/alike.ts'
import { cleanLabel } from '../evidence/figure-label.ts'
import { fundSource } from '../evidence/fund-source.ts'
import { isTotalLabel } from '../evidence/table-axes.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { asksForAll } from '../match/judge-polarity.ts'
import type { Candidate } from '../match/score-figures.ts'
import { coversEnough } from '../pick/good-enough.ts'
import { type Draft, type Line, plainDraft } from '../say/draft.ts'
import { placeOf, qualified, warningsFor } from '../say/say-figure.ts'
import { sayVerdict } from './yes-no-by-amount.ts'

/** 「市のお金も入っていますか」: yes by what the payer pays; no only where the others pay all that the measure costs. */
export function byFundSource(context: AnswerContext): Draft | undefined {
  const { question } = context
  const payers = payersAsked(question)
  const left = without.exec(question.text)
  const isLeft = ({ span }: QuestionTerm) =>
    left !== null &&
    onlyPayers.test(left[0]) &&
    left.index <= span.start &&
    span.start < left.index + left[0].length
  const terms = question.terms.filter((term) => !namesPayer(question.text, term) && !isLeft(term))
  if (payers.length === 0 || !terms.some((term) => term.key)) return undefined
  const candidates = context.rescore({ ...question, terms })
  const meant = candidates.filter((one) => !one.rejected && coversEnough(one))
  const views = [...new Set(meant.map((one) => one.view))].slice(0, mostViews)
  for (const view of views) {
    const best = meant.find((one) => one.view === view)
    const draft = best && sayOf(context, payers, { best, candidates })
    if (draft) return draft
  }
  return undefined
}

/** Two sheets of one measure, of which one has the sources of the asked year. */
const mostViews = 2
/** 「国や県に頼らず」 */
const onlyPayers = /国|[都道府]?県|補助|交付金|借金|[市町村地]方?債/

type Found = { readonly best: Candidate; readonly candidates: readonly Candidate[] }

function sayOf(
  context: AnswerContext,
  payers: readonly Payer[],
  { best, candidates }: Found,
): Draft | undefined {
  const { question } = context
  const near = candidates.filter((one) => !one.rejected && one.view === best.view)
  const sources = ofOnePlace(near.filter(isSource), best)
  const asked = sources.filter((one) => payers.some(({ head }) => head.test(nameOf(one))))
  const paid = asked.filter(paysAny)
  const total = near.find((one) => isTotal(one) && !isSource(one) && isPaidBy(one, sources))
  if (asksForAll(question.text) || isAlone.test(question.text))
    return total && sayAll(total, sources.filter(paysAny), paid.length === sources.filter(paysAny).length)
  const [first] = paid
  if (first) return sayVerdict(context, true, first)
  if (total) return sayAll(total, sources.filter(paysAny), false)
  const [none] = asked
  return none && asked.length === payers.length ? sayVerdict(context, false, none) : undefined
}

/** 「一般財源だけで」 */
const isAlone = /(?:だけ|のみ)(?:で|が|から)/

function isSource(one: Candidate): boolean {
  return nameOf(one) !== ''
}

function nameOf({ figure: { figure } }: Candidate): string {
  return (
    ownLabels(figure)
      .map((label) => cleanLabel(label).replace(/^うち\s*/u, ''))
      .find((label) => fundSource.test(label)) ?? ''
  )
}

function paysAny({ figure: { figure } }: Candidate): boolean {
  return figure.value.gt(0)
}

/** Those of the row that is asked about, where a table has one a measure; those of one year. None of several that may be meant. */
function ofOnePlace(sources: readonly Candidate[], best: Candidate): readonly Candidate[] {
  const at = best.figure.figure.cell
  const ofRow = sources.filter(
    ({ figure: { figure } }) => at && figure.cell?.tableId === at.tableId && figure.cell.row === at.row,
  )
  const all = ofRow.length > 0 ? ofRow : sources
  const periodOf = ({ figure: { figure } }: Candidate) => JSON.stringify(figure.period)
  const ofYear = all.filter((one) => periodOf(one) === periodOf(all[0] ?? one))
  return new Set(ofYear.map(nameOf)).size === ofYear.length ? ofYear : []
}

function isTotal({ figure: { figure } }: Candidate): boolean {
  return ownLabels(figure).some((label) => isTotalLabel(label) || wholeCost.test(label.normalize('NFKC')))
}

const wholeCost = /^(?:総?事業費|(?:前年度|当年度|本年度)?決算額)\s*(?:\([A-Z]\))?$/

function isPaidBy({ figure: { figure } }: Candidate, sources: readonly Candidate[]): boolean {
  const zero = figure.value.minus(figure.value)
  const paid = sources.reduce((sum, one) => sum.plus(one.figure.figure.value), zero)
  return paid.gt(0) && paid.eq(figure.value) && figure.unit?.kind === 'money'
}

/** 「いいえ。財源は国庫支出金が4,055千円で、これで総額の4,055千円になります」 */
function sayAll(total: Candidate, sources: readonly Candidate[], isYes: boolean): Draft {
  const paid: Line = sources.flatMap((one, at) => [
    `${at > 0 ? '、' : ''}${nameOf(one)}が`,
    ...qualified(one),
  ])
  const lead = isYes ? 'はい。' : 'いいえ。'
  return {
    ...plainDraft('answered', [
      [
        `${lead}財源は`,
        ...paid,
        'で、これで総額の',
        ...qualified(total),
        `になります（${placeOf(total)}）。`,
      ],
    ]),
    warnings: warningsFor([total, ...sources]),
  }
}

/** Whether what is quoted speaks of one who is asked for. */
export function tellsPayer(payers: readonly Payer[], said: string): boolean {
  return payers.some(({ asked, head }) => said.search(asked) >= 0 || head.test(said))
}
