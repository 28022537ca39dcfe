/**
 * The words with which a question asks, as one alternation for every pattern that looks for them. 「何か」 before a word
 * and 「何らか」 leave open what it is and ask nothing. For text after NFKC.
 */
export const askingWords =
  'いくら|いくつ|なんぼ|何(?!らか|かと|か(?=[^所月年国条?。、\\s]))|なん(?:で|に|の(?!た)|ぼ|ば|人|件|回|円|年|台|枚|か所|世帯|%|パーセント)|なに|いつ(?!も(?!ら[っいえ]|ど[っり]|うけ))|どこ|どなた|だれ(?!も)|誰(?!も)|どの|どれ|どう(?!せ)|どち|どっち|どん|なぜ|(?:教え|おしえ)(?!る|た(?![いっ])|方|に[来行く]|られ)'

/** Whether a text has an interrogative or asks to be told. */
export function hasAskingWord(text: string): boolean {
  return anywhere.test(text)
}

const anywhere = new RegExp(askingWords)

/** 「…の額を答えてください」: a demand to be told, without an interrogative. */
const demand =
  /答え(?:て|よ|ろ|なさい|られる(?:やろ|だろ|でしょ|よね?|はず))|述べ|言え|言って(?:み|くれ|ほし|欲し|ちょうだい|ごらん|ください)|聞かせ|示(?:せ|して)|挙げ|列挙|知り|見せ|ください|出力|表示し|白状|はっきり(?:し|さ)/

/** Whether a stretch of a message asks: with an interrogative, a demand, a question mark, or left open after は or か. */
export function asksAnything(text: string): boolean {
  return (
    hasAskingWord(text) ||
    demand.test(text) ||
    /[?？]$|(?:は|か|よね|でしょう?|(?<![てで])も)[。?？!\s]*$/.test(text)
  )
}
