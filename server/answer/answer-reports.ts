import { answerCell } from './answer-cell.ts'
import { answerCompare } from './answer-compare.ts'
import type { AnswerContext } from './answer-context.ts'
import { answerDepartment } from './answer-department.ts'
import { answerDifference } from './answer-difference.ts'
import { answerExtreme } from './answer-extreme.ts'
import { answerBreakdown, answerSeries } from './answer-list.ts'
import { answerLookUp } from './answer-look-up.ts'
import { answerProse } from './answer-prose.ts'
import { answerPerHead, answerShare } from './answer-share.ts'
import { answerAverage, answerSum } from './answer-sum.ts'
import { answerYesNo } from './answer-yes-no.ts'
import { decline } from './decline.ts'
import type { Draft } from './draft.ts'
import { asOperands } from './operands.ts'

type Way = (context: AnswerContext) => Draft | undefined

/** The ways of answering for a question, in the order in which they are tried; the first that succeeds answers. */
export function answerFromReports(context: AnswerContext): Draft {
  for (const way of waysFor(context)) {
    const draft = way(context)
    if (draft) return draft
  }
  return decline(context)
}

function waysFor({ question }: AnswerContext): readonly Way[] {
  if (question.yesNo) return [answerYesNo, answerLookUp]
  const computed = waysForOperation(question.operation.kind).map(
    (way): Way =>
      (context) =>
        way(asOperands(context)),
  )
  switch (question.asked) {
    case 'department':
      return [answerDepartment, answerCell]
    case 'purpose':
    case 'reason':
    case 'assessment':
    case 'problem':
    case 'next-steps':
    case 'course':
      return [answerProse, answerCell]
    case 'method':
      return [answerCell, answerProse]
    case 'who':
    case 'where':
    case 'date':
      return [...computed, answerCell, answerProse, answerLookUp]
    case 'content':
      return [...computed, answerLookUp, answerCell, answerProse]
    case 'which':
    case 'year':
      return [...computed, answerCell, answerProse]
    case 'amount':
    case 'count':
    case 'quantity':
      return [...computed, answerLookUp]
    case 'rank':
      return [answerLookUp, ...computed]
    case 'rate':
      return [answerLookUp, ...computed, answerShare]
  }
}

function waysForOperation(kind: AnswerContext['question']['operation']['kind']): readonly Way[] {
  switch (kind) {
    case 'look-up':
    case 'count-rows':
      return []
    case 'difference':
    case 'change-rate':
    case 'ratio':
      return [answerDifference]
    case 'share':
      return [answerShare]
    case 'sum':
      return [answerSum]
    case 'average':
      return [answerAverage]
    case 'per':
      return [answerPerHead]
    case 'extreme':
    case 'order':
    case 'rank-of':
    case 'count-where':
      return [answerExtreme]
    case 'compare':
      return [answerCompare]
    case 'series':
      return [answerSeries]
    case 'breakdown':
      return [answerBreakdown]
  }
}
