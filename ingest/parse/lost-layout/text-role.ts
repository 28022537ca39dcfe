import { foldWidth } from '../line-shape.ts'

/** What part of a measure's account a text or a heading is: knowledge of how such reports are written in general. */
export type TextRole = 'purpose' | 'action' | 'cost' | 'evaluation'

const HEADINGS: readonly { readonly role: TextRole; readonly words: RegExp }[] = [
  { role: 'evaluation', words: /評価|成果|効果|課題|総括|今後|見直し|検証|進捗|達成/u },
  { role: 'cost', words: /額|内訳|経費|費用|事業費|予算|決算|支出|財源|コスト/u },
  { role: 'purpose', words: /目的|趣旨|ねらい|狙い|背景|目標|概要/u },
  { role: 'action', words: /実施|内容|実績|取組|取り組み|状況|方法|経過|構成|活動|概況|対象/u },
]

/** The role that a heading's words announce. */
export function headingRole(heading: string): TextRole | undefined {
  return HEADINGS.find(({ words }) => words.test(heading))?.role
}

const STRONG_PURPOSE =
  /(?:目的(?:とする|とした|である|に.{0,12}する)|(?:図る|資する|行う|する|める|もの|した)もの(?:である)?|資する(?:こと)?|ことで?、?.{0,30}支援する|目指す(?:もの|こと)|図る|寄与する(?:こと)?|推進する|解体する|整備する|支援する|設置する|行う|交付する(?:もの)?)。?$/u
const RESULT =
  /(?:でき(?:た|ている)|なった|なっている|つながった|つながっている|寄与し(?:た|ている)|図(?:られた|られている|っている|っていく|ることができた)|減少した|増加した|効果的?に.{0,20}(?:いる|た)|いく|いきたい|必要(?:がある|である|だ)|至らなかった|努めた|努めていく|好評であった|見られた|られる|目指す|注視していく|継続して(?:いる|いく)|向上した|煩雑となった|要した|だった)。?(?:[（(][^）)]*[）)])?$/u
const ACTION =
  /(?:開催した|実施した|実施している|配置した|設置した|交付した|支給した|採択された|行った|派遣した|支援。|を支援|購入した|運営した|募集した|作成した|給付する|委嘱)。?$/u

/** The role that a paragraph's way of ending speaks for, and whether strongly. */
export function textRole(text: string): { readonly role: TextRole; readonly strong: boolean } | undefined {
  const folded = foldWidth(text).replace(/\s+/gu, '').trim()
  const sentences = folded.split(/(?<=。)/u).filter((part) => part !== '')
  const last = sentences.at(-1) ?? ''
  if (
    /(?:目的とする|目的である|に資すること|行うもの|図るもの|するもの|交付するもの|行うものである)。?$/u.test(
      last,
    )
  )
    return { role: 'purpose', strong: true }
  if (RESULT.test(last)) return { role: 'evaluation', strong: true }
  if (ACTION.test(last)) return { role: 'action', strong: false }
  if (STRONG_PURPOSE.test(last)) return { role: 'purpose', strong: false }
  return /。$/u.test(last) ? { role: 'evaluation', strong: false } : undefined
}
