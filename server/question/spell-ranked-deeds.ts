import { large, small } from './rank-words.ts'
import { smallNumber } from './small-number.ts'

/** What troubles most, or came first, is told in words. */
const noAmount = '困|悩|苦|力を|重視|大事|[早遅新古近遠良悪]'
/** A deed told of the things that are set in order, beside which no word for their size stands. */
const deedOfOne = `(?![^。、]{0,8}(?:${large}|${small}|${noAmount}))\\p{Script=Han}[\\p{Script=Han}ぁ-ん]{0,6}[ただるす](?:の[はが]|(?!課題|理由|原因|要因|目的|内容|点)\\p{Script=Han})`
const ranked = new RegExp(`(一番|いちばん|最も|もっとも|(?:${smallNumber})番目に)(?=${deedOfOne})`, 'gu')

/** 「一番取り崩した年」「2番目に募集した地区」: most of what was done, as people say it without a word for its size. For text after NFKC. */
export function spellRankedDeeds(text: string): string {
  return text.replace(ranked, '$1多く')
}
