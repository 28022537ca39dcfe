import type { Span } from '../../ingest/report/span.ts'
import { askingStart } from './ask-words.ts'
import type { Phrase } from './said.ts'

/** A text with what is known of its letters. */
export type Body = {
  readonly text: string
  /** Where letters belong to a content word: no particle begins there. */
  readonly content: readonly boolean[]
}

export type CutBody = { readonly phrases: readonly Phrase[]; readonly tail: string }

/** Letters that always stand inside a word. */
const solid = /[\p{Script=Han}\p{Script=Katakana}ー々〆・A-Za-z0-9()%．.#℃㎡&/／-]/u
const joint =
  /^(?:の|と|や|を|に|は|が|で|へ|も|って|から|まで|より|への|での|との|からの|までの|には|では|とは|でも|における|に関する|に対する|にかかる|に係る|についての?|による|として(?:の)?|に向けた|などの?|とか|だと|なら|のうち(?:の)?|の)?[、,。\s]*$/u
/** The particles with which a tail begins. */
const tailParticles =
  /(?:(?:には|では|とは|へは|からは|までは|よりは|は|って(?:さ|いうのは)?|が|を|で|に|も|と|から|まで|より|だと|なら|について(?:は)?|の)?[、,\s]*)$/u

/** Marks which letters belong to words: those that `spans` cover, and all that are no hiragana. */
export function markContent(text: string, spans: readonly Span[]): boolean[] {
  const content = Array.from({ length: text.length }, (_, at) => solid.test(text[at] ?? ''))
  for (const span of spans) {
    for (let at = span.start; at < Math.min(span.end, text.length); at += 1) content[at] = true
  }
  return content
}

/** Cuts a text into its phrases and what asks; words are never cut inside. */
export function cutPhrases(body: Body, options: { askless?: boolean } = {}): CutBody {
  const start = options.askless ? undefined : askingStart(body.text, () => false)
  const runs = runsOf(body, start ?? body.text.length)
  const last = runs.at(-1)
  if (!last) return { phrases: [], tail: body.text }
  const tailGap = body.text.slice(last.end, start ?? body.text.length)
  const { kept, tail } = splitTail(tailGap)
  const phrases: Phrase[] = []
  let words = leadOf(body.text.slice(0, runs[0]?.start ?? 0))
  for (const [index, run] of runs.entries()) {
    const next = runs[index + 1]
    const head = words.length
    words += body.text.slice(run.start, run.end)
    if (!next) {
      phrases.push({ words: words + kept, head, joint: '' })
      break
    }
    const gap = body.text.slice(run.end, next.start)
    if (joint.test(gap)) {
      phrases.push({ words, head, joint: gap.replace(/\s+$/, '') })
      words = ''
    } else {
      words += gap
    }
  }
  return withAdverb({ phrases, tail: `${tail}${body.text.slice(start ?? body.text.length)}` })
}

/** 「申し込んでない世帯」 begins with its verb; a particle alone is left over from what was cut away. */
function leadOf(text: string): string {
  return joint.test(text) ? '' : text.replace(/^[、,。\s]+/, '')
}

/** 「全部で」「平均」 before the question word belong to what asks. */
function withAdverb({ phrases, tail }: CutBody): CutBody {
  const last = phrases.at(-1)
  if (last && /.って$/.test(last.words) && tail !== '') {
    const named = { ...last, words: last.words.slice(0, -2) }
    return { phrases: [...phrases.slice(0, -1), named], tail: `って${tail}` }
  }
  if (!last || phrases.length < 2 || !adverb.test(last.words) || /^(?:は|って|が|の)/.test(tail)) {
    return { phrases, tail }
  }
  const before = phrases.at(-2)
  const kept = phrases
    .slice(0, -1)
    .map((one, at) => (at === phrases.length - 2 ? { ...one, joint: '' } : one))
  return withAdverb({ phrases: kept, tail: `${before?.joint ?? ''}${last.words}${tail}` })
}

const adverb =
  /^(?:全部|ぜんぶ|全て|すべて|合計|総額|トータル|平均|月平均|年平均|約|だいたい|大体|結局|実際|実際に|最終的|月|年|年間|全体|一体|いったい|合わせ|あわせ|今|いま)$/

function runsOf({ content }: Body, end: number): Span[] {
  const runs: Span[] = []
  let start: number | undefined
  for (let at = 0; at <= end; at += 1) {
    const inside = at < end && content[at] === true
    if (inside && start === undefined) start = at
    if (!inside && start !== undefined) {
      runs.push({ start, end: at })
      start = undefined
    }
  }
  return runs
}

/** 「ているのは」 → 「ているの」 belongs to the words, 「は」 to the tail. */
function splitTail(gap: string): { kept: string; tail: string } {
  const bare = gap.replace(/[?？。!！\s]+$/u, '')
  const mark = gap.slice(bare.length)
  const particles = tailParticles.exec(bare)?.[0] ?? ''
  return {
    kept: bare.slice(0, bare.length - particles.length),
    tail: `${particles.replace(/[、,\s]+$/, '')}${mark}`,
  }
}
