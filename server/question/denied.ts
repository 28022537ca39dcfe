import type { Span } from '../../ingest/report/span.ts'

/** What a question says that it does not mean: 「要望額ではなく決定額」「国と県のどちらでもないその他」; `span` is where it says so. */
export type Denied = { readonly names: readonly string[]; readonly span: Span }

/** 「計画の額じゃなく実績のほう」「県に要望した額ではなく」 up to what is meant instead, or to the end of its brackets. */
const instead =
  /(?<said>[^、。,!?\s「」『』()（）]{1,30}?)(?<!だけ|のみ|ばかり|[うくすつぬぶむるたいだ]の)(?:では|じゃ|で)な(?:く(?:て)?|い(?=(?:ほう|方)))(?=[、,\s)）]|(?:ほう|方|[\p{Script=Han}\p{Script=Katakana}「]))/gu

/** 「国・県・地方債のどれでもない」 */
const noneOf =
  /(?<said>[^。,!?\s「」『』()（）はがで]{1,40}?)の(?:どれ|いずれ|どちら|どっち)でも(?:ない|なく)/gu

/** Words that say which number of a thing, and no thing. */
const general = /^(?:金?額|(?:の)?(?:ほう|方|分|もの|こと)|数字?|値|欄|年度?)$/u

/** What a question sets aside by 「ではなく」 or 「どれでもない」, where it does not say the same again. */
export function findDenied(text: string): Denied[] {
  return [...alternatives(text), ...lists(text)].filter(
    ({ names, span }) =>
      names.length > 0 &&
      names.every((name) => !(text.slice(0, span.start) + text.slice(span.end)).includes(name)),
  )
}

/** Of 「特別交付税の要望額ではなく」 the 要望額 is set aside; 特別交付税 goes on. */
function alternatives(text: string): Denied[] {
  return [...text.matchAll(instead)].map(({ index, 0: whole, groups }) => {
    const said = groups?.['said'] ?? ''
    const parts = said.split(/(?<=の|[\p{Script=Han}\p{Script=Katakana}ー][はが])/u)
    const last = parts.findLastIndex((part) => !general.test(part.replace(/の$/u, '')))
    const kept = parts.slice(0, Math.max(0, last)).join('').length
    return {
      names: wordsOf(parts[last] ?? ''),
      span: { start: index + kept, end: index + whole.length },
    }
  })
}

function lists(text: string): Denied[] {
  return [...text.matchAll(noneOf)].map(({ index, 0: whole, groups }) => {
    const said = groups?.['said'] ?? ''
    const first = /^.*の(?=[^の]*[・、と])/u.exec(said)?.[0].length ?? 0
    return {
      names: said
        .slice(first)
        .split(/[・、]|と|や|及び/u)
        .filter((name) => name !== ''),
      span: { start: index + first, end: index + whole.length },
    }
  })
}

/** 要望 of 「県に要望した」, 決算額 as it is; one letter alone is no name. */
function wordsOf(said: string): string[] {
  return said.match(/[\p{Script=Han}\p{Script=Katakana}ー]{2,}/gu) ?? []
}
