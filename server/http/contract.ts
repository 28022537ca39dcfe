import { z } from 'zod'

/** The HTTP contract, written once: requests are checked against it, answers are typed by it, OpenAPI is made from it. */

export const limits = {
  bodyBytes: 256 * 1024,
  messages: 40,
  userMessageUnits: 1_000,
  assistantMessageUnits: 8_000,
  choices: 6,
} as const

export const chatMessage = z.discriminatedUnion('role', [
  z.strictObject({ role: z.literal('user'), content: z.string().max(limits.userMessageUnits) }),
  z.strictObject({ role: z.literal('assistant'), content: z.string().max(limits.assistantMessageUnits) }),
])
export type ChatMessage = z.infer<typeof chatMessage>

export const chatRequest = z.strictObject({
  messages: z.array(chatMessage).min(1).max(limits.messages),
  municipality: z.string().min(1).max(100).optional(),
  style: z.enum(['plain', 'easy']).optional(),
  ruby: z.boolean().optional(),
})
export type ChatRequest = z.infer<typeof chatRequest>

/** 回答結果 */
export const answerOutcome = z.enum(['answered', 'clarify', 'not_found', 'refused', 'failed'])
export type AnswerOutcome = z.infer<typeof answerOutcome>

/** 引用: `quote` is exactly `text.slice(start, end)` of the report's stored text. */
export const citation = z.strictObject({
  id: z.int().positive(),
  reportId: z.string(),
  reportTitle: z.string(),
  textVersion: z.string(),
  municipality: z.string(),
  fiscalYear: z.int(),
  measure: z.string(),
  department: z.string().nullable(),
  heading: z.string().nullable(),
  page: z.int().nullable(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  quote: z.string(),
  url: z.string(),
})
export type Citation = z.infer<typeof citation>

const figureStatus = z.enum(['printed', 'checked', 'repaired', 'doubtful', 'calculated'])

export const operand = z.strictObject({
  text: z.string(),
  value: z.number(),
  unit: z.string().nullable(),
  citation: z.int().positive(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  status: figureStatus,
})
export type Operand = z.infer<typeof operand>

/** A figure of an answer: its `text` occurs verbatim in `answer`; offsets are null where it was calculated. */
export const answerFigure = z.strictObject({
  text: z.string(),
  value: z.number(),
  unit: z.string().nullable(),
  label: z.string(),
  municipality: z.string(),
  fiscalYear: z.int().nullable(),
  period: z.string(),
  citation: z.int().positive().nullable(),
  start: z.int().nonnegative().nullable(),
  end: z.int().nonnegative().nullable(),
  status: figureStatus,
  proof: z.string().nullable(),
  formula: z.string().nullable(),
  operands: z.array(operand),
  approximate: z.string().nullable(),
})
export type AnswerFigure = z.infer<typeof answerFigure>

export const warning = z.strictObject({ code: z.string(), message: z.string() })
export type Warning = z.infer<typeof warning>

export const choice = z.strictObject({ label: z.string(), question: z.string() })
export const nearby = z.strictObject({
  label: z.string(),
  question: z.string(),
  department: z.string().nullable(),
})

export const chart = z.strictObject({
  kind: z.enum(['line', 'bar']),
  title: z.string(),
  unit: z.string().nullable(),
  series: z.array(
    z.strictObject({
      name: z.string(),
      points: z.array(z.strictObject({ label: z.string(), value: z.number().nullable() })),
    }),
  ),
})
export type Chart = z.infer<typeof chart>

export const answer = z.strictObject({
  id: z.string(),
  /** The question as understood, standing alone. */
  question: z.string(),
  outcome: answerOutcome,
  answer: z.string(),
  citations: z.array(citation),
  figures: z.array(answerFigure),
  warnings: z.array(warning),
  choices: z.array(choice).max(limits.choices),
  nearby: z.array(nearby),
  chart: chart.nullable(),
  followUps: z.array(z.string()),
  mode: z.enum(['extractive', 'model']),
  /** Present where the request asked for `ruby`: the answer cut into pieces, with a reading where one is known. */
  ruby: z.array(z.strictObject({ text: z.string(), reading: z.string().nullable() })).optional(),
})
export type Answer = z.infer<typeof answer>

export const errorCode = z.enum([
  'invalid_request',
  'too_large',
  'unsupported_media_type',
  'not_found',
  'origin_not_allowed',
  'rate_limited',
  'not_ready',
  'internal',
])
export const errorBody = z.strictObject({ error: z.strictObject({ code: errorCode, message: z.string() }) })
export type ErrorBody = z.infer<typeof errorBody>

export const reportSummary = z.strictObject({
  id: z.string(),
  title: z.string(),
  kind: z.string(),
  municipality: z.string(),
  municipalityCode: z.string().nullable(),
  fiscalYear: z.int(),
  textVersion: z.string(),
  measures: z.int().nonnegative(),
  tables: z.int().nonnegative(),
  figures: z.int().nonnegative(),
})
export type ReportSummary = z.infer<typeof reportSummary>

export const reportDetail = reportSummary.omit({ measures: true }).extend({
  measures: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      department: z.string().nullable(),
      headings: z.array(z.string()),
      start: z.int().nonnegative(),
      end: z.int().nonnegative(),
    }),
  ),
})
export type ReportDetail = z.infer<typeof reportDetail>

/** `GET /api/reports` */
export const reportList = z.strictObject({ reports: z.array(reportSummary) })

/** One row of `GET /api/figures`. */
export const listedFigure = z.strictObject({
  id: z.string(),
  reportId: z.string(),
  textVersion: z.string(),
  municipality: z.string(),
  subject: z.string(),
  measure: z.string(),
  department: z.string().nullable(),
  label: z.string(),
  printed: z.string(),
  value: z.number(),
  unit: z.string().nullable(),
  fiscalYear: z.int().nullable(),
  period: z.string(),
  basis: z.string().nullable(),
  status: z.enum(['printed', 'checked', 'repaired', 'doubtful', 'unplaced']),
  proof: z.string().nullable(),
  page: z.int().nullable(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  url: z.string(),
})
export type ListedFigure = z.infer<typeof listedFigure>

/** Digits in a URL. */
function wholeNumber(min: number, max: number) {
  return z
    .string()
    .regex(/^\d{1,8}$/)
    .transform(Number)
    .pipe(z.int().min(min).max(max))
}

/** What `GET /api/figures` takes; every value is a string in the URL. Without `limit` CSV gives all rows. */
export const figuresQuery = z.strictObject({
  q: z.string().max(limits.userMessageUnits).optional(),
  municipality: z.string().min(1).max(100).optional(),
  fiscalYear: wholeNumber(1868, 2199).optional(),
  measure: z.string().min(1).max(200).optional(),
  limit: wholeNumber(1, 1_000).optional(),
  offset: wholeNumber(0, 10_000_000).optional(),
  format: z.enum(['json', 'csv']).optional(),
})
export type FiguresQuery = z.infer<typeof figuresQuery>

export const figuresPage = z.strictObject({ total: z.int().nonnegative(), figures: z.array(listedFigure) })
export type FiguresPage = z.infer<typeof figuresPage>

/** What `GET /widget-config` takes: the municipality that the tag names. */
export const widgetConfigQuery = z.strictObject({ municipality: z.string().max(100).optional() })

/** `GET /widget-config`: whether the asking origin may embed, and what the first screen shows where it may. */
export const widgetConfig = z.strictObject({
  isAllowed: z.boolean(),
  /** Why not, for a person; null where it may. */
  message: z.string().nullable(),
  /** Titles of the reports that are answered from. */
  reports: z.array(z.string()),
  examples: z.array(z.string()),
  /** Questions go to a model outside the city's own machines: whoever types is told. */
  isSentOut: z.boolean(),
})
export type WidgetConfig = z.infer<typeof widgetConfig>

/** The parts of the event stream, in the order in which they may come; `answer-end` always closes it. */
export const streamPart = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('sources-available'), citations: z.array(citation) }),
  z.strictObject({ type: z.literal('text-delta'), text: z.string() }),
  z.strictObject({ type: z.literal('answer-end'), answer }),
])
export type StreamPart = z.infer<typeof streamPart>
