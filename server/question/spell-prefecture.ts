/** 「青空県内の」「青空県の中で一番」「青空県で2番目に」: where things are set in order, not what is asked about. */
const pool =
  /(\p{Script=Han}{2,3}[都道府県])(?:[内下]|(?:の中|の市町村(?:の中)?)?(?=で(?:は)?[^。?]{0,24}(?:一番|いちばん|最も|もっとも|最[高低多少大小安]|[0-9]番目|何番|何位|トップ|[高低多少安大小]な?き?い(?:順|ほう|方))))/gu

/** The name of a prefecture that the reports know says no more than 県内, as tables have it (県内順位). */
export function spellPrefecture(text: string, knownCities: readonly string[]): string {
  return text.replace(pool, (whole, name: string) => (knownCities.includes(name) ? '県内' : whole))
}
