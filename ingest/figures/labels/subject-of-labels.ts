import { bareLabel } from './clean-label.ts'
import { isMunicipalityHead, isMunicipalityName, isPrefectureName } from './municipality-name.ts'

export type SubjectInput = {
  readonly rowPath: readonly string[]
  readonly columnPath: readonly string[]
  /** Heads of the label columns, in the order of those columns. */
  readonly stubHeads: readonly string[]
  /** Whether this table has an axis of municipalities: two or more of them side by side. */
  readonly hasMunicipalities: boolean
}

/** The city that a figure's labels name: under 市名, 保険者 … any label, elsewhere one of an axis of cities. */
export function subjectOfLabels(input: SubjectInput): string | undefined {
  const { rowPath, columnPath, stubHeads, hasMunicipalities } = input
  const headed = rowPath.filter((label, index) => {
    const head = stubHeads[index]
    return head !== undefined && isMunicipalityHead(head) && isBody(label)
  })
  const owner = rowPath.map(ownerOf).findLast((name) => name !== undefined)
  if (owner !== undefined) return owner
  const named = hasMunicipalities ? [...rowPath, ...columnPath].filter(isMunicipalityName) : []
  const candidates = [...headed, ...named].filter((label) => !/(計|平均)$/.test(label))
  return candidates.findLast((label) => !isPrefectureName(label)) ?? candidates.at(-1)
}

/** 全国の人口, みどり県の平均: a label may say itself whose number it is. */
function ownerOf(label: string): string | undefined {
  const owner = /^(?:[A-ZＡ-Ｚ][0-9０-９]?[\s　]*[:：][\s　]*)?([^\s　:：の]{2,5})の/.exec(label)?.[1]
  return owner === '全国' || (owner !== undefined && isPrefectureName(owner)) ? owner : undefined
}

/** A municipality, or a union of them such as a 広域連合. */
function isBody(label: string): boolean {
  return isMunicipalityName(label) || /(連合|組合|[都道府県市区町村])/.test(bareLabel(label))
}
