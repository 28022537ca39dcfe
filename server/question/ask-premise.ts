import { asksAnything, hasAskingWord } from './asking-words.ts'
import { spellVagueNumbers } from './spell-vague-numbers.ts'
import { topicFirst } from './topic-first.ts'

/** How a claim is said to have come to whoever asks: 「…と新聞で読みました」「…って言っていた」. */
const saying =
  '(?:聞[いきこ]|耳にし|見(?:た|て(?!い)|まし|かけ)|読ん|読み|言(?:って|われ|った|い(?:張|ふら|ま))|書(?:いて|かれ|き込)|載(?:って|り|せ)|出て|報(?:じ|道)|発表|主張|説明(?:され|してい)|答弁|断言|(?<![てで])あ(?:り(?:ます|まし)|る(?!の)|った)|噂|うわさ|話題|教(?:わっ|えられ|えてもら)|習(?:った|いま)|いう(?:話|噂|うわさ|記事|情報|ニュース|声))'
/** Ends what was said: the end of the sentence, or a word that joins the question to it. A question of its own (「言いましたか」) stays. */
const said =
  '(?:[ぁ-ん]{0,10}?(?:た|る|す|だ|です|い)(?:ん(?:だ|です))?)?(?:(?:けれども?|けど|が|のに|ので|から|し|よ)(?:[、,。?？\\s]+|$|(?=本当|ほん|実際|正し|合って|違))|[。!]+|[、,]|$)'
const hearsay = new RegExp(
  `^(?<claim>[^?？]{6,160}?)(?:だ|です|である)?(?:と|って(?!る|い[るたなま]|た|ま[すし])|とか)(?:いう(?:ふう)?に?)?(?<source>[^。、?？「」と]{0,14}?)${saying}${said}`,
  'u',
)
/** 「…だそうですが、」「…らしいけど、」「…のはずです。」 */
const supposing =
  /^(?<claim>[^?？]{6,160}?)(?:だ|な|の)?(?:(?<![てはもで])そう|らしい|みたい|はず|とのこと)(?:です|だ|な(?:の|ん)(?:です|だ)?|なんです)?(?:(?:よね?|ね)?(?:(?:けれども?|けど|が|のに|ので)[、,\s]*|[。!、]+\s*)|(?:よね?|ね)[。!?？\s]*$)/u

/** Asks whether a claim is so: 「本当ですか」「合ってる?」「違いますか?」. */
const tag =
  /^(?:(?:それ|これ|[こそ]の(?:話|情報|数字|認識))(?:って|は|で)?)?(?:本当|ほんと|ほんま|マジ|まじ|事実|正しい|正確|確か|合って(?:る|い(?:る|ます))|あって(?:る|ます)|間違(?:い|って)(?:(?:は|じゃ)?な(?:い|かった)|は?ありません|る|い(?:る|ます|ません)|です|だ)?|違(?:う|い(?:ます|ません)|ってる?)|嘘|うそ|デマ|そう(?=です|でしょ|な))(?:です|でしょう?|だ|な(?:の|ん)(?:です)?|ます)?[かなねよの]*[?？。!\s]*$/u
const tagBehind =
  /^(?<claim>.{6,160}(?:[だすたるいね]|円|人|件|戸|回|%|位|世帯|[か箇]所|校|台|枚|倍))(?:[。!?？、]|(?:けれども?|けど|が)[、,]?)\s*(?<tag>[^。、?？]{1,16}[?？。!\s]*)$/u
/** 「…は変わっていないって本当?」「…が増えたという話は本当ですか」: the doubt stands in the claim's own sentence. */
const doubted =
  /^(?<claim>[^?？]{6,160}?(?:[だたるい]|です|ます|ません|なし|あり|無料|ゼロ|[0-9][^\s0-9、。]{1,3}))(?:(?:って|と)(?:いう)?(?:の|話|噂|うわさ|こと)?(?:は|って|も)?|のは)[、,]?(?<tag>[^。、?？]{1,16}[?？。!\s]*)$/u

/** 「Xに500万円も使ったのは無駄では?」: whether it was worth it no report says, but what it claims. */
const judged =
  /^(?<claim>[^?？。]{4,160}?[0-9][^?？。]{0,40}?[たる])(?:の(?:は|って)|(?:って|なんて)(?:いうの)?(?:は)?)、?[^。、?？]{0,10}?(?:無駄|ムダ|むだ|もったいな|おかし|ひど|やりすぎ|使いすぎ|(?:高|多|少な|安)すぎ|異常|許せ|許され|いかが|どうな(?:の|ん)|税金の)[^。、?？]{0,16}[?？。!！\s]*$/u

/** Turns from a claim to the truth: 「実際は」「正しくは何戸」. */
const truth =
  /^(?:(?:で|じゃあ|では)[、,]?)?(?:実際|本当|ほんと|ほんとう|正しく|実|事実)(?:のところ)?(?:は|には|の(?:数字|値|額|金額|人数|件数)は?)?[、,]?\s*/u
/** What a claim says of its topic, behind は or a comma. */
const topicOf = /^(?<topic>.{3,120}(?:は|って|が|も|、))(?<told>[^はが、。]{1,24})$/u

/**
 * A claim that somebody is said to have made, or that is asked back on (「…は5千戸だと新聞にありました。本当ですか」), as the plain
 * question that it is: 「…は5千戸ですか?」; with what is asked in its place where something is (「正しくは何戸ですか」 → 「…は何戸ですか」).
 */
export function askPremise(typed: string): string {
  const text = topicFirst(spellVagueNumbers(typed))
  const match = hearsay.exec(text) ?? supposing.exec(text)
  const claim = match?.groups?.['claim']
  // 「予定と実績でいくら開きがある」 claims nothing: what would be the source asks itself.
  const asks = hasAskingWord(claim ?? '') || hasAskingWord(match?.groups?.['source'] ?? '')
  if (match && claim !== undefined && !asks) {
    const rest = text.slice(match[0].length).trim()
    if (rest === '' || tag.test(rest)) return asking(claim)
    return behindClaim(claim, rest) ?? text
  }
  const doubt = doubted.exec(text)?.groups
  if (doubt && tag.test(doubt['tag'] ?? '') && !hasAskingWord(doubt['claim'] ?? ''))
    return asking(doubt['claim'] ?? '')
  const worth = judged.exec(text)?.groups?.['claim']
  if (worth !== undefined && !hasAskingWord(worth)) return asking(worth)
  const tagged = tagBehind.exec(text)?.groups
  if (
    tagged &&
    tag.test(tagged['tag'] ?? '') &&
    !hasAskingWord(tagged['claim'] ?? '') &&
    holdsClaim(tagged['claim'] ?? '')
  )
    return asking(tagged['claim'] ?? '')
  return text
}

/** A claim of an amount or a change; 「保険料の話です。」 claims nothing. */
function holdsClaim(text: string): boolean {
  return /[0-9]|よね?$|[たるい](?:ん|の)?(?:です|だ)?$/u.test(text)
}

/** What is asked about the claim's own topic: 「正しくは何戸ですか」「実際は?」「何%?」. */
function behindClaim(claim: string, rest: string): string | undefined {
  const asked = rest.replace(truth, '')
  const { topic, told = '' } = topicOf.exec(claim)?.groups ?? {}
  if (topic === undefined || !/[0-9]/.test(claim.slice(topic.length))) return undefined
  if (!asksAnything(rest) || /[\p{Script=Han}\p{Script=Katakana}]{3}/u.test(asked)) return undefined
  const when = hasTime.test(rest) ? '' : (opensWithTime.exec(told)?.[0] ?? '')
  return `${topic.replace(/(?:って|が|も|、)$/, 'は')}${when}${asked.replace(/^[?？。]+/, '') || '?'}`
}

/** 「予算は令和2年度に減ったらしいけどいくら減った」: the time of the claim is that of the question. */
const opensWithTime =
  /^(?:(?:令和|平成|昭和|[RHS])?[0-9元]{1,4}年度?末?|第[0-9]{1,2}期)(?:には|では|に|で|の)?/
const hasTime = /[0-9元]年|第[0-9]{1,2}期/

/** A claim as a question that is answered with yes or no. */
function asking(claim: string): string {
  const bare = claim.replace(/[。、!?？\s]+$/u, '')
  if (/(?:よね?|か|の|でしょう?)$/u.test(bare)) return `${bare}?`
  if (/(?:です|ます|でした|ました)$/u.test(bare)) return `${bare}か?`
  if (/(?:[たるい]|ない|んだ)$/u.test(bare)) return `${bare}の?`
  return `${bare.replace(/だ$/u, '')}ですか?`
}
