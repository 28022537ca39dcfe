import { contentGrams } from './content-grams.ts'

/** Words of Japanese prose about figures that name nothing: a sentence may have them without a source. */
const NEUTRAL_WORDS = `
年度 年 月 日 現在 時点 期間 前年 前年度 翌年 翌年度 今年度 昨年度 市 町 村 県 区 国 市町村 自治体 報告書 報告 資料 記載 掲載 項目 区分 内訳 対象
金額 額 数 数値 値 人数 件数 回数 割合 率 合計 総額 差 差額 増減 比較 結果 計算 出典 原本 確認 表示 単位 内容 名称 担当 担当課 課 部署 所管 事業 施策 制度 取組 取り組み
実施 支出 収入 費用 経費 お金 支払 使用 利用 場合 次 以下 上記 通り 方 方法 理由 目的 背景 課題 今後 予定 状況 状態 様子 質問 回答 答 説明 情報 市民 住民 皆様 人 物 事 所 時 中 間 前 後 上 下 全体 全部
同じ 異なる 違う 多い 少ない 高い 低い 大きい 小さい 増加 減少 増 減 上昇 低下 推移 変化 影響 関係 必要 可能 主 特 別 他 各 毎 約 計 示 示す 述 書 読 見 見込 使 行 開 設 作 出 入 受 取 分 合 含 持 知 考 聞 思 言 伝 教 話 進 続 始 終 図 目指 活用 支援 対応 整備 運営 推進 促進 向上 充実 確保 強化 検討 改善 見直
基 基準 関 関連 係 等 一方 一部 一つ 一覧 一般 一定 予算 決算 実績 見込 参照 参考 例 元 表 図表 番号 条件 範囲 種類 順位 順 番 位 役所 市役所 窓口 子 子ども 大人 高齢者 学校 仕事 生活 地域 場所 建物 道 水 手続 申込 決 決定 成果 効果 評価 交付 支給 計上 充当 記録 達成 該当 発生 配分 購入 補助 助成 委託 開催 配布 利用者 参加 訪問 登録 当該 同年度 両方 残 残り 最終 初 再 未 済 分 年間 月間 近年 概要 詳細 参考値 単純 集計 算出 換算 四捨五入 率 度 費 料 者 式 性 化 的 サービス データ グラフ ページ センター グループ レベル ケース ポイント
`

/** Plain words that easy Japanese puts in the place of hard ones. */
const EASY_WORDS = `
助 助け 手伝 払 払う 使い道 増え 減り 住 住む 働 働く 病気 病院 医者 先生 友 家 家族 赤 赤ちゃん 年寄 若 若い 元気 安全 安心 心配 大切 大事 簡単 難 新 新しい 古 古い 良 悪 早 遅 近 遠 安 高 広 狭 明 暗 食 飲 買 売 借 貸 返 集 配 送 届 動 歩 走 車 電車 電話 紙 本 写真 言葉 名前 意味 約束 決まり 今 昔 朝 昼 夜 週 毎日 毎年 外国 外国人 世界 日本 日本語
`

/** The same words whole: a run of kanji is read as a chain of such words and of those of the sources. */
export const neutralWords: ReadonlySet<string> = new Set(
  `${NEUTRAL_WORDS} ${EASY_WORDS}`
    .split(/[\s、]+/)
    .flatMap((word) => word.match(/[\p{Script=Han}々]+|[\p{Script=Katakana}ー]+/gu) ?? []),
)
export const neutralGrams: ReadonlySet<string> = contentGrams(NEUTRAL_WORDS)
export const easyGrams: ReadonlySet<string> = contentGrams(EASY_WORDS)
