import { z } from 'zod'

/** One known question with what a right answer holds. A line of `eval/cases/*{tune,hold}-*.jsonl`, or a row of a CSV. */

export const caseKind = z.enum([
  'look-up', // one figure in prose or a list
  'table-cell', // row and column of a table
  'two-level-header',
  'calculation', // difference, change, share, sum, average, per head
  'series', // 推移: every year listed
  'comparison', // cities, districts, years side by side
  'rank', // largest, smallest, nth, how many above
  'yes-no',
  'prose', // purpose, reason, who, when, where, assessment, department
  'everyday', // residents' words, dialect
  'spelling', // typos, hiragana, variants, digits
  'western-year',
  'follow-up', // two to four turns
  'ambiguous', // several readings: clarify
  'unanswerable',
  'hostile',
])

const decimal = z.string().regex(/^-?\d+(\.\d+)?$/)

export const expectedFigure = z.strictObject({
  /** In the base unit: 円 for 千円; a rate as printed. */
  value: decimal,
  /** 円, 人, 件, %, ポイント … ; null where the report prints none. */
  unit: z.string().nullable(),
  /** Sign and digits exactly as printed within one of the `proof` quotes; absent for a calculated figure. */
  printed: z.string().optional(),
  /** How a calculated figure comes about; operands as decimals in base units, each printed in a `proof` quote. */
  calculation: z
    .strictObject({
      operation: z.enum([
        'sum',
        'difference',
        'change-rate',
        'share',
        'ratio',
        'average',
        'per',
        'count',
        'rank',
      ]),
      operands: z.array(decimal).min(1),
      /** Decimals kept after rounding half up; absent: exact. */
      decimals: z.int().min(0).max(4).optional(),
    })
    .optional(),
  /** The fiscal year (western) that the answer must give it for, where that matters. */
  fiscalYear: z.int().optional(),
})

export const evalCase = z.strictObject({
  /** Unique: `<report short>-<t|h>-<number>`. */
  id: z.string(),
  /** Report id that holds the proof; null for questions that no report answers. */
  report: z.string().nullable(),
  /** Context sent with the request, as a city's widget would; absent: none. */
  municipality: z.string().optional(),
  /** The user's messages; the last one is judged. */
  turns: z.array(z.string().min(1)).min(1).max(10),
  /** Any of these outcomes is right. */
  outcome: z.array(z.enum(['answered', 'clarify', 'not_found', 'refused'])).min(1),
  figures: z.array(expectedFigure),
  /** Each must stand in the answer (compared after NFKC, without spaces). */
  all: z.array(z.string()),
  /** At least one must stand in the answer, if any are given. */
  any: z.array(z.string()),
  /** Must not be asserted: other rows, years, cities, invented figures; the same phrases in `notPhrases`. */
  notFigures: z.array(z.strictObject({ value: decimal, unit: z.string().nullable() })),
  notPhrases: z.array(z.string()),
  /** Verbatim stretches of the report's text (one line or less each) that prove the answer. */
  proof: z.array(z.string().min(1)),
  kind: caseKind,
  difficulty: z.enum(['easy', 'hard']),
  /** Why this case is here and why this is the right answer. */
  why: z.string().min(1),
})
export type EvalCase = z.infer<typeof evalCase>
