import type { FiscalYear } from '../../ingest/report/fiscal-year.ts'
import type { Draft, DraftChoice } from '../answer/say/draft.ts'
import type { Question } from '../question/question.ts'
import type { Seats } from './seats.ts'

/** What the resolver may ask of the rest: how a text reads, how well it is answered, which year the last answer took. */
export type ResolverTools = {
  readonly understand: (text: string, anchor?: FiscalYear) => Question
  /** How well the reports answer a wording, 0–1; the best of several wordings is taken. */
  readonly rate: (question: Question) => Promise<number>
  /** The fiscal year of the figure that a stand-alone question is answered with. */
  readonly yearAnswered: (question: Question) => Promise<FiscalYear | undefined>
  /** What a wording would be answered with; without it wordings are chosen by `rate` alone. */
  readonly foresee?: (question: Question) => Promise<Foreseen>
  /** Whether nothing is found for a stand-alone question. */
  readonly unfound?: (question: Question) => Promise<boolean>
  /** The readings between which the answer to a stand-alone question asks back; none where it answers. */
  readonly offered?: (question: Question) => Promise<readonly DraftChoice[]>
  /** The answer to a message that names a place beside the one that the question before was answered from. */
  readonly beside?: (own: Question, before: Before) => Promise<Beside | undefined>
  /** Whether the measure that the question before was answered from says nothing of what a message names. */
  readonly isStrange?: (own: Question, before: Before) => Promise<boolean>
  /**
   * The answer of the measure alone that answered last `before`, unless the message as it was `resolved`, or the place
   * beside that answer, answers it.
   */
  readonly within?: (own: Question, talk: Talk) => Promise<Within | undefined>
  /** As `foresee`, of a question that was answered so. */
  readonly foreseeShown?: (question: Question, shown: Draft) => Foreseen | undefined
}

/** What was asked before, with its answer where that is known. */
type Before = { readonly question: Question; readonly stated?: Draft }

/** A message as it was read where that is told, and what was asked before it, oldest first. */
type Talk = { readonly resolved?: Before; readonly before: readonly Before[] }

/** An answer that one measure gives, with the measure's title; `isWords` where it has no figure. */
type Within = { readonly stated: Draft; readonly title: string; readonly isWords: boolean }

/** 隣の席: the answer that a message names beside the one before, and how the words of the talk stand to its place. */
export type Beside = {
  readonly stated: Draft
  /** Words that were asked in passing (「どこの課？」): what is named next is asked of the figure again. */
  readonly isAside: boolean
  /** Whether it is counted in the unit of the answer before. */
  readonly countsAlike: boolean
  /** What words name: what was `left` for this place, what was `kept`, or `nothing` of either. */
  readonly bears: (words: string) => 'left' | 'kept' | 'nothing'
}

/** What a stand-alone question would be answered with. */
export type Foreseen = {
  readonly outcome: 'answered' | 'clarify' | 'not_found' | 'refused' | 'failed'
  /** As `rate`, 0–1. */
  readonly score: number
  /** The measure that the answer is read from; absent where nothing is found. */
  readonly measureId?: string
  /** Key words of the question that nothing in the answer's labels speaks for. */
  readonly missing: readonly string[]
  readonly fiscalYear?: FiscalYear
  /** 人, 件, 円: in what the answer counts. */
  readonly unit?: string
  /** Where the answer stands in its table. */
  readonly seats?: Seats
  /** By what each word of the question was met: its row, its column, or what stands around them. */
  readonly places?: ReadonlyMap<string, Place>
}

export type Place = 'row' | 'column' | 'around'
