import type { Measure } from '../../ingest/report/measure.ts'
import type { Municipality } from '../../ingest/report/report.ts'
import type { LabelledTable } from '../../ingest/report/table.ts'
import type { Log } from '../log.ts'
import type { Settings } from '../settings.ts'
import type { Answer, ChatMessage, FiguresPage, ReportDetail, ReportSummary, StreamPart } from './contract.ts'

/** What one answer took of a language model. */
export type ModelUse = {
  readonly calls: number
  /** As the service counts; estimated where it does not, and for a call that was ended early. */
  readonly inputTokens: number
  readonly outputTokens: number
  /** Why the answer came without the model's words; undefined where it has them. */
  readonly fallback: string | undefined
  /** Of each attempt that ended with a sentence that may not be shown: the codes of its faults, such as `other-label`. */
  readonly blocked: readonly string[]
}

/** One conversation to be answered. Texts are well-formed Unicode without NUL; the last message is the user's. */
export type AnswerRequest = {
  readonly messages: readonly ChatMessage[]
  /** The context where the question names no city. */
  readonly municipality?: Municipality
  readonly style: 'plain' | 'easy'
  readonly ruby: boolean
  /** Aborted when the client has gone, when the time is up or when the server stops. */
  readonly signal: AbortSignal
  /**
   * Takes what can already be shown, `sources-available` before any `text-delta`. The routes close the stream with
   * `answer-end` themselves, from the answer that is returned.
   */
  readonly onPart: (part: StreamPart) => void
  /** Told once where a model was asked, also where the answer is not wanted any more by then. */
  readonly onModelUse?: (use: ModelUse) => void
}

/** Answers the last message. Rejects only where it broke; declining is an outcome of the answer. */
export type AnswerQuestion = (request: AnswerRequest) => Promise<Answer>

/** Which figures are wanted; `municipality` is a name or a code, of the publisher or of whom the figure is about. */
export type FigureSearch = {
  readonly q: string | undefined
  readonly municipality: string | undefined
  readonly fiscalYear: number | undefined
  readonly measure: string | undefined
  readonly limit: number
  readonly offset: number
}

/** What the routes read of the store, in the contract's shapes. Rejects when the database cannot be asked. */
export type ReportReader = {
  listReports(): Promise<readonly ReportSummary[]>
  readReport(id: string): Promise<ReportDetail | undefined>
  /** The text of the version asked for, or the newest one. */
  readReportText(
    id: string,
    version: string | undefined,
  ): Promise<{ readonly text: string; readonly version: string } | undefined>
  findFigures(search: FigureSearch): Promise<FiguresPage>
  /** The newest text with what was read from it; undefined for an unknown report. */
  readReportLayout(id: string): Promise<ReportLayout | undefined>
}

/** What the source viewer draws a report from. */
export type ReportLayout = {
  readonly text: string
  readonly version: string
  readonly measures: readonly Measure[]
  readonly tables: readonly LabelledTable[]
}

/** What the routes need from the rest of the product; tests give their own. */
export type Services = {
  readonly store: ReportReader
  readonly answerQuestion: AnswerQuestion
  readonly settings: Settings
  readonly clock: () => Date
  readonly log: Log
  /** Aborted when the server stops and running answers have had their time. */
  readonly stopSignal?: AbortSignal
}
