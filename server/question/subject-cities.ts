import { comparison } from './comparison.ts'
import type { CityMention } from './question.ts'

/** Words that set cities side by side: then each of them is asked about. */
const besideEachOther = new RegExp(
  `と比べ|に比べ|より|上回|下回|超え|並んで|同じ|何倍|${comparison}|どちら|どっち|差(?:は|が|を|額)|違い|合わせ|足[しす]|合計すると|両|それぞれ|ともに|の(?:何|なん)(?:%|パーセント|割)|割合|に対(?:し|する)|のほう|の方が|から[^。]*引[いくけ]|一番|いちばん|最も|[高低多少]い順|大きい順|小さい順`,
)
const joined = /^[とや・、,及びおよび&＆]+$/u

/**
 * The cities that a question is about. 「みどり市の比較表で、あかね市はいくら」 names first who prints a table and then who
 * is asked about; without a word that sets cities side by side, the last one is meant. `asking`: what the question asks,
 * without the paper that it names first.
 */
export function subjectCities(
  cities: readonly CityMention[],
  text: string,
  asking: string,
): readonly CityMention[] {
  const [first, last] = [cities[0], cities.at(-1)]
  if (!first || !last) return cities
  // 「みどり市の…で、みどり市予約バスと…」: the city is part of a name
  if (cities.every(({ name }) => name === first.name)) return [first]
  if (besideEachOther.test(asking)) return cities
  const between = cities.slice(1).map((city, index) => text.slice(cities[index]?.span.end, city.span.start))
  return between.some((words) => joined.test(words)) ? cities : [last]
}
