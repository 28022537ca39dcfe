import { hasAskingWord } from './asking-words.ts'

/** What is asked, and behind its mark nothing but a noun or two: 「空家は300戸あるの?令和5年度」, 「何日まで?団地の住民への」. */
const saidBehind =
  /^(?<asking>[^。?？]{5,120})[?？]\s*(?<topic>[^。、,?？!！\s(（]{2,20}?)(?:の(?:話|こと|件|分|ほう|方))?(?:です|ね|だけど|なんだけど)*[。?？]?$/u
/** It ends as a name does, and has neither a verb nor a particle that makes a sentence of it. */
const noun = /^[^はがをもで]*[\p{Script=Han}\p{Script=Katakana}ー0-9A-Za-z々)）の](?<!の?(?:話|件))$/u
/** How the answer shall be said, whether it is so, or what else is asked for, is no topic. */
const noTopic =
  /小数|四捨五入|切り?[捨上]|単位|まで$|本当|正確|事実|出典|根拠|理由|簡潔|詳細|詳し|結論|数字|概要|お?願い|以上$|[!！]|[^こ]と|[額数率料費]$|(?:万|億|千)?円$|%$|パーセント$/u

/** A question with what it is about in front of it, where that was said behind: 「令和5年度の空家は300戸あるの?」. */
export function topicFirst(text: string): string {
  const { asking, topic } = saidBehind.exec(text)?.groups ?? {}
  if (!asking || !topic || !noun.test(topic) || noTopic.test(topic) || hasAskingWord(topic)) return text
  return `${topic}${topic.endsWith('の') || /[へにと]の$/.test(topic) ? '' : 'の'}${asking}?`
}
