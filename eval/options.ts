import { parseArgs } from 'node:util'
import { z } from 'zod'
import { caseKind } from './case.ts'

/** What the command line asks of an evaluation. */
export type EvalOptions = {
  readonly split:
    | 'tune'
    | 'hold'
    | 'second-tune'
    | 'second-hold'
    | 'third-tune'
    | 'third-hold'
    | 'fourth-tune'
    | 'fourth-hold'
    | 'all'
  readonly kind: string | undefined
  readonly report: string | undefined
  readonly caseIds: readonly string[]
  /** A city's own case file, in the place of the project's cases. */
  readonly casesFile: string | undefined
  /** The manifest of the reports that `casesFile` asks about. */
  readonly reportsFile: string | undefined
  /** How many questions to draw from the figures of each report, in the place of the project's cases. */
  readonly drawn: number | undefined
  readonly seed: number
  readonly base: string | undefined
  readonly compareWith: string | undefined
  readonly dataDirectory: string
  readonly check: boolean
  readonly accept: boolean
  readonly reveal: boolean
  readonly failures: boolean
  readonly baselines: boolean
  /** Answer every case also through the model that the environment names. */
  readonly model: boolean
  /** Let that model judge its own answers' faithfulness too. */
  readonly faithful: boolean
  readonly help: boolean
}

export const usage = `npm run eval [-- OPTIONS]
  --split SPLIT            which cases: tune, hold, the same with second- or third- before, or all (all)
  --kind KIND              only this kind
  --report ID              only cases on this report
  --case ID                only this case (may be repeated); prints the whole answer
  --cases FILE             a file of your own cases (.csv or .jsonl) in the place of the project's
  --drawn N                in the place of cases: N look-ups and N operations of each report, made from its own figures
  --seed S                 which of them (1)
  --reports MANIFEST       the reports that those cases ask about (default: ingest/reports/reports.json)
  --base URL               judge a running server in the place of this program (start it with RATE_LIMIT_PER_MINUTE=0)
  --data DIR               where the evaluation's own stores are kept (.data/eval)
  --model                  answer also through the model that CHAT_MODEL names, and print both side by side
  --faithful               with --model: let it judge too whether its answers say only what their passages say
  --compare RUN            show which cases turned since eval/results/RUN (or "last")
  --failures               list the cases that are not right, one line each
  --reveal                 show hold cases too
  --check                  exit 1 below the numbers of eval/accepted.json
  --accept                 write what is better than eval/accepted.json into it
  --no-baselines           leave out retrieval and its baselines`

const values = z.object({
  split: z
    .enum(
      [
        'tune',
        'hold',
        'second-tune',
        'second-hold',
        'third-tune',
        'third-hold',
        'fourth-tune',
        'fourth-hold',
        'all',
      ],
      'must be tune, hold, second-tune, second-hold, third-tune, third-hold, fourth-tune, fourth-hold or all',
    )
    .default('all'),
  kind: z.enum(caseKind.options, `must be one of ${caseKind.options.join(', ')}`).optional(),
  report: z.string().optional(),
  case: z.array(z.string()).default([]),
  cases: z.string().optional(),
  drawn: z.coerce.number('must be a number').int().min(1).max(5_000).optional(),
  seed: z.coerce.number('must be a number').int().default(1),
  reports: z.string().optional(),
  base: z.url('must be a URL such as http://127.0.0.1:8787').optional(),
  data: z.string().default('.data/eval'),
  compare: z.string().optional(),
  check: z.boolean().default(false),
  accept: z.boolean().default(false),
  reveal: z.boolean().default(false),
  failures: z.boolean().default(false),
  'no-baselines': z.boolean().default(false),
  model: z.boolean().default(false),
  faithful: z.boolean().default(false),
  help: z.boolean().default(false),
})

const text = { type: 'string' } as const
const flag = { type: 'boolean' } as const
const optionTypes = {
  split: text,
  kind: text,
  report: text,
  case: { type: 'string', multiple: true },
  cases: text,
  drawn: text,
  seed: text,
  reports: text,
  base: text,
  data: text,
  compare: text,
  check: flag,
  accept: flag,
  reveal: flag,
  failures: flag,
  'no-baselines': flag,
  model: flag,
  faithful: flag,
  help: flag,
} as const

/** Throws an Error of one line for an option that does not exist or cannot be read. */
export function readOptions(args: readonly string[]): EvalOptions {
  const parsed = parseArgs({ args: [...args], options: optionTypes })
  const checked = values.safeParse(parsed.values)
  if (!checked.success) {
    const [issue] = checked.error.issues
    throw new Error(`Cannot use --${issue?.path.join('.')}: it ${issue?.message}`)
  }
  const {
    case: caseIds,
    cases,
    reports,
    base,
    compare,
    data,
    'no-baselines': without,
    ...rest
  } = checked.data
  refuseContradictions(checked.data)
  return {
    ...rest,
    kind: rest.kind,
    report: rest.report,
    drawn: rest.drawn,
    caseIds,
    casesFile: cases,
    reportsFile: reports,
    base,
    compareWith: compare,
    dataDirectory: data,
    baselines: !without && rest.drawn === undefined,
  }
}

function refuseContradictions(given: z.infer<typeof values>): void {
  if (given.model && given.base !== undefined) {
    throw new Error('Cannot use --model with --base: that server answers with its own model or without one')
  }
  if (given.faithful && !given.model) throw new Error('Cannot use --faithful: it needs --model')
  if (given.drawn !== undefined && given.cases !== undefined) {
    throw new Error('Cannot use --drawn with --cases: drawn cases stand in the place of written ones')
  }
  const isWhole = given.kind === undefined && given.report === undefined && given.case.length === 0
  if ((given.check || given.accept) && !isWhole) {
    throw new Error(
      'Cannot use --check or --accept on a part of the cases: leave out --kind, --report and --case',
    )
  }
}
