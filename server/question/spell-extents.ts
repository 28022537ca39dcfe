/** What is done to a whole or to a part of something, which tables of decisions tell apart (全部開示・部分開示, 一部免除). */
const deed = '(?:開示|公開|免除|減免|採択|認容|支給)'
const some = new RegExp(`(?:一部|部分的)(?:だけの|だけ|のみ|しか|に|を|が|は)+(?=${deed})`, 'g')
const all = new RegExp(`(?:すべて|全て|ぜんぶ|全部)(?:が|を|は)?(?=${deed})`, 'g')

/** 「一部だけ公開した」「すべて開示した」: how far something was done is joined to the deed as reports print it. */
export function spellExtents(text: string): string {
  return text.replace(some, '一部').replace(all, '全部')
}
