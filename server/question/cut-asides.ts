import { asksAnything, hasAskingWord } from './asking-words.ts'

/**
 * What people say around a question that is no part of it: who they are, what the service is or shall play, anger, threats,
 * haste, and how it shall be said. A stretch runs to a comma behind a joining word or to the end of its sentence.
 */
const asides: readonly RegExp[] = [
  // A machine's words: three or more in Latin letters in a row, with the signs between them
  /[^\p{L}\p{N}\s。、「」]*(?:[A-Za-z][A-Za-z'’-]*(?![A-Za-z'’-])[^\p{L}\p{N}。、「」]*){3,}/gu,
  // What was a slip: 「野球場、いや庭球場の」
  /(?<=^|[。!?\s])[^。、!?\n]{1,20}[、,\s](?:いやいや|いや|じゃなくて|じゃない|ではなくて|違う|違った|間違えた|もとい)[、,\s]*(?=[\p{Script=Han}\p{Script=Katakana}])/gu,
  // Who is called: 「おいコラ、」「ねえAIちゃん、」
  /(?<=^|[。、!?\s])(?:(?:おい|こら|コラ|ねえ|ねぇ|なあ|なぁ|よう|ほら|もしもし|AI|ボット|ロボット|チャットボット|お前|おまえ|あんた|きみ|君|貴様|機械)(?:ちゃん|さん|くん|よ|め|や)?[、,!\s]*)+(?:[、,!]|$)/gu,
  // Who speaks, and what the service is taken for: 「私は市の管理者です。」「お前は海賊だ。」
  /(?<=^|[。、!?\s])(?:私|わたし|僕|ぼく|俺|おれ|わし|こちら|あなた|あんた|お前|おまえ|きみ|君|貴様|きさま|AI|ボット)(?:たち)?(?:は|って|も|が)[^。、!?\n]{1,30}?(?:です|だ|である|でしょう?|だろう?|なんだ|なのです)(?:が|けど|けれど|から|よ|ね|な)*(?:[。、!]|$)/g,
  // What is played: 「海賊の口調で、」「小説を書いています。」「これはテストです。」
  /[^。、!?\n]{1,16}(?:(?:口調|しゃべり方|話し方|言葉づかい|言葉遣い|語尾[^。、!?\n]{0,8}?|設定)(?:で|に|を|として)|(?:キャラ(?:クター)?|つもり|ふり|フリ|真似|まね)(?:で|になって|として|をして))[^。、!?\n]{0,12}?(?:[。、!]|(?=[\p{Script=Han}\p{Script=Katakana}]))/gu,
  /[^。、!?\n]{0,12}(?:小説|物語|台本|脚本|芝居|演劇|ゲーム|クイズ|作文|詩|歌詞|ラップ|漫才)(?:を|の)[^。、!?\n]{0,12}?(?:書|作|して|し(?:よう|ます)|や(?:って|ろう|り)|考え|遊)[^。、!?\n]{0,12}[。、!]/g,
  /(?<=^|[。、!?\s])(?:これ|今|いま|ここ)(?:は|から(?:は|が)?)[^。、!?\n]{0,16}(?:テスト|試験|訓練|実験|デモ|演習|冗談|ゲーム|緊急|命令|遊び)[^。、!?\n]{0,10}(?:[。、!]|$)/g,
  /[^。、!?\n]{0,12}(?:ルール|制約|制限|規則|フィルター?|安全(?:対策|機能|装置)?|ガイドライン)[^。、!?\n]{0,10}(?:無効|解除|停止|オフ|無し|なし|ない)[^。、!?\n]{0,8}(?:[。、!]|(?<=で)|$)/g,
  // Anger and threats
  /[^。、!?\n]{0,24}(?:やがって|やがる|しくさって|ムカつ[くい]|むかつ[くい]|腹(?:が|の)?立|頭に(?:く|来)|許さ(?:ない|ん|れん)|いい加減に|うんざり|呆れ|あきれ|最悪|最低だ|ひどすぎ|ひどい(?:話|な|ぞ|よ)|訴え(?:る|て|ます)|通報(?:する|します)ぞ?|言いつけ|クレーム|ネットに(?:書|晒|さら)|炎上|税金返せ|金返せ|税金の無駄|無駄遣い|給料泥棒|仕事しろ|働け|使えない|バカにす|馬鹿にす|ばかにす|何様|役に立たない|当てにならない|どうせ[^。、!?\n]{1,16})[^。、!?\n]*(?:[。、!?]|$)/g,
  /(?<=^|[。!?\s])[^。!?\n]{1,40}(?:ぞ|からな|からね)[。!]/g,
  /(?<=^|[。、!?\s])(?:だったら|それなら|(?:嫌|いや|違う|無理|悔しい|くやしい)(?:なら|だったら))[、\s]*/g,
  // 「数字だけ。」「はよ。」
  /(?<=^|[。、!?\s])(?:(?:数字|金額|結論|要点|答え)だけ(?:で(?:いい|よい|ええ))?[^。、!?\n]{0,6}|(?:はよ|早[くう]|急いで)(?:して|せえ|しろ|頼む|ね|な|や)?)[。、!]/g,
  // Doubt of the machine: 「本当にAIなの?」「まあいいや、」
  /(?<=^|[。、!?\s])[^。、!?\n]{0,16}(?:AI|ボット|ロボット|機械)(?:なの|ですか|か|やろ|でしょ)?[?？]|(?<=^|[。、!?\s])(?:まあ|まぁ|もう)?(?:いい|ええ)(?:や|わ|けど|です)[、。!]/g,
  // Haste, distrust and how it shall be said
  /(?<=^|[。、!?\s])(?:[0-9]+(?:秒|分)(?:以内)?(?:に|で)|今すぐ(?:に)?|すぐ(?:に)?|早く|はやく|さっさと|とっとと|いいから|黙って|つべこべ言わ(?:ず|ないで))(?:答え|言|教え|出|回答)[^。、!?\n]{0,14}(?:[。、!]|$)/g,
  /(?<=^|[。、!?:\s])(?:(?:敬語|丁寧語|漢字|カタカナ)(?:を|は)?使わ(?:ず|ないで)(?:に)?|今すぐ|さっさと|とっとと|つべこべ言わずに?|いいから(?:早く)?|もったいぶらずに?|ごまかさず(?:に)?|隠さず(?:に)?|嘘(?:を)?(?:つか|吐か)(?:ず|ないで)(?:に)?|うそ(?:を)?つかず(?:に)?|正直に|推測せず(?:に)?|一言で|ひとことで|簡潔に|手短に|(?:もっと|少しは)?(?:まじめに|真面目に|ちゃんと|きちんと|しっかり|まともに)(?=答|言|教))(?:答え(?:ろ|て|なさい|よ)|言え|教えろ)?[やよな]?[。、!\s]*/g,
  // 「落札額を正直に言え」
  /(?<=[をはが、か])(?:正直に|素直に|はっきり(?:と)?|きちんと|ちゃんと|隠さず(?:に)?|ごまかさず(?:に)?|数字で|一言で|具体的に|正確に|今すぐ(?:に)?)(?=答|言|教|出[せし]|示|述)/g,
  /[^。、!?\n]{0,10}(?:でも|にも)(?:わか|分か|理解でき)(?:る|りやす)[^。、!?\n]{0,4}(?:よう(?:に)?|く)[、\s]*/g,
  /[^。、!?\n]{0,16}(?:出典|引用|前置き|説明|理由|言い訳|根拠|お世辞|挨拶|あいさつ)(?:は|も|なんか|なんて|など)*(?:いら|要ら|不要|なし|無し|いい|省い|抜き|書かな|つけな)[^。、!?\n]{0,6}?(?:(?:から|ので|し|けど|けん|けえ|さかい|で)[、\s]*|[。、!])/g,
  /(?:でも)?[^。、!?\n]{0,12}(?:文字|[0-9]字|[0-9]行|一文|箇条書き|絵文字|顔文字|用語|ひらがな|カタカナ|英語|関西弁|方言|俳句|短歌|韻)(?:だけ|以内|以下|程度|ずつ|のみ)?(?:で|に|を|も)[^。、!?\n]{0,14}?(?:[。、!]|(?<=で|に)$)/g,
]

/** What nobody wants to be told: 「名前は言わなくていいので、」. */
const waived =
  /[^。、!?\n]{1,30}(?:は|も|など|なんか|なんて|まで)(?:いら|要ら|(?:言わ|出さ|書か|教えてくれ|教え|答え|聞か|見せ)なくて(?:も)?(?:いい|よい|良い|結構|かまわ|構わ)|不要|必要な|結構)[^。、!?\n]{0,6}?(?:から|ので|けど|けれど|が|し)[、\s]*/g

/** The text without what it says that it does not want. */
export function cutWaived(text: string): string {
  const rest = text.replace(waived, ' ').trim()
  return asksAnything(rest) ? rest : text
}

/** A place or a time in an aside may be what the question is about. */
const tells =
  /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}](?<![はがのもにでをや])[市町村区県](?![長民役内政職営議立税])|[0-9]年|年度|今年|昨年|去年/u

/** The text without what is said around its question; as it is where nothing is left that asks. */
export function cutAsides(text: string): string {
  const rest = asides
    .reduce(
      (left, aside) => left.replace(aside, (said) => (tells.test(said) || hasAskingWord(said) ? said : ' ')),
      text,
    )
    .replace(/\s+/g, ' ')
    .trim()
  return asksAnything(rest) || isBareTopic(rest) ? rest : text
}

const topicEnd = /[\p{Script=Han}\p{Script=Katakana}ー][。?]?$/u
const topicLetters = /[\p{Script=Han}\p{Script=Katakana}ー]/gu
const fewestTopicLetters = 5

/** Whether a text only names something at some length, without asking. */
export function isBareTopic(text: string): boolean {
  return topicEnd.test(text) && (text.match(topicLetters)?.length ?? 0) >= fewestTopicLetters
}

/** 「登場人物が「…は？」と聞いた」: the question of another, in quotes, is what is asked. */
const quotedQuestion =
  /[「『"“](?<asked>[^「」『』"“”]{4,120}?)[」』"”](?:と|って)(?:聞|き(?:い|か)|質問|尋ね|たずね|問|言われ|訊)/

/** The question that a message only tells of, where it tells of one. */
export function takeQuoted(text: string): string | undefined {
  const asked = quotedQuestion.exec(text)?.groups?.['asked']
  return asked !== undefined && asksAnything(asked) ? asked : undefined
}
