const CHANGE = /^(?:増減[額率数]?|比較(?:増減)?|差引?|差額|伸び?率|対?前年度?(?:[比対]|[比対]?増減[額率]?))$/u

/** Whether a head or label, its letters closed up, names what lies between two years: 増減, 比較, 前年度比. */
export function isChangeHead(words: string): boolean {
  return CHANGE.test(words)
}
