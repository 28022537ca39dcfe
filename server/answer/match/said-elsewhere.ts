import type { Figure } from '../../../ingest/report/figure.ts'
import type { UnitKind } from '../../../ingest/report/unit.ts'
import { opensWithTurn } from '../../../ingest/text/turns.ts'
import type { QuestionTerm } from '../../question/question.ts'
import type { FigureInMeasure, MeasureView } from '../evidence/evidence.ts'
import { strengthIn, type TermMatch } from './match-labels.ts'

/** What the measure's text says elsewhere speaks for the measure, not for the figure. */
const saidFactor = 0.35
/** A name that one measure alone has tells which one is meant. */
const saidHereFactor = 0.6

/** How well each term is met by the measure's text, though no figure of it is named by them: 0 where it is not. */
export function saidOnly(
  { terms, views }: { readonly terms: readonly QuestionTerm[]; readonly views: readonly MeasureView[] },
  view: MeasureView,
  matched: readonly (FigureInMeasure & { readonly own: readonly TermMatch[] })[],
): number[] {
  const named = matched.filter(({ figure: { figure } }) => figure.cell ?? isItem(figure))
  return terms.map((term, index) => {
    if (named.some(({ own }) => (own[index]?.strength ?? 0) > 0)) return 0
    if (strengthIn(term, view.said()) === 0) return 0
    return tellsWhere(terms, term) && isSaidHereAlone(term, views) ? saidHereFactor : saidFactor
  })
}

/** What is asked for stands last, a part behind 「のうち」; the words before it, or the only one, tell where. */
function tellsWhere(terms: readonly QuestionTerm[], term: QuestionTerm): boolean {
  const keys = terms.filter(({ key }) => key)
  const isPart = term.text.slice(0, term.span.start).includes('のうち')
  return term.key && !isPart && (keys.length === 1 || keys.at(-1) !== term)
}

function isSaidHereAlone({ keys }: QuestionTerm, views: readonly MeasureView[]): boolean {
  return views.filter((view) => keys.some((key) => view.said().has(key))).length === 1
}

/** The matches with such terms counted a little. */
export function withSaid(matches: readonly TermMatch[], said: readonly number[]): readonly TermMatch[] {
  if (said.every((strength) => strength === 0)) return matches
  return matches.map((match, index) =>
    match.strength === 0 && said[index] ? { ...match, strength: said[index] } : match,
  )
}

/** Longer passages are sentences, whose words name their figures loosely. */
const longestItem = 60

function isItem({ passage }: Figure): boolean {
  return passage.end - passage.start <= longestItem
}

/** Words for money that a city gives or pays. */
const giving = /^(?:補助|補助金|助成|助成金|支援金|交付金|給付金|委託|委託料|負担金|謝金|謝礼|経費|予算)$/
const givenStrength = 0.6
const surelyNamed = 0.7

/**
 * 「子ども食堂にはいくら補助が出た」: that the money is a subsidy need not stand in the label of a row that is named
 * otherwise, if the measure says it.
 */
export function withGiving(
  matches: readonly TermMatch[],
  { view, figure }: FigureInMeasure,
): readonly TermMatch[] {
  const isNamed = matches.some(
    ({ term, strength, level }) =>
      term.key && strength >= surelyNamed && level === 'row' && !giving.test(term.surface),
  )
  if (!isNamed || figure.figure.unit?.kind !== 'money') return matches
  return matches.map((match) =>
    match.strength < givenStrength &&
    giving.test(match.term.surface) &&
    strengthIn(match.term, view.said()) > 0
      ? { ...match, strength: givenStrength }
      : match,
  )
}

/** 「…の部数は」 is met by the unit 部 of a figure whose labels do not repeat it, and hardly by one that counts 人. */
export function withUnitNoun(
  terms: readonly QuestionTerm[],
): (matches: readonly TermMatch[], figure: Figure) => readonly TermMatch[] {
  const isCounted = terms.some(({ surface }) => unitNoun.test(surface) || takingPart.test(surface))
  return isCounted ? asCounted : (matches) => matches
}

function asCounted(matches: readonly TermMatch[], figure: Figure): readonly TermMatch[] {
  const { unit } = figure
  if (!unit) return matches
  const { row, column } = figure.labels
  const countsPeople =
    unit.kind === 'people' &&
    (column.some((label) => bareCount.test(label)) ||
      (!figure.cell && (row.every(opensWithTurn) || gathering.test(row.at(-1) ?? ''))))
  return matches.map((match) => {
    if (countsPeople && takingPart.test(match.term.surface)) return named(match)
    const [noun, counted] = unitNoun.exec(match.term.surface) ?? []
    if (noun === undefined) return match
    const kinds = kindsOfNoun[noun]
    const isUnit = kinds
      ? kinds.includes(unit.kind)
      : unit.symbol === (counted === '者' || counted === '名' ? '人' : counted)
    if (isUnit) return named(match)
    return { ...match, strength: match.strength * otherUnitFactor }
  })
}

function named(match: TermMatch): TermMatch {
  return { ...match, strength: Math.max(match.strength, unitStrength), level: match.level ?? 'column' }
}

/** People are counted by what they did: a column 「人数」 need not say so. */
const takingPart = /^(?:参加|受講|出席|来場|利用|申込|申請)者?$/
/** 「追い払い講習会　延べ143人」: those who came to it. */
const gathering =
  /(?:講習|講演|説明|体験|研修|研究|交流|報告|相談|見学|鑑賞|発表|懇談|学習|勉強|上映|演奏|音楽|展示|運動|競技)会$|教室$|講座$|講演$|大会$|まつり$|祭り$|フェスタ$|フェア$|セミナー$|イベント$|ツアー$|ワークショップ$|フォーラム$|シンポジウム$|サロン$|体験$|研修$|訓練$|つどい$|集い$|[記念]式典?$/
const bareCount = /^(?:延べ|のべ|延)?人[数員](?:[(（].*)?$/

const kindsOfNoun: Readonly<Record<string, readonly UnitKind[]>> = {
  面積: ['area'],
  量: ['weight', 'volume'],
  長さ: ['length'],
}
const unitNoun = /^(?:(人|者|名|件|戸|回|枚|台|棟|部|冊|世帯|箇所|品|団体|校|食)数|面積|量|長さ)$/
/** A label with the word itself says it better. */
const unitStrength = 0.7
const otherUnitFactor = 0.5
