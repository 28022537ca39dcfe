import type { Question } from './question.ts'
import { most } from './rank-words.ts'

/** What reports call their units: a question for one of them asks which measure it is. */
const units = '(?:事務)?事業|施策|取り?組み?|目|資料'
/** 「総額が一番大きい施策は」「施策で一番総額が大きいのは」「どの施策が一番」 */
const ofRanked = new RegExp(
  `(?:[いたなる]|(?:どの|何の))(?:${units})(?:名|の名前)?(?:は|って|が|を|です|どれ|何|なに|[、?？。]|$)|` +
    `(?:^|[たるの、])(?:${units})(?:の(?:中|うち))?(?:で|では)、?(?:${most}|[0-9]番目)|` +
    `順[にで]?(?:[0-9]+つの|[0-9]+件の)?(?:${units})(?:を|は|[?？。]|$)|(?:^|[の、])(?:${units})を[^、。]*順`,
  'u',
)
/** 「総額が3番目に大きいのは」: only a unit has a 総額 without a further word. */
const ofTotals = new RegExp(`^[^、。はをの]{0,4}総(?:額|事業費)[がの](?:${most}|[0-9]番目)[^。]*のは`, 'u')
/** 「3つの施策の総事業費を合わせると」 */
const ofAdded = new RegExp(
  `(?:[0-9]+(?:つの)?|(?:全部|すべて|全て)の|全)(?:${units})の[^、。]{0,12}?(?:合|足|計)`,
  'u',
)

/** 「総額が1億円を超える施策は」「決算額が1千万円以上の事業は」 */
const ofBounded = new RegExp(
  `(?:[いたなる]|(?:以[上下]|未満)の)(?:${units})(?:は|って|が|を|、|[?？]|$)`,
  'u',
)

/** Whether measures themselves are set in order or added up, by what each prints of its own. */
export function asksAcrossMeasures({ text, operation }: Pick<Question, 'text' | 'operation'>): boolean {
  if (operation.kind === 'sum') return ofAdded.test(text)
  if (operation.kind === 'count-where') return ofBounded.test(text)
  if (operation.kind !== 'extreme' && operation.kind !== 'order') return false
  return ofRanked.test(text) || ofTotals.test(text)
}
