import { payersAsked } from '../../question/asked-payer.ts'
import { claimedDay } from '../../question/claimed-day.ts'
import type { Question } from '../../question/question.ts'
import { isChange } from '../evidence/contrary.ts'
import { hasMark } from '../evidence/has-mark.ts'
import { tellsTime } from '../evidence/opening-time.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { isDeed } from '../match/lacks-word.ts'
import { isByName, namedStrength, uncoveredByName } from '../match/match-labels.ts'
import { type Candidate, uncoveredKeys } from '../match/score-figures.ts'
import type { Draft } from '../say/draft.ts'
import { evidenceOf } from '../say/draft-evidence.ts'
import { asOperands } from './operands.ts'

/** A way of answering; undefined where it does not succeed. */
export type Way = (context: AnswerContext) => Draft | undefined

/** The way with the question about what is computed from. */
export function onOperands(way: Way): Way {
  return (context) => way(asOperands(context))
}

const superlative =
  /最も|もっとも|一番|いちばん|最[多少大小高低長短]|第?[1１一]位|トップ|次いで|より(?:も)?[多少高低大小]/

/** Words answer for an order only where they speak of one: a sentence about one of the things tells none. */
export function inOrder(way: Way): Way {
  return (context) => {
    const draft = way(context)
    return draft && quotesOf(draft).some((text) => superlative.test(text)) ? draft : undefined
  }
}

/** Words answer for a time only where they tell one. */
export function inTime(way: Way): Way {
  return quoting(way, (text, question) => tellsTime(question, text))
}

/** Words answer for whose task it is only where they name an office, or somebody to turn to. */
export function ofOffice(way: Way): Way {
  return quoting(way, (text) => office.test(text))
}

const office =
  /[課室局]|係(?![るりわ])|(?<![全一])部(?![分材会])|署(?!名)|委員会|センター|事務所|協議会|公社|組合|担当|窓口|問い?合わ?せ/

function quoting(way: Way, isAsked: (text: string, question: Question) => boolean): Way {
  return (context) => {
    const draft = way(context)
    const tells = draft && quotesOf(draft).some((text) => isAsked(text, context.question))
    return draft?.outcome !== 'answered' || tells ? draft : undefined
  }
}

/** What a draft quotes of the reports, piece by piece. */
export function quotesOf({ lines }: Draft): string[] {
  return lines
    .flat()
    .flatMap((piece) => (typeof piece === 'object' && piece.kind === 'quote' ? [piece.text] : []))
}

/** A printed rank is looked up for the city that is named, not for all that are ranked with it. */
export function ofItsOwnCity(way: Way): Way {
  return (context) => {
    const question: Question = { ...context.question, operation: { kind: 'look-up' } }
    return way({ ...context, question, candidates: context.rescore(question) })
  }
}

/** 「何をする」「持って行くもの」: no figure is a thing or a doing; 「人口について教えて」 may ask for one. */
const asksThing = /何|なに|どう|どんな|[いうくぐすつぬぶむるただ](?:もの|物|こと)(?:は|って)/

/** A figure answers a question for words only if every key word of the question is its own. */
export function whereNamed(way: Way): Way {
  return (context) => {
    if (asksThing.test(context.question.text)) return undefined
    const best = context.candidates.find((one) => !one.rejected)
    const own = best?.figure.own.map((label) => label.text.normalize('NFKC')).join(' ') ?? ''
    const isNamed = context.question.marks.every((mark) => hasMark(own, mark))
    return best && isNamed && uncoveredKeys(best).length === 0 ? way(context) : undefined
  }
}

/** 「中止になった行事は？」: figures that only stand among sentences with all its words are no readings of it. */
export function whereSomeNamed(way: Way): Way {
  return (context) => {
    const best = context.candidates.find((one) => !one.rejected)
    const keys = best?.matches.filter(({ term }) => term.key) ?? []
    return keys.length === 0 || keys.some(isByName) ? way(context) : undefined
  }
}

/** 「上がりましたか」 without a verdict: a figure alone tells something only where every key word, and the deed, names it. */
export function whereAllNamed(way: Way): Way {
  return (context) => {
    const best = context.candidates.find((one) => !one.rejected)
    const isDone = best?.matches.every((one) => !isDeed(one.term) || one.strength >= namedStrength)
    return best && isDone && uncoveredByName(best.matches).length === 0 ? way(context) : undefined
  }
}

/**
 * 「支援金のうち7月分は何%」: a rate that is mostly called by other things (整備事業の負担割合) is no share of that, but
 * one of the population (人口に対する配布率) is one of 「市民の何%」.
 */
export function whereMeant(way: Way): Way {
  return (context) => {
    const isMeant = ({ demand, figure }: Candidate) =>
      demand <= mostDemand ||
      (ofPeople.test(context.question.text) && figure.own.some(({ text }) => toPeople.test(text)))
    return way({ ...context, candidates: context.candidates.filter(isMeant) })
  }
}

const mostDemand = 0.7

const ofPeople = /(?:[市町村区]民|住民|人口)(?:全体)?(?:の|に占める)/

const toPeople = /人口に(?:対する|占める)/

/** A figure from within a sentence tells no verdict that the sentence does not. */
export function inTable(way: Way): Way {
  return (context) =>
    context.candidates.find((one) => !one.rejected)?.figure.figure.cell ? way(context) : undefined
}

/** 「計画より多いですか」: one of two figures tells neither yes nor no. */
export const comparesTwo =
  /より(?:も)?[^。]{0,6}(?:多|少な|高|低|大き|小さ|長|短|増|減|進[んみ]|遅れ|早|上回|下回|上が|下が)/

/** 「後の回のほうが少なかったですか」: the other side may be left to be understood. */
export const namesSide = /(?:の方|のほう)[がは]/

/** 「増えたんですよね」: what stands at one time alone tells of no rise. */
function tellingChange(lookUp: Way): Way {
  return (context) => {
    const draft = lookUp(context)
    const figures = draft ? evidenceOf(draft).figures : []
    return figures.length > 1 || figures.some(({ figure: { figure } }) => isChange(figure))
      ? draft
      : undefined
  }
}

/** 「補助額は妥当ですか」: of what is no quantity (「現金でしたか」) a figure tells nothing. */
function speaksOfFigures({ unit, unitHint, direction, premises, marks, terms }: Question): boolean {
  const isNamed = [unit, unitHint, direction].some((one) => one !== undefined)
  // 「3万円給付は」: an amount that is a name claims nothing.
  const isClaimed = premises.some(({ printed }) => !marks.includes(printed.normalize('NFKC')))
  return isNamed || isClaimed || terms.some(({ surface }) => /[額数率費料金税]$/.test(surface))
}

/** A figure that is no verdict is said only where the question names it whole; of a claimed quantity it may be asked back which is meant. */
export function besideVerdict(question: Question, lookUp: Way): readonly Way[] {
  const { text, direction, premises } = question
  if (comparesTwo.test(text) || claimedDay.test(text) || payersAsked(question).length > 0) return []
  const askingBack: Way = (context) => {
    const draft = lookUp(context)
    return draft?.outcome === 'clarify' ? draft : undefined
  }
  const isSetApart = namesSide.test(text) || text.includes('より')
  const isOfFigures = !namesSide.test(text) && speaksOfFigures(question)
  return [
    ...(!isOfFigures ? [] : [inTable(whereAllNamed(direction ? tellingChange(lookUp) : lookUp))]),
    ...(direction || !(premises.length > 0 || isSetApart) ? [] : [askingBack]),
  ]
}
