import { overlaps, type Span } from '../../../ingest/report/span.ts'
import { sameLabels, samePeriod, sameUnit } from '../evidence/alike.ts'
import { isPlace } from '../evidence/evidence.ts'
import { withoutSum } from '../evidence/figure-label.ts'
import { lastList, listedNames, namesOnAxis, plainName } from '../evidence/names-on-axis.ts'
import { fiscalYearOf } from '../evidence/print-period.ts'
import { standsAside } from '../evidence/stands-aside.ts'
import { inSameTable, isTotalLabel, type LabelAxis, labelAt, labelAxes } from '../evidence/table-axes.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import {
  betterOf,
  coverageOf,
  isOwnName,
  matchTerms,
  namedStrength,
  type TermMatch,
} from '../match/match-labels.ts'
import { isTelling } from '../match/misses-asked.ts'
import type { Candidate } from '../match/score-figures.ts'
import { coversEnough } from './good-enough.ts'
import { allOnTotals } from './on-totals.ts'

/** Figures of one row or column whose labels the question spells out side by side, in the question's order. */
export type SpelledParts = {
  readonly parts: readonly Candidate[]
  /** True where the question lists more than was found: what is left out must not go unsaid. */
  readonly isShort: boolean
  /** True for 「AよりB」, 「Aに比べてB」: the first is what the other is set against. */
  readonly isAgainstFirst: boolean
}

/** How many of the best candidates may stand on the axis. */
const pool = 60
/** 「資料購入費と人件費と清掃委託料」: two or more labels of one axis, letter by letter; undefined where none are. */
export function findSpelledParts(context: AnswerContext): SpelledParts | undefined {
  const { text } = context.question
  if (!joins.test(text)) return undefined
  const byFigure = new Map(context.candidates.map((one) => [one.figure, one]))
  const seen = new Set<string>()
  let best: { parts: readonly Candidate[]; spans: readonly Span[]; score: number } | undefined
  for (const at of context.candidates.slice(0, pool)) {
    if (at.rejected) continue
    for (const axis of axesSpelledAt(at, text)) {
      const key = axis.figures.map(({ figure }) => figure.figure.id).join()
      if (seen.has(key)) continue
      seen.add(key)
      const found = lastList(text, namesOnAxis(text, axis)).filter(
        ({ place }) => !isWordForSum(context, axis, place),
      )
      const parts = found.flatMap(({ place }) => byFigure.get(axis.figures[place]?.figure ?? at.figure) ?? [])
      if (parts.length < 2 || parts.length < found.length || parts.some((one) => one.rejected)) continue
      const spans = found.map(({ span }) => span)
      if (!coversTogether(parts, spans) || lacksNameOf(context, parts, spans)) continue
      const fit = parts.reduce((all, one) => all + one.score, 0) / parts.length
      const latest = 1e-5 * (fiscalYearOf(at.figure.figure.period) ?? 0)
      const beside = namedBeside(text, at, axis) - unsaidBelow(text, at, axis)
      const aside = standsAside(at.figure.figure, text) || isOfOneRow(at, axis, text) ? asideCost : 0
      const score = parts.length + fit + besideWeight * beside + latest - aside
      if (!best || score > best.score + 1e-9) best = { parts, spans, score }
    }
  }
  if (!best) return undefined
  const { spans } = best
  const parts = allOnTotals(context, best.parts)
  const isAgainstFirst = against.test(text.slice(spans[0]?.end))
  return { parts, isShort: isShort(context, parts, spans), isAgainstFirst }
}

/** 「県支出金と国庫支出金の合計」: not those of one row of many, unless it is named or their total. */
function isOfOneRow({ figure: { figure }, matches }: Candidate, { path }: LabelAxis, text: string): boolean {
  const row = figure.labels.row.at(-1) ?? ''
  const isSaid = matches.some(({ level, strength }) => level === 'row' && strength >= namedStrength)
  return path === 'column' && !isSaid && !isTotalLabel(row) && !text.includes(plainName(row))
}

/** 「北地区の箇所数、10年間の合計」: the row 合計 is no part of what is added, only the word for adding. */
function isWordForSum({ question }: AnswerContext, { figures, ...at }: LabelAxis, place: number): boolean {
  const one = figures[place]
  return question.operation.kind === 'sum' && one !== undefined && isTotalLabel(labelAt(one, at))
}

const besideWeight = 0.3
/** 増減 and 地方債 of two rows are not what they are set against each other by, unless it is said. */
const asideCost = 0.5

/**
 * How many of the other labels the question spells out too (「一般枠の募集と入居」), which tell one row group from another; a
 * total beside them need not be said.
 */
function namedBeside(text: string, at: Candidate, { path, index }: LabelAxis): number {
  const { labels } = at.figure.figure
  const others = (['row', 'column'] as const).flatMap((side) =>
    labels[side].flatMap((label, place) =>
      side !== path || place !== index ? [withoutSum(plainName(label))] : [],
    ),
  )
  const across = path === 'row' ? 'column' : 'row'
  const isTotalBeside = isTotalLabel(labels[across].at(-1) ?? '')
  // The title has words of its columns too (「人口と世帯で、前年度末人口は」).
  const apart = text.replace(at.view.measure.title.normalize('NFKC'), ' ')
  const named = others.filter((name) => name.length > 1 && standsIn(apart, name))
  const isSaid = named.length === 0 && !isTotalBeside && saysAcross(at, across)
  return named.length + (isTotalBeside || isSaid ? 1 : 0)
}

/** 人口 does not stand in 「前年度末人口」. */
function standsIn(text: string, name: string): boolean {
  return text.split(name).some((before, place, parts) => place < parts.length - 1 && !joinsOn.test(before))
}

const joinsOn = /[\p{Script=Han}\p{Script=Katakana}ー](?<![度市年分計後前期])$/u

/** 「男性の人数」 beside a column 「男」: a word that the title lacks, in other words than the report's. */
function saysAcross({ matches, figure: { context } }: Candidate, across: 'row' | 'column'): boolean {
  const said = matches.filter(
    ({ term, level, strength }) => term.key && level === across && strength >= namedStrength,
  )
  const terms = said.map(({ term }) => term)
  return matchTerms(terms, context.filter(isPlace)).some(({ strength }) => strength < namedStrength)
}

/** 「事業費と管理費」 are the rows called so, not those of another name below each of them (その他経費計). */
function unsaidBelow(text: string, at: Candidate, { path, index }: LabelAxis): number {
  const below = at.figure.figure.labels[path].slice(index + 1).map((label) => withoutSum(plainName(label)))
  return below.filter((name) => name !== '' && !text.includes(name)).length
}

const against = /^(?:\([^()]*\))?(?:の[^、。はが]{0,12})?(?:より|[にと]比べ|に対し)/

/** から leads to another end only with まで or へ, or a change: 「協会から借りた」 joins nothing. */
export const joins =
  /[とや、,・+&]|及び|および|並びに|より|から(?=[^、。]*(?:まで|へ|に(?:な|変|増|減|上が|下が|移|伸)))|の何/

/** The axes on which the figure's own label stands in the question: others cannot hold a list that it belongs to. */
function axesSpelledAt(at: Candidate, text: string): LabelAxis[] {
  const plain = text.replace(/\s/gu, '')
  const names = listedNames(text)
  const isNamed = (label: string) =>
    plain.includes(shortest(label)) || names.some(({ name }) => plainName(label).includes(name))
  const { row, column } = at.figure.figure.labels
  if (![...row, ...column].some(isNamed)) return []
  return [...labelAxes(at, { withTotals: true }), ...acrossGroups(at)].filter((axis) =>
    isNamed(labelAt(at, axis)),
  )
}

/** Rows under different outer names (建設課・道路維持費, 都市整備課・公園費), where no two of the table are called alike. */
function acrossGroups(at: Candidate): LabelAxis[] {
  const { row, column } = at.figure.figure.labels
  const figures = inSameTable(at).filter(
    ({ figure: { figure } }) =>
      figure.labels.row.length === row.length &&
      sameLabels(figure.labels.column, column) &&
      sameUnit(figure, at.figure.figure) &&
      samePeriod(figure, at.figure.figure),
  )
  const names = new Set(figures.map(({ figure: { figure } }) => figure.labels.row.at(-1)))
  const isAxis = at.figure.figure.cell !== undefined && row.length > 1 && figures.length > 1
  return isAxis && names.size === figures.length ? [{ path: 'row', index: row.length - 1, figures }] : []
}

function shortest(label: string): string {
  return plainName(label).slice(0, 2)
}

/** What the parts meet together: a word within a name that is spelled out is met, however it is cut. */
function jointMatches(parts: readonly Candidate[], spans: readonly Span[]): readonly TermMatch[] {
  const isSpelled = ({ term }: TermMatch) => spans.some((span) => overlaps(span, term.span))
  return parts
    .map(({ matches }) => matches)
    .reduce(betterOf)
    .map((match) => (isSpelled(match) ? { ...match, strength: 1 } : match))
}

function coversTogether(parts: readonly Candidate[], spans: readonly Span[]): boolean {
  const matches = jointMatches(parts, spans)
  return coversEnough({ matches, coverage: coverageOf(matches) })
}

const asTopic = /^\p{Script=Han}{0,2}(?:は|って|[、,を]|の(?:差|合計|違い|開き|合算))/u

/** 「旅費、本部と支部の合計」: two called 本部 and 支部 are not it where the best figure's own row or column is 旅費. */
function lacksNameOf(
  { candidates, question }: AnswerContext,
  parts: readonly Candidate[],
  spans: readonly Span[],
): boolean {
  const best = candidates.find((one) => !one.rejected)
  const joint = jointMatches(parts, spans)
  return Boolean(
    best?.matches.some(
      ({ term, strength, level }, index) =>
        term.key &&
        strength === 1 &&
        isOwnName({ level }) &&
        (joint[index]?.strength ?? 0) < namedStrength &&
        asTopic.test(question.text.slice(term.span.end)),
    ),
  )
}

/** 「4地区」, 「3つ」 right behind the list. */
const counted = /^(?:の|、)?([2-9])(?:つ|地区|校|市|町|種|項目|科目|費目|事業|件|者|団体|社|か所|箇所)/u

/** A number of things that is not that of the parts, or a name in or beside the list that none of them meets. */
function isShort({ question }: AnswerContext, parts: readonly Candidate[], spans: readonly Span[]): boolean {
  const { text } = question
  const [start, end] = [spans[0]?.start ?? 0, spans.at(-1)?.end ?? 0]
  const count = counted.exec(text.slice(end))?.[1]
  if (count !== undefined && Number(count) !== parts.length) return true
  const isByComma = /[、,]/.test(text.slice(spans[0]?.end, spans.at(-1)?.start))
  const beside = isByComma ? /^[^、。はがで]{0,6}[とや、,・]$/ : /^[^、。はがで]{0,6}[とや・]$/
  const isListed = ({ span }: { readonly span: Span }) =>
    (start <= span.start && span.end <= end) ||
    (span.end <= start && beside.test(text.slice(span.end, start))) ||
    (end <= span.start && beside.test(text.slice(end, span.start)))
  return jointMatches(parts, spans).some(
    ({ term, strength }) => isTelling(term) && strength < namedStrength && isListed(term),
  )
}
