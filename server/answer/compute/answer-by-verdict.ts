import Big from 'big.js'
import type { Question } from '../../question/question.ts'
import { cleanLabel } from '../evidence/figure-label.ts'
import { type Verdict, verdictsOf, verdictWords } from '../evidence/verdicts.ts'
import { placeOfMeasure } from '../look-up/answer-prose.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { strengthIn } from '../match/match-labels.ts'
import { isTelling } from '../match/misses-asked.ts'
import { yearFit } from '../match/year-fit.ts'
import { type Draft, type Line, type Piece, plainDraft } from '../say/draft.ts'
import { sayFigure, warningsFor } from '../say/say-figure.ts'
import { calculatedPiece } from './say-calculated.ts'

const verdict = new RegExp(verdictWords)
const asksAmount = /いくら|なんぼ|何(?:千|万|億)?円|[額価]格?(?:は|って|を|が|[?？。]|$)|金額/
const asksNumber = /何(社|者|団体|件|人|名|校|組|市)|いくつ/
/** Words for whoever or whatever is decided of, and for the deciding itself. */
const ofDeciding = /^(?:入札|業者|会社|企業|団体|事業者|結果|金額|価格|額|者|先|業務|事業)$/
const mostRows = 10

/**
 * 「落札したのはどこ」「いくらで落札された」「不採択の団体は」: of a table that says of each row what was decided, the rows of which that was
 * decided, their amounts or their number. Undefined where no table of the measure has the word as a cell of its own.
 */
export function answerByVerdict(context: AnswerContext): Draft | undefined {
  const { question } = context
  const word = verdict.exec(question.text)?.[0]
  if (word === undefined) return undefined
  const decided = context.views
    .filter((view) => saysRest(question, view.said()))
    .map((view) => verdictsOf(view).filter(({ times }) => yearFit(times, question.period) !== -1))
    .find((rows) => rows.some((one) => one.word === word))
  if (!decided) return undefined
  if (question.yesNo) return sayWhether(question, decided, word)
  const rows = decided.filter((one) => one.word === word)
  if (rows.length > mostRows) return undefined
  const number = asksNumber.exec(question.text)
  if (number) return sayNumber(rows, number[1] ?? (rows.length < 10 ? 'つ' : '件'))
  if (asksAmount.test(question.text)) return sayAmounts(rows)
  return ['who', 'which', 'where', 'content'].includes(question.asked) ? sayNames(rows) : undefined
}

/** All else that the question names is said by the measure. */
function saysRest({ terms, text }: Question, said: ReadonlySet<string>): boolean {
  const isRest = (term: Question['terms'][number]) =>
    isTelling(term) &&
    !ofDeciding.test(term.surface) &&
    !verdict.test(text.slice(term.span.start, term.span.end))
  return terms.filter(isRest).every((term) => strengthIn(term, said) > 0)
}

function sayNames(rows: readonly Verdict[]): Draft {
  const [first] = rows
  const lines: Line[] =
    rows.length === 1 && first
      ? [[...nameOf(first), 'です。']]
      : rows.map((one) => [`・${one.times[0] ? `${one.times[0]}：` : ''}`, ...nameOf(one)])
  return drafted(lines, rows)
}

/** The number of them, and which they are; undefined where the names of several times stand together. */
function sayNumber(rows: readonly Verdict[], counter: string): Draft | undefined {
  if (new Set(rows.map(({ times }) => times.join())).size > 1) return undefined
  const printed = `${rows.length}${counter}`
  const formula = `${rows.map(({ name }) => cleanLabel(name)).join('、')}：${printed}`
  const count = calculatedPiece(
    { value: new Big(rows.length), unit: { kind: 'count', symbol: counter }, formula },
    { label: '数', operands: [], text: printed },
  )
  return drafted([[count, 'です。'], ...rows.map((one): Line => ['・', ...nameOf(one)])], rows)
}

function sayAmounts(rows: readonly Verdict[]): Draft | undefined {
  const found = rows.flatMap(({ at, amounts }) =>
    amounts.map((figure) => ({ at, priced: { view: at.view, figure } })),
  )
  if (found.length !== rows.length) return undefined
  return {
    ...plainDraft(
      'answered',
      found.map(({ at, priced }): Line => [...sayFigure(priced), citationOf(at)]),
    ),
    warnings: warningsFor(found.map(({ priced }) => priced)),
  }
}

/** はい or いいえ of a row that the question names, by what was decided of it, or of another instead. */
function sayWhether({ text }: Question, decided: readonly Verdict[], word: string): Draft | undefined {
  const named = decided.find(({ name }) => isNamed(text, name))
  if (named) {
    const lead = named.word === word ? 'はい。' : 'いいえ。'
    return drafted([[`${lead}${named.word}です（`, ...nameOf(named), '）。']], [named])
  }
  const rows = decided.filter((one) => one.word === word)
  const isThere = rows.some(({ at, times }) =>
    at.view.figures.some(
      ({ figure }) =>
        figure.cell?.tableId === at.table.id &&
        isNamed(text, figure.labels.row.at(-1) ?? '') &&
        times.every((time) => [...figure.labels.row, ...figure.labels.column].includes(time)),
    ),
  )
  const [only, more] = rows
  if (!isThere || !only || more) return undefined
  return drafted([['いいえ。', `${word}は`, ...nameOf(only), 'です。']], [only])
}

const form =
  /(?:株式|有限|合同|合資)会社|[(（](?:株|有|同)[)）]|㈱|㈲|(?:一般|公益)?(?:社団|財団)法人|特定非営利活動法人|NPO法人/g
const fewestLetters = 2

/** 「こだま清掃」 of 株式会社こだま清掃 みどり営業所. */
function isNamed(text: string, name: string): boolean {
  const [core = ''] = name.normalize('NFKC').replace(form, '').trim().split(/\s/)
  return core.length >= fewestLetters && text.includes(core)
}

function nameOf({ at, name }: Verdict): Piece[] {
  const cell = at.table.cells.find((one) => one.row === at.cell.row && one.text === name)
  const said = cleanLabel(name)
  return [cell ? { kind: 'quote', at: { view: at.view, span: cell.span }, text: said } : said, citationOf(at)]
}

function citationOf({ view, cell }: Verdict['at']): Piece {
  return { kind: 'citation', at: { view, span: cell.span } }
}

function drafted(lines: readonly Line[], rows: readonly Verdict[]): Draft {
  const [first] = rows
  const place = first ? `（${placeOfMeasure(first.at.view, first.at.headings.at(-1)?.text)}）` : ''
  return plainDraft('answered', [...lines, [place]])
}
