import type { Question } from '../../question/question.ts'
import { sameLabels } from '../evidence/alike.ts'
import type { FigureInMeasure } from '../evidence/evidence.ts'

/** Words that speak of other bodies than the city, of several or of all; 「市の」 is the city itself. */
const speaksOfOthers =
  /全国|国[のはがでと]|県|都[のはがで道]|道[のはが]|府|連合|組合|広域|団体|自治体|平均|他|ほか|近隣|周辺|隣|よそ|どこ|市町村|各|順位|何位/

const isOfOne: ReadonlySet<Question['operation']['kind']> = new Set(['look-up', 'per'])

type Scored = FigureInMeasure & { readonly rejected?: string }

/** Where the tables of a measure set bodies side by side and a question names none, it is asked of the city whose report it is. */
export function ofOwnCity<T extends Scored>(
  { text, cities, operation }: Question,
  candidates: readonly T[],
): readonly (T | (T & { readonly rejected: 'city' }))[] {
  if (cities.length > 0 || !isOfOne.has(operation.kind) || speaksOfOthers.test(text)) return candidates
  const isOwn = ({ view, figure: { figure } }: T) => figure.subject === view.source.report.municipality.name
  const own = candidates.filter((one) => !one.rejected && one.figure.figure.cell && isOwn(one))
  const isBesideOwn = ({ view, figure: { figure } }: T) =>
    figure.cell !== undefined &&
    own.some((one) => one.view === view && sameLabels(one.figure.figure.labels.column, figure.labels.column))
  return candidates.map((one) =>
    one.rejected || isOwn(one) || !isBesideOwn(one) ? one : { ...one, rejected: 'city' as const },
  )
}
