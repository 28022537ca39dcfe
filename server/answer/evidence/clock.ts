/** 「何時まで」: a time of the day is asked for. */
const asked = /何時(?!間|代|点|期|々)/
const told = /[0-9０-９一二三四五六七八九十]時(?!間|代|点|期)|[0-9０-９]{1,2}[:：][0-9０-９]{2}|正午/

export function asksClock({ text }: { readonly text: string }): boolean {
  return asked.test(text)
}

/** Whether words tell a time of the day: 9時, 17:15, 正午. */
export function tellsClock(words: string): boolean {
  return told.test(words)
}
