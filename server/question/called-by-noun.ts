import type { Span } from '../../ingest/report/span.ts'
import type { Operation } from './question.ts'

/** An operation with the words of the question that said so. */
export type FoundOperation = { readonly operation: Operation; readonly span: Span }

/** Words of asking that are nouns, which titles and labels have too (「…の推移及び比較」「内訳」「1人当たりの額」). */
const calledByNoun =
  /^(?:(?:1|一|ひと)\p{Script=Han}{1,4}(?:当たり|あたり)の\p{Script=Han}|推移|移り変わり|変遷|内訳|うちわけ|比較|合計|総額|総数|累計|総計|平均|差額?|増減|構成比|シェア)/u

/** 「1件あたりの額の平均」 is what falls to each; 「1人当たりの額は何円増えた」 is a difference. */
const ofEach: ReadonlySet<Operation['kind']> = new Set(['average', 'sum', 'share'])

/** 「総数を古い順に」 asks for no sum: the noun must be what is asked for. */
const isAskedSum =
  /^(?:[^、。をとで]{0,4}[すしせそ]|(?:合計|合算|総額|総数|累計|総計|通算|トータル)(?:額|金額|数)?(?:は|って|が|で|す|し|$|[?？。]|を(?:教|計|求|出|知)))/

/** Whether an operation is said by a noun that only names what `other`, wholly behind it, is done with. */
export function onlyNames(found: FoundOperation, other: FoundOperation, text: string): boolean {
  return (
    calledByNoun.test(text.slice(found.span.start)) &&
    found.span.end <= other.span.start &&
    (other.operation.kind !== 'sum' || isAskedSum.test(text.slice(other.span.start))) &&
    !(found.operation.kind === 'per' && ofEach.has(other.operation.kind))
  )
}
