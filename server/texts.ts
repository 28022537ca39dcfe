import { limits } from './http/contract.ts'

/** Every text of the HTTP half that a citizen or a caller sees. Each error says what to do next. */
export const texts = {
  invalidJson: '送信内容をJSONとして読み取れませんでした。JSON形式（UTF-8）で送信してください。',
  invalidForm: '送信内容を読み取れませんでした。ページを開き直して、もう一度送信してください。',
  invalidField: (path: string, rule: string) => `「${path}」を確認してください。${rule}`,
  unknownFields: (names: readonly string[]) =>
    `使えない項目があります: ${names.join('、')}。この項目を除いて、もう一度送信してください。`,
  repeatedParameter: (name: string) => `「${name}」が2回以上指定されています。1回だけ指定してください。`,
  rules: {
    required: '必ず指定してください。',
    wrongType: '値の種類が違います。/openapi.json の形式に合わせてください。',
    oneOf: (values: readonly string[]) => `${values.join('、')} のいずれかを指定してください。`,
    tooLong: (max: number) => `${formatCount(max)}文字以内にしてください。`,
    tooMany: (max: number) => `${formatCount(max)}件以内にしてください。`,
    tooFew: '1つ以上指定してください。',
    wholeNumber: '0以上の整数を半角数字で指定してください。',
    atLeast: (min: number) => `${formatCount(min)}以上の整数を指定してください。`,
    atMost: (max: number) => `${formatCount(max)}以下の整数を指定してください。`,
    other: '/openapi.json の形式に合わせてください。',
  },
  lastMessageNotUser: '最後のメッセージは、利用者（role: "user"）の質問にしてください。',
  emptyQuestion: '質問が空です。知りたいことを入力して、もう一度送信してください。',
  unknownMunicipality: (name: string, known: readonly string[]) =>
    `「${name}」の報告書はありません。指定できる自治体: ${known.join('、')}。`,
  bodyTooLarge: `送信内容が大きすぎます（上限${limits.bodyBytes / 1024}KB）。質問や会話を短くして、もう一度送信してください。`,
  notJson: '送信内容の種類（Content-Type）は application/json（UTF-8）にしてください。',
  notForm: '送信内容の種類（Content-Type）は application/x-www-form-urlencoded にしてください。',
  compressedBody: '圧縮した送信内容は受け取れません。圧縮せずに送信してください。',
  routeNotFound: 'お探しのページは見つかりません。アドレスを確認するか、トップページからやり直してください。',
  reportNotFound: 'この報告書は見つかりません。報告書の一覧（/api/reports）にあるIDを指定してください。',
  textVersionNotFound:
    '報告書が差し替えられました。指定された版の本文は残っていません。最新の版を開いてください。',
  methodNotAllowed: (allowed: readonly string[]) =>
    `このアドレスでは、この操作はできません。使える操作: ${allowed.join('、')}。`,
  originNotAllowed:
    'このサイトからの利用は許可されていません。サイトの管理者は、設定 ALLOWED_ORIGINS にこのサイトを加えてください。',
  rateLimited: (seconds: number) =>
    `質問が続いたため、少しお待ちください。${seconds}秒後にもう一度送信できます。`,
  notReady: '準備中です。報告書の読み込みが終わるまで、しばらく待ってからもう一度お試しください。',
  internal:
    '申し訳ありません。処理中に問題が起きました。しばらくしてからもう一度お試しください。続く場合は市の担当者にお知らせください。',
  failedAnswer:
    '申し訳ありません。回答の途中で問題が起きました。表示された内容は使わず、もう一度質問してください。',
  csvHeaders: [
    '自治体',
    '対象',
    '報告書ID',
    '施策・資料',
    '担当課',
    '項目',
    '記載',
    '値',
    '単位',
    '年度',
    '期間',
    '区分',
    '確からしさ',
    '根拠の式',
    'ページ',
    '開始位置',
    '終了位置',
    '本文の版',
    '出典URL',
    '数値ID',
  ],
  figureStatus: {
    printed: '記載のまま',
    checked: '照合済',
    repaired: '復元',
    doubtful: '要確認',
    unplaced: '項目不明',
    calculated: '計算',
  },
  page: {
    title: 'まちこたえ',
    lead: '市の報告書をもとに、出典をつけてお答えします。個人情報は入力しないでください。',
    sentOut: 'ご質問は、市の機器の外にあるAIサービス（言語モデル）にも送られます。',
    questionLabel: '質問',
    send: '質問する',
    askedLabel: '質問',
    answerLabel: '回答',
    sourcesLabel: '出典',
    printedPage: (page: number) => `${page}ページ`,
    figuresLabel: '数値',
    fiscalYear: (year: number) => `${year}年度`,
    nearbyLabel: '近い内容',
    choicesLabel: 'お聞きになりたいのはどれですか',
    back: '別の質問をする',
    followUpsLabel: '続けて聞く',
    examplesLabel: '質問の例',
    basis: (reports: readonly string[]) => `お答えのもとになる報告書：${reports.join('、')}`,
    askDepartment: (department: string) => `問い合わせ先：${department}`,
  },
  viewer: {
    back: '質問のページへ',
    outline: '目次',
    replaced:
      '報告書が差し替えられました。リンク先の引用箇所は、今の本文では違う場所かもしれないため、印をつけていません。',
    text: '報告書の本文',
    lostLayout: '元の表の並びが失われています。数値は原本でご確認ください。',
    agrees: '表の合計を計算し直し、合うことを確かめました。',
    disagrees: '表に書かれた合計と、計算し直した合計が合いません。原本でご確認ください。',
    fiscalYear: (year: number) => `${year}年度`,
  },
  demo: {
    city: 'みどり市',
    title: '市のサイト（組み込みの見本）',
    newsLabel: 'お知らせ',
    news: ['ごみの収集日が変わる地区があります', '図書館の休館日のお知らせ', '住民説明会を開きます'],
    tagLabel: 'このページへの組み込み方',
    tagLead: '次の1行を、サイトのページに加えるだけです。右下のボタンから質問できます。',
    back: '全画面の質問ページ：',
    foot: 'これは組み込みの見本です。実在のサイトではありません。',
  },
} as const

function formatCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',')
}
