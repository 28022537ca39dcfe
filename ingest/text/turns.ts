const weekday = String.raw`(?:\([^()]{1,3}\))?`
const day = `[0-9]{1,2}(?:月[0-9]{1,2}日|/[0-9]{1,2})${weekday}`
const turn = `(?:第[0-9]{1,2}[回期次部]|[0-9]{1,2}[回期]目|${day}(?:開催|実施)?)`
const withYear = String.raw`(?:令和|平成|R|H)[0-9元]{1,2}[年.][0-9]{1,2}(?:月[0-9]{1,2}日|\.[0-9]{1,2})${weekday}`

const whole = new RegExp(`^${turn}$`, 'u')
const opening = new RegExp(String.raw`^[\s　]*(?:${turn}|${withYear})(?=[\s　~～〜\-]|$)`, 'u')

/** 第2回, 3回目, 第1期, 6月10日(土), 9/8開催: which time something was held, and nothing else. */
export function isTurn(words: string): boolean {
  return whole.test(words.normalize('NFKC'))
}

/** Whether a line or a label begins with a turn or a day that is set apart: `第2回　5月10日　35人`, `6月10日 地域のつどい`. */
export function opensWithTurn(line: string): boolean {
  return opening.test(line.normalize('NFKC'))
}
