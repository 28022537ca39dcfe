import type { Analyzer } from '../../ingest/text/analyzer.ts'
import { indexKeys } from '../../ingest/text/term-keys.ts'
import type { Question, QuestionTerm } from '../question/question.ts'
import { strengthIn } from './match-labels.ts'

/** 肯定か否定か of a sentence against a question; undefined where it cannot be told safely. */
export type Polarity = 'yes' | 'no' | undefined

type Contrast = { readonly asks: RegExp; readonly denies: RegExp; readonly affirms: RegExp }

/** What a question supposes, and the words by which a report says the contrary or the same. */
const contrasts: readonly Contrast[] = [
  {
    asks: /同じ|同一|一緒|共通/,
    denies: /別の|別に|別人|別々|異な|違う|それぞれ別|分けて/,
    affirms: /同じ|同一|同様|兼ね|共通/,
  },
  {
    asks: /毎月|毎年|毎週|毎日|必ず|すべて|全て|全員|全額|みんな|全部|ぜんぶ|いつも|常に|どこでも/,
    denies: /除く|除き|範囲内|以外|のみ|だけ|一部|隔月|隔年|未(?:給付|交付|支給|実施|整備|設置)/,
    affirms: /すべて|全て|全員|全額|全部|必ず|例外なく/,
  },
  {
    asks: /以前から|前から|昔から|もともと|例年|続けてき|継続して/,
    denies: /新規|新た|初めて|から(?:新たに)?(?:開始|実施|開催|導入|開設)|創設|今年度から/,
    affirms: /継続|引き続き|従来|例年|毎年/,
  },
  {
    asks: /業者|外部|委託|任せ|まかせ|丸投げ/,
    denies: /内部で|直営|職員(?:が|で|自ら)|自前|自ら|取りやめ/,
    affirms: /(?:業者|外部|委託)[^。]*(?:している|した|する|した。)/,
  },
  {
    asks: /今も|いまも|まだ|現在も|今でも|今もある/,
    denies: /廃止|終了|中止|休止|取りやめ|なくな|解散|閉鎖|閉館|廃校/,
    affirms: /継続|引き続き|実施して/,
  },
  { asks: /一人で|ひとりで|単独/, denies: /複数|別(?:の|人)|二人|2人/, affirms: /一人で|単独/ },
  { asks: /無料|ただで|タダ/, denies: /有料|自己負担/, affirms: /無料|無償|免除/ },
  { asks: /有料|お金(?:が|は)?(?:かか|要|い)る/, denies: /無料|無償|免除/, affirms: /有料|自己負担/ },
  {
    asks: /義務|必須|しないといけ|しなければ/,
    denies: /任意|努力義務/,
    affirms: /義務|必須|なければならない|こと。/,
  },
  {
    asks: /ても?(?:いい|よい|よか|良い|かまわ|構わ|大丈夫)/,
    denies:
      /はならない|は(?:いけ|でき)ない|ことができない|禁(?:止|じ)|認め(?:ない|られない)|のみに|に限(?:る|り|定)|不可/,
    affirms: /ことができる|てもよい|差し支えない|妨げない|認め(?:る|られる)|可能/,
  },
  {
    asks: /でき(?:ます|る(?:の|ん)?(?:です)?)か/,
    denies: /(?:休止|中止|停止|廃止|見合わせ)(?:し|中|と)|ことができない|不可/,
    affirms: /ことができる|可能|受け付け/,
  },
  {
    asks: /必要(?:です|でした|でしょう|だった|なの|か|[?？。]|$)/,
    denies: /不要|必要(?:は|が)?(?:な[いくか]|としない)|省略|要しない/,
    affirms: /必要|要する|なければならない/,
  },
  {
    asks: /予定(?:通|どお)り|計画(?:通|どお)り|間に合/,
    denies: /遅れ|延期|中断|見送/,
    affirms: /予定(?:通|どお)り|計画(?:通|どお)り/,
  },
  {
    asks: /増え|ふえ|増加|上が|伸び/,
    denies: /減少|減った|低下|下回|下が/,
    affirms: /増加|増え|伸び|上昇|上回/,
  },
  { asks: /減っ|減少|へっ|下が/, denies: /増加|増え|上昇|伸び|上回/, affirms: /減少|減っ|低下|下回/ },
  {
    asks: /黒字|もうか|儲か|利益が出/,
    denies: /赤字|純損失|欠損|損失を(?:計上|生じ)/,
    affirms: /黒字|純利益|利益を計上|剰余/,
  },
  { asks: /赤字|損失が出|損をし/, denies: /黒字|純利益|利益を計上/, affirms: /赤字|純損失|欠損|損失を/ },
  { asks: /直営|自前|職員(?:が|で)/, denies: /委託|指定管理|外部/, affirms: /直営|職員(?:が|で|により)/ },
]

/** Negations that say the contrary of no, or nothing of it. */
const noNegation =
  /なければ(?:なら|いけ)(?:ない|ず|ません)|ねばならない|だけで(?:は|も)?な(?:く|い)|のみならず|少なくない|欠かせない|かもしれない|問題(?:は|が)?な[いく]|遜色(?:は)?ない|やむを得ない|ないよう(?:に|、)/g
const negation =
  /なかった|(?:い|し|でき|され|至ら|見当たら|認められ|行わ|は|が|も|て)ない|ません|[しせらかれ]ず(?:、|に|$)|[かさたなばまらわ]ない(?=こと|方針|予定|[。、]|$)|中止|廃止|取りやめ|見送|未実施|未定|該当(?:は|が)?なし|なし[。\s]*$|皆無|不可(?:能|。|$)|至らな|除(?:く|き|外)/
const asksNegative =
  /(?:て|で|は|い|し|でき|され|[かさたならわ])(?:い)?(?:ない|なかった)(?:の|ん|ですか|か|です|よね|んですか)*[?？。\s]*$/
const rhetorical = /(?:じゃ|では)ない(?:の|です)?か?[?？。\s]*$/

/** A sentence that covers less of the question may be about something else. */
const judgedCoverage = 0.6

/** Whether `said`, a sentence of a report, answers the question with yes or no. */
export function judgePolarity(
  question: Question,
  said: string,
  { analyzer, coverage }: { analyzer: Analyzer; coverage: number },
): Polarity {
  if (asksUndone.test(question.text) && coverage >= judgedCoverage && undone.test(said))
    return asksDenied(question.text) ? 'no' : 'yes'
  const polarity =
    judgeContrast(question.text, said) ??
    (coverage < judgedCoverage ? undefined : judgePredicate(question, said, analyzer))
  return asksDenied(question.text) ? opposite(polarity) : polarity
}

/** 「変わっていない？」: yes confirms that it did not. */
export function asksDenied(text: string): boolean {
  return asksNegative.test(text) && !rhetorical.test(text)
}

/** Whether the question supposes something of the kind that only a sentence can confirm. */
export function supposes(text: string): boolean {
  return contrasts.some((one) => one.asks.test(text))
}

function judgeContrast(asked: string, said: string): Polarity {
  for (const contrast of contrasts) {
    if (!contrast.asks.test(asked)) continue
    if (contrast.denies.test(said) && !contrast.denies.test(asked)) return 'no'
    if (contrast.affirms.test(said)) return isNegated(said) ? 'no' : 'yes'
  }
  return undefined
}

/** What was not done, whatever the question calls the doing. */
const undone = /中止|取りやめ|見送|(?:実施|開催|行わ|開か)(?:し|れ)?な(?:かった|い)|延期|廃止/
/** 「中止になったものはありますか」: what was not done is what is asked for. */
const asksUndone = /中止|取りやめ|見送|延期|廃止/
/** 「実施しなかった。」: a cell that says nothing but the deed. */
const bareDeed = 14
const asksDoing = /しました|開催|実施|行(?:わ|い|っ)|やり|やっ|あり|あっ|開か|でき/

/** The clause that has the question's verb, or its thing where the verb is mere being. */
function judgePredicate(question: Question, said: string, analyzer: Analyzer): Polarity {
  const verbs = question.terms.filter((term) => isVerb(question.text, term))
  const nouns = question.terms.filter((term) => term.key)
  const clauses = clausesOf(said).map((text) => ({ text, keys: keysOf(text, analyzer) }))
  const find = (term: QuestionTerm) => clauses.findLastIndex(({ keys }) => strengthIn(term, keys) >= 0.4)
  for (const verb of verbs.toReversed()) {
    const clause = clauses[find(verb)]
    if (clause && isNegated(clause.text)) return 'no'
    if (clause && (isStatement(said) || isNominal(clause.text, verb))) return 'yes'
  }
  const topic = nouns.findLast((term) => isTopic(question.text, term)) ?? nouns.at(-1)
  const at = topic ? find(topic) : -1
  const clause = clauses[at]
  if (at < 0 && said.length <= bareDeed && asksDoing.test(question.text) && undone.test(said)) return 'no'
  if (!clause) return undefined
  if (asksDoing.test(question.text) && undone.test(clause.text)) return 'no'
  if (verbs.length > 0) return undefined
  if (isNegated(clause.text)) return 'no'
  if (clauses.slice(at + 1).some(({ text }) => isNegated(text))) return undefined
  return isStatement(said) ? 'yes' : undefined
}

/** Clauses end at a predicate: a topic or adverb set off by a comma goes on into the next. */
function clausesOf(said: string): string[] {
  const clauses: string[] = []
  let open = ''
  for (const part of said.split(/(?<=[、。])|(?<=[\s　]なし)[\s　]/)) {
    open += part
    const isClosed =
      /(?:。|[\s　]なし)$/.test(part) || /(?<!よ)(?:た|て|し|り|る|く|れ|い|が|ので|から)、$/.test(part)
    if (isClosed) {
      clauses.push(open)
      open = ''
    }
  }
  return open === '' ? clauses : [...clauses, open]
}

function isVerb(text: string, term: QuestionTerm): boolean {
  return !term.key && (term.weight >= 0.5 || /^(?:し|さ|する|でき)/.test(text.slice(term.span.end)))
}

/** 「作品展は」: what the question says something of. */
export function isTopic(text: string, term: QuestionTerm): boolean {
  return /^\p{Script=Han}{0,2}(?:は|って|が|も)/u.test(text.slice(term.span.end))
}

/** A line that ends with what was done: 「工事を一時中断」. */
function isNominal(text: string, { surface, variants }: QuestionTerm): boolean {
  const bare = text.replace(/[。)）」\s]+$/, '')
  return [surface, ...variants.flatMap(({ keys }) => (keys.length === 1 ? keys : []))].some(
    (word) => word.length > 1 && bare.endsWith(word),
  )
}

function keysOf(text: string, analyzer: Analyzer): ReadonlySet<string> {
  return new Set(analyzer.terms(text).flatMap(indexKeys))
}

function isNegated(text: string): boolean {
  return negation.test(text.replace(noNegation, ''))
}

/** A sentence that says that something is or was so, no heading and no row. */
function isStatement(text: string): boolean {
  return /(?:た|る|す|い|済み?|こと|実施|開催|締結|完了|決定|返金|購入|発注|再開|設置|開始)[。)）」\s]*$/.test(
    text,
  )
}

function opposite(polarity: Polarity): Polarity {
  if (polarity === undefined) return undefined
  return polarity === 'yes' ? 'no' : 'yes'
}
