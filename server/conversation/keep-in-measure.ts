import { isAspect } from './ask-words.ts'
import { carrySlots } from './carry-over.ts'
import type { CleanMessage } from './clean-message.ts'
import type { Read } from './combine-follow-up.ts'
import type { ResolverTools } from './resolver-tools.ts'
import { printPhrases, printSaid, type Said } from './said.ts'
import { goOn, type Turn } from './turn.ts'

/** So many turns back a measure may have answered last; those between were not found. */
const turnsBack = 3

type Message = Read & { readonly clean: CleanMessage }
type Past = { readonly turns: readonly Turn[]; readonly tools: ResolverTools }

/** What a measure says of itself as a whole, whatever of its figures was talked about. */
const ofMeasure =
  /^(?:課題|問題点|反省点?|目的|ねらい|狙い|評価|成果|効果|概要|背景|今後(?:の(?:予定|方針|見通し|取組|取り組み))?|方針|担当(?:の?(?:課|部署|部))?|所管(?:課)?|(?:担当)?部署)$/

/** 「課題は？」「担当課は？」: asked of the measure that answered before. */
export async function askOfMeasure(read: Message, past: Past): Promise<Turn | undefined> {
  return ofMeasure.test(printPhrases(read.own.phrases)) ? askWithin(undefined, read, past) : undefined
}

/**
 * A follow-up for which nothing is found as it was carried, or only something that another measure says, is asked by its
 * own words of the measure that answered before; it stays as it was where that does not answer it whole.
 */
export async function keepInMeasure(turn: Turn, read: Message, past: Past): Promise<Turn> {
  return turn.stated ? turn : ((await askWithin(turn, read, past)) ?? turn)
}

async function askWithin(
  turn: Turn | undefined,
  { own, current, clean }: Message,
  { turns, tools }: Past,
): Promise<Turn | undefined> {
  const last = turns.at(-1)
  const fresh = printPhrases(own.phrases)
  if (!last || !tools.within || clean.turnsAway || fresh === '') return undefined
  const before = turns.slice(-turnsBack).filter((one) => one.topic === last.topic)
  const slots = carrySlots(own, current, last.said)
  const asked: Said = { ...slots, opening: own.opening, phrases: own.phrases, tail: tailOf(own) }
  const { period, ...timeless } = asked
  for (const said of period && !own.period ? [asked, timeless] : [asked]) {
    const talk = { ...(turn ? { resolved: turn } : {}), before }
    const found = await tools.within(tools.understand(printSaid(said)), talk)
    if (!found) continue
    const phrases = [{ words: topicOf(found.title), head: 0, joint: 'の' }, ...said.phrases]
    const next = goOn({ ...said, phrases }, last, { tools, focus: fresh, stated: found.stated })
    // 「相手は？」 behind the row of a list: what is asked next is asked of that row again.
    return isAspect(fresh) && found.isWords ? { ...next, said: last.said } : next
  }
  return undefined
}

/** 「車も買った」 asks whether it is so. */
function tailOf({ phrases, tail }: Said): string {
  return tail === '' && /[たるい]$/.test(phrases.at(-1)?.words ?? '') ? 'か?' : tail
}

/** 「…の推移(5年間)」, 「…の根拠と推移」: what a title says of its own form is not what it is about. */
const form =
  /(?<=.{3})(?:の|に係る|に関する)?(?:推移|実績|状況|実態|経過|経緯|概要|一覧|比較表?|根拠|内訳)(?:$|[、とや及がにを(（]).*$/
const about = /(?:について|に関する資料|がわかるもの)$/

function topicOf(title: string): string {
  return title.replace(about, '').replace(form, '').trim()
}
