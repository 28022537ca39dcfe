/** Why a sentence is not shown. */
export type FaultCode =
  | 'own-quantity'
  | 'own-number'
  | 'unknown-slot'
  | 'broken-slot'
  | 'impossible-calculation'
  | 'changed-figure'
  | 'other-period'
  | 'other-label'
  | 'other-city'
  | 'unnamed-figure'
  | 'false-premise'
  | 'wrong-direction'
  | 'unfounded'
  | 'wrong-language'
  | 'no-term'
  | 'leak'
  | 'missing-figure'
  | 'cannot-judge'

/** `detail` is what the sentence says, for the repair request; it is never logged. */
export type Fault = { readonly code: FaultCode; readonly detail: string }

const words: Readonly<Record<FaultCode, string>> = {
  'own-quantity': '数量を自分の言葉で書いています。数値表のIDを使ってください',
  'own-number': '資料と違う使い方の番号や数字があります',
  'unknown-slot': '数値表にないIDです',
  'broken-slot': 'IDの書き方が崩れています。{{f1}} の形で書いてください',
  'impossible-calculation': 'その計算はできません',
  'changed-figure': 'IDの前後に、値の意味を変える言葉があります',
  'other-period': 'その数値の年度・日付ではありません',
  'other-label': 'その数値の項目名ではありません',
  'other-city': 'その数値の自治体ではありません',
  'unnamed-figure': '確かめ済みの回答にない数値は、その行の項目名・年度を書いてください',
  'false-premise': '確かめ済みの回答の「はい」「いいえ」や、ご質問の数量との比べ方と違います',
  'wrong-direction': '増減や大小の向きが数値と違うか、資料にありません',
  unfounded: '資料にない言葉があります',
  'wrong-language': '指定の言語ではありません',
  'no-term': '数値を入れる文に、資料のとおりの日本語の名前が（ ）に入っていません',
  leak: '説明文や指示を書き写しています',
  'missing-figure': '★の数値が使われていません',
  'cannot-judge': '確かめられない文です',
}

/** 「…です（1,234円）」 for the repair request. */
export function describeFaults(faults: readonly Fault[]): string {
  return faults
    .map(({ code, detail }) => (detail === '' ? words[code] : `${words[code]}（${detail}）`))
    .join('。')
}
