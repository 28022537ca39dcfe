import { closeLetterSpacing } from './line-shape.ts'

/** 担当課: the shapes of the names of a municipality's offices. Knowledge of Japanese administration in general. */

/** Endings that name an office nearly always. */
const STRONG =
  /(?:課|局|係|担当|事務局|対策室|推進室|政策室|企画室|相談室|準備室|秘書室|管理室|調整室|支援室|監査室|本部|支所|出張所|事業所|事務所|グループ|担当室|会計室|議会事務局)$/u
/** Endings that name an office only where the line's place says so too. */
const WEAK = /(?:室|部|所|センター|館|班|チーム|署|園|院|校)$/u
/** Ordinary words with the same endings. */
const NOT_OFFICE =
  /(?:賦課|日課|放課|考課|一部|全部|内部|外部|大部|上部|下部|本庁|(?:担当|所管|主管|実施)[部課室]+|場所|[箇個か力ヶヵカケ]所|住所|近所|名所|役所|発電所|停留所|避難所|教室|会議室|研修室|和室|浴室|議場|更衣室|大広間|病院|学校|小学校|中学校|高校|公園|庭園|関係部)$/u

/** 行政委員会, as they stand before an office of theirs (地方自治法第180条の5). */
const BOARD = /^(?:教育|農業|選挙管理|公平|監査)委員会?$/u

export type DepartmentStrength = 'strong' | 'weak'

/** Whether a word without spaces can be an office's name. */
export function departmentStrength(word: string): DepartmentStrength | undefined {
  if (word.length < 2 || word.length > 24) return undefined
  if (/[\d０-９。「」:：]/u.test(word) || /^[(（・※○〇●■\-【＜<《≪]/u.test(word)) return undefined
  const names = word.split(/[・、，,／/]/u).filter((name) => name !== '')
  const last = names.at(-1)
  if (last === undefined || NOT_OFFICE.test(last)) return undefined
  if (!/[\p{Script=Han}\p{Script=Katakana}]/u.test(last)) return undefined
  if (STRONG.test(last)) return 'strong'
  return WEAK.test(last) ? 'weak' : undefined
}

/** 「(担当課：総務課)」, 「総　務　課」 → 「総務課」; a line without brackets and spread letters as it is. */
export function withoutBrackets(trimmed: string): string {
  const inner = /^[(（〔［[【](.+)[)）〕］\]】]$/u.exec(trimmed)?.[1]
  const named = inner === undefined ? trimmed : inner.replace(/^\s*担当(?:課|部署)?\s*[:：]/u, '').trim()
  const closed = closeLetterSpacing(named)
  return /\s/u.test(closed) ? named : closed
}

/** Whether a whole line names one or several offices and nothing else. */
export function departmentsLine(trimmed: string): DepartmentStrength | undefined {
  if (trimmed.length > 60) return undefined
  const inner = withoutBrackets(trimmed)
  const words = inner.split(/[\s、，,・／/]+/u).filter((word) => word !== '')
  if (words.length === 0 || words.length > 6) return undefined
  const joined = departmentStrength(words.join('・'))
  if (joined === undefined) return undefined
  const spaced = inner.split(/[\s]+/u)
  const strengths = spaced.map((word) => departmentStrength(word) ?? (BOARD.test(word) ? 'weak' : undefined))
  if (strengths.some((strength) => strength === undefined)) return undefined
  return strengths.includes('strong') ? 'strong' : 'weak'
}

export type TitleAndDepartment = {
  readonly title: string
  readonly department: string
  readonly strength: DepartmentStrength
  /** Offset of the department in the trimmed line. */
  readonly departmentAt: number
  /** Offset of the title, where the department stands before it. */
  readonly titleAt?: number
}

/** Reads `職員研修 人事課`, `職員研修（人事課）`, `職員研修　【担当：人事課】`, `［人事課］　職員研修` as title and department. */
export function splitTitleAndDepartment(trimmed: string): TitleAndDepartment | undefined {
  if (trimmed.length > LONGEST_LINE || trimmed.includes('\t')) return undefined
  for (const pattern of [SPACED, BRACKETED]) {
    const match = pattern.exec(trimmed)
    const [, title, labelled] = match ?? []
    const department = labelled?.replace(LABEL, '')
    const strength = department === undefined ? undefined : departmentStrength(department)
    if (title === undefined || department === undefined || strength === undefined) continue
    if (ITEM_NUMBER.test(title)) continue
    const office = OFFICE_BEFORE.exec(title)
    const outer = office?.[2]?.replace(LABEL, '')
    if (office?.[1] !== undefined && outer !== undefined && departmentStrength(outer) === 'strong') {
      const departmentAt = office[0].length - outer.length
      return { title: office[1], department: trimmed.slice(departmentAt), strength, departmentAt }
    }
    const departmentAt = trimmed.lastIndexOf(department)
    return { title: title.replace(LABEL_APART, '').trimEnd(), department, strength, departmentAt }
  }
  return titleBehindDepartment(trimmed)
}

function titleBehindDepartment(trimmed: string): TitleAndDepartment | undefined {
  const [, opening = '', department = '', gap = '', title] = DEPARTMENT_FIRST.exec(trimmed) ?? []
  if (title === undefined || departmentStrength(department) !== 'strong') return undefined
  const departmentAt = opening.length
  return {
    title,
    department,
    strength: 'strong',
    departmentAt,
    titleAt: departmentAt + department.length + gap.length,
  }
}

const DEPARTMENT_FIRST =
  /^([〔［【[])([^()（）〔〕［］【】[\]\s]{2,20})([〕］】\]][ 　]*)([^\s。、：:]{3,40})$/u

/** `担当：`, `所管課：` before an office at the end of a title's line. */
const LABEL = /^(?:担当|所管|主管)(?:部署|[課部係])?[:：]/u
/** `〇〇費　　　所管課　` before the office, a gap apart from the title. */
const LABEL_APART = /(?: {2,}|[ 　]*　[ 　]*)(?:担当|所管|主管)(?:部署|[課部係])[ 　]*$/u
/** `1 町民センター`: a number is no title of its own. */
const ITEM_NUMBER = /^[(（第]?[\d０-９]{1,3}(?:[-－.．][\d０-９]{1,3})*[)）章節.．、]?$/u
/** Longest line that is a title with its department, in characters. */
const LONGEST_LINE = 100
const SPACED = /^(.*\S)[ 　]+([^ 　()（）]+)$/u
/** `〇〇事業　　地域振興課` before `交流係`: an office within which the last one stands. */
const OFFICE_BEFORE = /^(.*\S)(?: {2,}|[ 　]*　[ 　]*)([^ 　()（）]+)$/u
const BRACKETED =
  /^(.*[^\s(（〔［【])[ 　]*[(（〔［【](?:担当(?:課|部署)?\s*[:：]?|所管(?:課)?\s*[:：]?)?\s*([^()（）〔〕［］【】]+?)\s*[)）〕］】]$/u
