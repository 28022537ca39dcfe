/** What a message is before anything is looked up: a question, small talk, or something to refuse. */
export type Screening =
  | { readonly kind: 'question'; readonly text: string }
  | { readonly kind: 'small-talk'; readonly about: 'greeting' | 'thanks' | 'help' | 'empty' }
  | { readonly kind: 'refused'; readonly ground: 'instruction' | 'insult' | 'person' | 'invention' }

/** Instructions to the service itself. A question in the same message is answered and the rest ignored. */
const instructions = [
  /(?:これまで|上記|以前|前|今まで|すべて|全て|ここまで)の?(?:すべての)?(?:指示|命令|ルール|設定|制約|プロンプト)[^。\n]*?(?:無視|忘れ|破棄|リセット|取り消)[^。\n、]*/,
  /(?:ルール|制約|制限|規則|出典|引用|安全)[^。\n、]{0,12}(?:無視|外し|忘れ|解除|破っ|やめ)[^。\n、]*/,
  /(?:システム|内部|初期|隠)(?:の)?(?:プロンプト|指示|命令|設定|メッセージ)[^。\n]*/,
  /プロンプト(?:を|の)[^。\n]*/,
  /(?:ignore|disregard|forget)\b[^.\n]*(?:instruction|rule|prompt|above|previous)[^.\n。]*/i,
  /(?:system|developer)\s*(?:prompt|message|mode)[^.\n。]*/i,
  /(?:reveal|print|show|repeat|output)\b[^.\n]*(?:prompt|instruction|api\s*key|secret)[^.\n。]*/i,
  /(?:あなた|お前|きみ|君)は(?:今から|これから|もう)[^。\n]*/,
  /(?:今から|これから)(?:あなた|お前)は[^。\n]*/,
  /(?:になりきって|のふりをして|として振る舞|ロールプレイ|DAN\b|脱獄|jailbreak)[^。\n]*/i,
  /(?:api\s*キー|apiキー|api\s*key|パスワード|秘密鍵|環境変数|トークン|ソースコード|データベースの中身)[^。\n]*(?:教え|見せ|出し|表示|出力|書い|公開)[^。\n]*/i,
  /(?:管理者|開発者|デバッグ|root)(?:モード|権限)[^。\n]*/i,
  /(?:drop\s+table|delete\s+from|insert\s+into|union\s+select|select\s+\*\s+from|;\s*--)[^。\n]*/i,
  /(?:rm\s+-rf|sudo\s|curl\s+http|<script|<img|<iframe|javascript:|onerror=)[^。\n]*/i,
]

const inventions =
  /(?:でたらめ|デタラメ|適当(?:な|に)|うその|嘘の|嘘を|ウソ|架空|ねつ造|捏造|でっち上げ|水増し|盛っ|改ざん(?:して|した)|書き換え(?:て|ろ)|作り話|なければ作|なくても(?:いいから|数字)|推測でいいから|勘でいい|それらしい)[^。\n]*/

const persons =
  /(?:職員|市民|住民|被害者|加害者|担当者|対象者|本人|当事者|相談者|犯人|その人|この人|当該職員|横領した(?:人|職員))[A-ZＡ-Ｚ]?(?:さん|氏)?(?:の|は|って|が)?[^。\n]{0,16}?(?:実名|本名|名前|氏名|フルネーム|正体|誰|だれ|どこに住|住所|電話番号|顔写真|家族|個人情報|特定|連絡先)|(?:実名|本名|個人情報|自宅)[^。\n]{0,14}(?:教え|晒|さらし|公開|特定|出し|知り)|匿名[^。\n]{0,12}(?:誰|名前|特定)/

const insults =
  /(?:死ね|しね(?:よ|$)|殺す|殺し|ぶっ殺|くたばれ|クズ|ゴミ(?:AI|め|野郎|みたいな(?:AI|やつ))|バカ(?:野郎|か|が|AI|じゃ|だ|め|なの)|馬鹿(?:野郎|か|が|AI|じゃ|だ|め|なの)|アホ(?:か|が|だ|め|AI|じゃ|なの|$)|あほ(?:か|が|だ|め|じゃ|$)|役立たず|ポンコツ|無能|税金泥棒|給料泥棒|キモい|きもい|うざい|ウザい|クソ(?:AI|市|野郎|が|みたい)|くそ(?:が|野郎)|ふざけるな|ふざけんな|黙れ|消えろ)/

const greetings =
  /^(?:こんにち[はわ]|こんばん[はわ]|おはよう(?:ございます)?|はじめまして|もしもし|やあ|ハロー|hello|hi|よろしく(?:お願いします)?|どうも)[!！。、,.\s〜~ー]*$/i
const thanks =
  /^(?:(?:どうも)?ありがとう?(?:ございま(?:す|した))?|助かりました|わかりました|了解(?:です|しました)?|分かりました|なるほど|サンキュー|ok|オッケー|おつかれ(?:さま)?(?:です|でした)?|さようなら|バイバイ)[!！。、,.\s〜~ーね]*$/i
const help =
  /(?:何|なに)(?:が|を)(?:聞|きけ|質問|調べ|教えて(?:くれ|もらえ)|でき|答え)|(?:どんな|どういう)(?:こと|質問)(?:が|を|に)(?:聞|きけ|質問|でき|答え|わかる|教え)|使い方|ヘルプ|^help$|(?:あなた|きみ|君|お前)は(?:誰|だれ|何|なに)(?!.*年度)|自己紹介|どんな(?:資料|報告書)が(?:あり|ある|入)/i
const asksSomething =
  /いくら|なんぼ|何|なん(?:人|件|で|回|ぼ)|いつ|どこ|だれ|誰|どの|どれ|どう|なぜ|ですか|ますか|でしょうか|教え|知り|[?？]|は$|か$|推移|内訳|一覧|目的|理由/

/** Sorts a typed message. Instructions are cut out; what is left is answered if it asks something of the reports. */
export function screenMessage(typed: string): Screening {
  const text = typed
    .normalize('NFKC')
    .replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  if (!/[\p{L}\p{N}]/u.test(text)) return { kind: 'small-talk', about: 'empty' }
  if (persons.test(text)) return { kind: 'refused', ground: 'person' }
  const cleaned = cutInstructions(text)
  const rest = cleaned.text.replace(insults, ' ').replace(inventions, ' ').trim()
  const isTainted = cleaned.cut || insults.test(text) || inventions.test(text)
  if (isTainted)
    return asksReport(rest)
      ? { kind: 'question', text: rest }
      : { kind: 'refused', ground: groundOf(text, cleaned.cut) }
  if (greetings.test(text)) return { kind: 'small-talk', about: 'greeting' }
  if (thanks.test(text)) return { kind: 'small-talk', about: 'thanks' }
  if (help.test(text)) return { kind: 'small-talk', about: 'help' }
  return { kind: 'question', text }
}

function cutInstructions(text: string): { text: string; cut: boolean } {
  let rest = text
  for (const pattern of instructions) rest = rest.replace(pattern, ' ')
  return { text: rest.replace(/\s+/g, ' ').trim(), cut: rest !== text }
}

/** What remains asks something if it has an interrogative and some words to look for. */
function asksReport(rest: string): boolean {
  const words = rest.replace(/[\p{Script=Hiragana}\p{P}\p{S}\s]+/gu, '')
  return asksSomething.test(rest) && words.length >= 4
}

function groundOf(text: string, cut: boolean): 'instruction' | 'insult' | 'invention' {
  if (cut) return 'instruction'
  return insults.test(text) ? 'insult' : 'invention'
}
