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

/** 「何にん」「なんけん」: a counter in kana is spelt as reports print it. */
export function spellCounters(text: string): string {
  return countersInKana.reduce((spelt, [pattern, counter]) => spelt.replace(pattern, counter), text)
}
