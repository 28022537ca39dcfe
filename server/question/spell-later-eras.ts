const era = /(令和|平成|昭和)(?=[0-9元])/
const bare = /(?<![0-9/.第和成]|[0-9]\s)([0-9]{1,2})年(?=[0-9]{1,2}月(?![間分以]))/g

/** 「令和5年4月の契約は4年3月の契約と」: a month of a year that leans on the era of the year before it is spelled with it. */
export function spellLaterEras(text: string): string {
  const named = era.exec(text)
  if (!named) return text
  const from = named.index + named[0].length
  return text.slice(0, from) + text.slice(from).replace(bare, leansOn(named[0]))
}

function leansOn(name: string): (date: string, year: string, at: number) => string {
  // The digits right behind the era itself are its own year.
  return (date, _year, at) => (at === 0 ? date : `${name}${date}`)
}
