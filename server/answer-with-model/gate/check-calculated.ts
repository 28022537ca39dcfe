import type { Offer } from '../offer.ts'
import type { Fault } from './fault.ts'
import type { PlacedSlot, PlainSentence } from './plain-sentence.ts'

type Naming = { readonly label: RegExp; readonly said: RegExp }

/** What a calculated number must be called; without that it would pass for the figure whose label stands before it. */
const namings: readonly Naming[] = [
  {
    label: /差|増減|増加|減少|伸び/,
    said: /差|増(?!築|田|設)|減(?!免|災|価|塩)|ふえ|へ[っり]|変化|伸び|違い|開き|多(?=[いくか]|め|、)|少な|高(?=[いくか])|低(?=[いくか下])|大き|小さ|上回|下回|上が|下が|differ|increas|decreas|change|more|less|higher|lower|grew|fell|rose|aument|disminu|diminu|cresc|reduz|diferen|增|减|減|差|多|少|늘|줄|증가|감소|차이|tăng|giảm|chênh/i,
  },
  {
    label: /合計|総/,
    said: /合計|合わせ|あわせ|合算|総[額計数量]|累計|小計|足し|全部|(?<![設会統推時家生余])計(?![画算上量測器])|total|\bsum|together|合计|總|합계|모두|tổng|soma/i,
  },
  { label: /倍/, said: /倍|比|times|배|gấp|vezes|veces/i },
  {
    label: /割合|構成比|比率|率/,
    said: /割合|構成比|比率|(?<![効能税利倍])率|占め|うち|share|percentage|proportion|占|比例|비율|차지|tỷ lệ|chiếm|propor|porcent/i,
  },
  { label: /平均/, said: /平均|ならす|average|mean|평균|trung bình|média|media|promedio/i },
  { label: /順位/, said: /順位|位(?![置相])|番目|rank|名|순위|hạng|lugar|puesto|posi/i },
  { label: /当たり|あたり|一人/, said: /当たり|あたり|per\b|人均|人均|1인당|por|mỗi/i },
]

/** A calculated slot must be said as what it is, in its own clause; alone before です it is the one answer asked for. */
export function checkCalculated(sentence: PlainSentence, offer: Offer): Fault[] {
  const isOnlyAnswer = offer.figures.filter(({ place }) => place === 'required').length <= 1
  return sentence.slots
    .filter((slot) => !(isOnlyAnswer && standsAlone(slot, sentence)) && !isSaidAsCalculated(slot, sentence))
    .map(({ bound }) => ({ code: 'other-label', detail: bound.listed.label }))
}

function standsAlone(slot: PlacedSlot, { text, slots }: PlainSentence): boolean {
  const isFirst = slots[0] === slot && text.slice(0, slot.at).trim() === ''
  return isFirst && /^(?:です|でした)?[（(。]/.test(text.slice(slot.at + 1))
}

function isSaidAsCalculated(slot: PlacedSlot, { text, slots }: PlainSentence): boolean {
  const { listed } = slot.bound
  if (listed.formula === null) return true
  const index = slots.indexOf(slot)
  const before = text.slice(index === 0 ? 0 : (slots[index - 1]?.at ?? 0) + 1, slot.at)
  const after = text.slice(slot.at + 1, slots[index + 1]?.at ?? text.length)
  // 「資産合計の割合」 is a share, not a sum.
  const kind = listed.label.slice(listed.label.lastIndexOf('の') + 1)
  const naming = namings.find(({ label }) => label.test(kind))
  if (naming === undefined) return before.includes(listed.label)
  // What follows speaks of this slot up to the next comma; 「令和3年度の{{f1}}から」 says nothing of a difference.
  // 「合計は、令和4年度に{{f1}}です」: the comma behind its topic parts nothing.
  const joined = withoutNames(before, slot).replace(/(?<=[はがも])、/g, '')
  return (
    naming.said.test(joined.slice(joined.lastIndexOf('、') + 1)) ||
    naming.said.test(withoutNames(after.split(/[、。（(]/)[0] ?? '', slot))
  )
}

/** 「公募倍率」 is the name of what was compared, not the word that says that a number compares. */
function withoutNames(text: string, { bound }: PlacedSlot): string {
  const names = bound.operands
    .flatMap(({ own }) => own)
    .filter((name) => name.length > bound.listed.label.length && !name.includes(bound.listed.text))
  const longestFirst = names.toSorted((a, b) => b.length - a.length)
  return longestFirst.reduce((rest, name) => rest.replaceAll(name, ' '), text)
}
