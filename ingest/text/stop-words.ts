/** Words that a question or report is built with; they are no terms at all. Dictionary forms. */
export const STOP_WORD_LINES = `こと もの ため よう ところ とき うち 中 上 下 内 等 など ほか 他 さ の ん 方 的 際 点 面 旨 件 目 分 系 以外 以下 以上 未満 以内 同
  それ これ あれ どれ ここ そこ どこ だれ 誰 何 なに なん いつ いくつ いくら なぜ どう どの どんな どちら どっち どなた なんぼ どんくらい どのくらい
  どれくらい どれぐらい どのぐらい どれほど いかが いかに 幾ら 何故 私 わたし 僕 俺 自分 みんな 皆 皆さん
  する ある いる おる なる できる 出来る いう 言う 思う 教える おしえる 知る しる 聞く きく 見る 行う おこなう 行なう 図る はかる 係る かかる
  関する かんする 対する 基づく 含む 伴う 応じる 通じる 通ずる 向ける 向く 際する 用いる 有る 無い ない 在る 良い よい いい 下さる くださる
  いただく 頂く もらう 貰う くれる あげる やる しまう おく くる 来る いく 行く ゆく みる 願う ねがう しれる 存ずる ございます ござる
  ください 下さい お願い おねがい れる られる せる させる たい らしい そう また および 及び ならびに 並びに 又は または 若しくは もしくは 且つ かつ
  なお ただし 但し さらに 更に そして それぞれ その この あの 当該 右 左 前記 上記 下記 以降 以前 よる 因る 於く おける
  とても すごく かなり だいたい およそ 約 ちょっと ちなみに じゃあ では えっと あの ねえ すみません ありがとう わかる 分かる 判る 解る
  知り 紹介 説明 ほしい 欲しい 気 話 ほど くらい ぐらい だけ 今 っけ なんで どうして どういう そういう こういう 何か 何で つ 個 円 回 名 さん 様 氏`

/** Words of nearly every municipal report: they stay terms, but need not be covered and weigh little. */
export const COMMON_WORD_LINES = `事業 実施 推進 市 町 村 県 区 市町村 市民 町民 村民 住民 状況 概要 内容 対象 資料 報告 報告書 年度 令和 平成 昭和 年 月 日 合計 計 総計 小計 額 金額
  総額 数 率 内訳 備考 区分 単位 項目 その他 目的 施策 主要 成果 評価 取組 取り組み 関係 必要 利用 場合 結果 実績 活動 体制 充実 向上 促進 確保 対応 活用
  本市 本町 本村 当市 全体 現在 一般 全 新 旧 別 一部 主 項 款 種別 名称 表 図 数字 値 データ 割合 比率 人数 件数 回数 費用 経費 値段 お金 金 人 いちばん 一番
  多い 少ない 高い 低い 大きい 小さい 最も もっとも 違い 差 推移 変化 比較 平均 順 順位 番 教え 増える 減る 増加 減少 理由 原因 課題 今後 担当 担当課 課 係 部 室
  前 後 次 翌 昨 前年 前年度 今年 昨年 去年 来年 昨年度 来年度 今年度 毎年 当時 最初 最後 最近 種類 方法 時期 期間 場所 名前 全部 それら
  使う 使用 かかる 掛かる 出す 入る 集まる 決まる 始まる 始める 終わる`

const STOP_WORDS = new Set(STOP_WORD_LINES.split(/\s+/))
const COMMON_WORDS = new Set(COMMON_WORD_LINES.split(/\s+/))

export function isStopWord(base: string): boolean {
  return STOP_WORDS.has(base)
}

export function isCommonWord(base: string): boolean {
  return COMMON_WORDS.has(base)
}
