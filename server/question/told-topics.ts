/** Somebody or some time that a story is told of, and no report. */
const ofStory =
  /^(?:(?:うち|私|わたし|僕|俺|自分)の?)?(?:.{0,2}(?:父|母|親|兄|姉|弟|妹|子|娘|息子|孫|夫|妻|嫁|主人|家内|祖父|祖母|じい|ばあ|友達|友だち|友人|知人|知り合い|近所の人|隣の人|同僚|先輩|職員さん|議員さん|先生))(?:さん|ちゃん|ら|たち)?$|^(?:これ|それ|あれ|ここ|そこ|あそこ|こと|もの|話|うわさ|噂|新聞|テレビ|ニュース|ネット|広報紙?|先日|昨日|今日|今度|最近|この前|この間|何|みんな|皆)$/

/** A name in quotes, with what it is of and what of it is meant: 市民活動の「花の会」, 「花の家」の建物. */
const quoted =
  /(?<of>(?:[\p{Script=Han}\p{Script=Katakana}ー0-9a-zA-Z]+[のに]){0,3})「(?<name>[^「」]{2,40})」(?<part>の[\p{Script=Han}\p{Script=Katakana}ー]{1,10})?/gu
/** 額に入った小さい旗を: the words before a particle, back to the one before it. */
const named =
  /(?<=^|[はがも、。,!！?？\s])(?<name>[^はがも、。,!！?？\s「」]{2,36}?)(?:を|ば)(?=[^、。]{2})/gu
const subject =
  /(?<=^|[、。,!！?？\s])(?<name>[^はがを、。,!！?？\s「」]{2,36}?)(?:は|が|って|も|ちゅうのが|というのが)(?=[^、。]{2})/gu

/** 倉庫で記念旗を: where it was seen is no part of it. */
const placed = /(?:で|に|へ|から|まで)(?=[\p{Script=Han}\p{Script=Katakana}])/u

const noun = /[\p{Script=Han}\p{Script=Katakana}ー々)）]$/u

/**
 * What a story told before a question speaks of, the likeliest first: what it quotes, then what something was done to, then what did
 * something, of the last sentence before those of the earlier ones. `told`: after NFKC.
 */
export function toldTopics(told: string): string[] {
  const sentences = told.split(/(?<=[。!！?？\n])/).filter((one) => one.trim() !== '')
  const topics = sentences.toReversed().flatMap((sentence) => [
    ...[...sentence.matchAll(quoted)].flatMap(({ groups }) => {
      const { of = '', name = '', part = '' } = groups ?? {}
      return [`${of}「${name}」${part}`, `「${name}」${part}`, `「${name}」`]
    }),
    ...[...sentence.matchAll(named), ...sentence.matchAll(subject)].flatMap(({ groups }) => {
      const name = groups?.['name'] ?? ''
      const last = name.split(placed).at(-1) ?? name
      return noun.test(name) && !ofStory.test(last) ? [name, last] : []
    }),
  ])
  return [...new Set(topics)]
}
