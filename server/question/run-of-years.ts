/** 「5年連続で増えている」「3年続けて」「連続して減った」: how long something went one way; the run stands in no label. */
const run =
  /(?:(?<years>[0-9]{1,2})(?:か年|年度|年間?|期|回))?(?:連続(?:で|して|の)?|続けて)[、,]?(?=[^。、]{0,8}?(?:増|減|ふえ|へっ|へり|上が|下が|上昇|下降|低下|伸び|落ち))/g

/** Where a question says that something went one way for years on end. */
export function findRun(text: string): { readonly start: number; readonly end: number } | undefined {
  const [match] = text.matchAll(run)
  return match && { start: match.index, end: match.index + match[0].length }
}

/** How many years it went one way, where the question says so. */
export function yearsOfRun(text: string): number | undefined {
  const [match] = text.matchAll(run)
  const years = match?.groups?.['years']
  return years === undefined ? undefined : Number(years)
}
