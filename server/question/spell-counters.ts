const countersInKana: readonly (readonly [RegExp, string])[] = [
  [/(?:何|なん)にん/g, '何人'],
  [/(?:何|なん)けん/g, '何件'],
  [/(?:何|なん)かい(?!ご|い|うれし|よい)/g, '何回'],
  [/(?:何|なん)(?:べん|遍|度(?=[^はがもをかにら]))/g, '何回'],
  [/(?:何|なん)まい/g, '何枚'],
  [/(?:何|なん)だい/g, '何台'],
  [/(?:何|なん)(?:かしょ|ヶ所|ケ所|カ所|ヵ所)/g, '何箇所'],
  [/(?:何|なん)せたい/g, '何世帯'],
  [/なん(?=の(?!た)\p{Script=Han})/gu, '何'],
  [/なん(?=[円人件回枚台戸校箇%])/g, '何'],
]

/** 「70歳から74歳まで」: a class of ages is spelt with the mark that tables print. */
const agesInWords = /([0-9]{1,3})歳?(?:から|より)([0-9]{1,3})歳(?:まで|以下)?/g

/** 「何にん」「なんけん」, 「70歳から74歳」: a counter in kana and a class of ages are spelt as reports print them. */
export function spellCounters(text: string): string {
  const spelt = countersInKana.reduce((left, [pattern, counter]) => left.replace(pattern, counter), text)
  return spelt.replace(agesInWords, '$1~$2歳')
}
