import type { Language } from '../language.ts'

const KANJI = '〇零一二三四五六七八九壱壹弐貳参參肆伍陸漆捌玖拾什佰仟萬十百千万億兆廿卅亿两兩'
const COUNTED =
  '人|名|件|円|割|分の|分之|倍|回|世帯|戸|箇所|か所|カ所|ヶ所|ヵ所|校|台|棟|歳|才|位|年|月|日|%|パーセント|ポイント|つ|度目|番|本|枚|冊|点|団体|施設|地区|種|段|期|次|級|号|条|章|項|元|个|個|户|次|成|所|家'

/** Numbers and amounts written as words. The grammar of reports leaves them aside: names are full of such characters. */
const everywhere: readonly RegExp[] = [
  new RegExp(`[${KANJI}]{2,}`, 'gu'),
  new RegExp(`[${KANJI}](?=\\s?(?:${COUNTED}))`, 'gu'),
  /[数何幾][十百千万億]|[十百千万億兆][数余]|数(?:人|件|円|回|校|世帯|箇所|か所|倍|割|%|パーセント)/g,
  /半[分数減額]|過半|大半|倍[増額加]|折半|(?:一|ひと)桁|桁違|倍以上|全額|満額|同額|無料|皆無|ゼロ|零/g,
  /(?:いち|に|さん|よん|し|ご|ろく|なな|しち|はち|きゅう|く|じゅう|ひゃく|びゃく|ぴゃく|せん|ぜん|まん|おく|ちょう){2,}(?:えん|にん|けん|ばい|わり|ねん|せたい|円|人|件|倍|割)/g,
  /(?:ひゃく|せん|まん|おく)(?:えん|にん|けん|円|人|件)/g,
  /\b(?:zero|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|trillions?|dozens?|half|halves|halved|twice|thrice|doubled?|tripled?|quadrupled?|percent|per cent)(?:[-\s]\w+)?\b/gi,
]

const byLanguage: Readonly<Record<Language, readonly RegExp[]>> = {
  ja: [],
  en: [/\b(?:one|once|quarter|(?:two-)?thirds?|fifths?|tenths?)\b/gi],
  zh: [/[半倍成]|百分|翻番|[几幾][个個百千万]/g],
  ko: [
    /[일이삼사오육륙칠팔구십백천만억조영공]+\s?(?:원|명|건|퍼센트|프로|배|회|개|년|세대|가구|위)/g,
    /(?:하나|둘|셋|넷|다섯|여섯|일곱|여덟|아홉|열|스물|서른|마흔|쉰|한|두|세|네)\s?(?:명|개|건|번|배|살|곳|가구)/g,
    /절반|반으로|[백천만억조]\s?(?:만|억)?\s?원|갑절|두 배/g,
  ],
  pt: [
    /\b(?:zero|um|dois|duas|três|quatro|cinco|seis|sete|oito|nove|dez|onze|doze|treze|catorze|quinze|dezesseis|dezessete|dezoito|dezenove|vinte|trinta|quarenta|cinquenta|sessenta|setenta|oitenta|noventa|cem|cento|\w+centos|\w+centas|mil|milhão|milhões|bilhão|bilhões|trilhão|trilhões|metade|dobro|triplo|terço|quarto|dúzia|por cento)\b/giu,
  ],
  es: [
    /\b(?:cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieci\w+|veinte|veinti\w+|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|cien|ciento|\w+cientos|\w+cientas|quinientos|mil|millón|millones|billón|billones|mitad|doble|triple|tercio|docena|por ciento)\b/giu,
  ],
  vi: [
    /(?<!\p{L})(?:không|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mươi|trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ|nửa|gấp|phần trăm)(?:\s+(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mươi|trăm|nghìn|ngàn|triệu|tỷ|tỉ|yên|người|lần|rưỡi))(?!\p{L})/giu,
    /(?<!\p{L})(?:trăm|nghìn|ngàn|triệu|tỷ|nửa|phần trăm)(?!\p{L})/giu,
  ],
}

/** Words that only look like numbers. */
const HARMLESS = /^(?:万一|十分|一一)$/

/** Every number that a text writes as a word, with a character on either side, for a look into the sources. */
export function findNumberWords(
  text: string,
  language: Language,
): { readonly word: string; readonly around: readonly string[] }[] {
  return [...everywhere, ...byLanguage[language]].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const [word] = match
      if (HARMLESS.test(word)) return []
      const end = match.index + word.length
      const around = [text.slice(match.index, end + 1), text.slice(Math.max(0, match.index - 1), end)]
      return { word, around: around.filter((one) => one.length > word.length && !/[\s、。]/.test(one)) }
    }),
  )
}
