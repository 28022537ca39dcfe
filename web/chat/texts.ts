import type { AnswerFigure } from '../../server/http/contract.ts'
import { englishTexts } from './texts-en.ts'

type Status = AnswerFigure['status']

/** Every text of the chat that the page itself says; answers come from the server and stay Japanese. */
export const japaneseTexts = {
  lang: 'ja',
  title: 'まちこたえ',
  open: '質問する',
  close: '閉じる',
  greeting: '市の報告書に載っていることを、出典をつけてお答えします。',
  basis: (reports: readonly string[]) => `お答えのもとになる報告書：${reports.join('、')}`,
  caution: '名前や住所などの個人情報は入力しないでください。',
  sentOut: 'ご質問は、市の機器の外にあるAIサービス（言語モデル）にも送られます。',
  examples: '質問の例',
  log: '会話',
  input: '質問',
  hint: 'Enterで送信、Shift+Enterで改行',
  send: '送信',
  stop: '止める',
  retry: 'もう一度聞く',
  fresh: '新しい会話',
  easy: 'やさしい日本語',
  ruby: 'ふりがな',
  settings: '表示の切りかえ',
  asEasy: '今の質問を、やさしい日本語で聞き直す',
  asPlain: '今の質問を、ふつうの日本語で聞き直す',
  empty: '質問を入力してください。',
  asked: 'あなたの質問',
  answer: 'まちこたえの回答',
  started: '回答を作成しています。',
  working: '調べています…',
  understood: '次の質問としてお答えします：',
  sources: '出典',
  source: (id: number) => `出典${id}`,
  page: (page: number) => `${page}ページ`,
  year: (label: number) => `${label}年度`,
  newTab: '（新しいタブで開きます）',
  passage: '引用した箇所',
  formula: '計算式',
  proof: '確かめた式',
  operands: '計算に使った数値',
  warning: 'ご注意',
  choices: 'どれについてお聞きになりますか',
  nearby: '報告書に載っている近い内容',
  ask: (department: string) => `問い合わせ先：${department}`,
  followUps: '続けて聞く',
  csv: 'CSVで保存',
  copy: '数値をコピー',
  copied: 'コピーしました。',
  notCopied: 'コピーできませんでした。数値を選んでコピーしてください。',
  copySource: '出典：',
  chartTable: (title: string) => `${title}（グラフと同じ数値）`,
  chartLine: (title: string) => `折れ線グラフ。${title}。同じ数値が下の表にあります。`,
  chartBar: (title: string) => `棒グラフ。${title}。同じ数値が下の表にあります。`,
  notFromZero: '縦の目もりは0から始まっていません。',
  none: '記載なし',
  columns: {
    label: '項目',
    printed: '記載',
    value: '値',
    unit: '単位',
    period: '期間',
    city: '自治体',
    status: '確からしさ',
  },
  stopped: '途中で止めました。ここまでの文は途中のものです。',
  cut: '回答の途中で通信が切れました。ここまでの文は途中のものです。もう一度お試しください。',
  slow: 'しばらく待ちましたが、返事がありません。もう一度お試しください。',
  offline: 'インターネットにつながっていません。つながってから、もう一度お試しください。',
  unreachable: '通信できませんでした。時間をおいて、もう一度お試しください。',
  unavailable: 'ただいま使えません。しばらくしてから、もう一度お試しください。',
  tooMany: (seconds: string | null) =>
    seconds === null
      ? '質問が続いたため、少し待ってからもう一度お試しください。'
      : `質問が続いたため、${seconds}秒ほど待ってからもう一度お試しください。`,
  notAllowed:
    'このサイトでは、まちこたえを使う設定がされていません。サイトの管理者の方は、サーバーの設定 ALLOWED_ORIGINS にこのサイトを加えてください。',
  notConnected:
    'まちこたえのサーバーにつながりませんでした。このサイトの設定（CSPの connect-src）か、サーバーの状態を確かめてください。',
  statuses: {
    checked: { mark: '照合済', sign: '✓', why: '報告書の合計などの式で、計算が合うことを確かめた数値です。' },
    printed: { mark: '記載のまま', sign: '記', why: '報告書に書かれているとおりの数値です。' },
    calculated: { mark: '計算', sign: '計', why: '報告書の数値から計算しました。' },
    repaired: {
      mark: '復元',
      sign: '復',
      why: '元の表の並びが失われていたため、報告書の式に合う組み合わせがただ一つであることを確かめて復元した数値です。',
    },
    doubtful: { mark: '要確認', sign: '!', why: '元の表の並びから読み取った値です。原本でご確認ください。' },
  } satisfies Record<Status, { mark: string; sign: string; why: string }>,
}

/** The same texts in every language: what a text needs to be told, it needs in all of them. */
export type Texts = typeof japaneseTexts

/** The texts of a language tag; Japanese where there are none. */
export function textsFor(language: string | undefined): Texts {
  return language?.toLowerCase().startsWith('en') ? englishTexts : japaneseTexts
}
