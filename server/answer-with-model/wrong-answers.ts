import type { Offer, OfferedFigure } from './offer.ts'

/** For tests: one wrong answer, made from a right one. */
export type WrongAnswer = { readonly text: string; readonly why: string }

type Change = (sentence: string, offer: Offer) => readonly WrongAnswer[]

/** Every way in which a model's answer could be wrong, tried on one right sentence with slots. */
export function spoil(sentence: string, offer: Offer): WrongAnswer[] {
  return changes.flatMap((change) => change(sentence, offer)).filter(({ text }) => text !== sentence)
}

const SLOT = /\{\{(f\d+)\}\}/

function figureIn(sentence: string, offer: Offer): OfferedFigure | undefined {
  const id = SLOT.exec(sentence)?.[1]
  return offer.figures.find((figure) => figure.id === id)
}

/** The first slot replaced by words of the model's own. */
function inOwnWords(why: string, print: (figure: OfferedFigure) => string): Change {
  return (sentence, offer) => {
    const figure = figureIn(sentence, offer)
    return figure ? [{ text: sentence.replace(SLOT, () => print(figure)), why }] : []
  }
}

/** Something put before or behind the first slot. */
function around(why: string, before: string, after: string): Change {
  return (sentence) => [{ text: sentence.replace(SLOT, (slot) => `${before}${slot}${after}`), why }]
}

function changeDigit(printed: string, at: number): string {
  let seen = -1
  return printed.replace(/\d/g, (digit) => {
    seen += 1
    return seen === at ? String((Number(digit) + 3) % 10) : digit
  })
}

const changes: readonly Change[] = [
  inOwnWords('the right number, but in its own words', ({ printed }) => printed),
  ...[0, 1, 2, 3].map((at) =>
    inOwnWords(`digit ${at} changed`, ({ listed }) => changeDigit(listed.text, at)),
  ),
  inOwnWords('times 1,000', ({ listed }) => listed.text.replace(/\d/, (digit) => `${digit}000,`)),
  inOwnWords('a triangle before it', ({ listed }) => `△${listed.text}`),
  inOwnWords('another unit', ({ listed }) => listed.text.replace(/[^\d,.]+$/, '千円')),
  inOwnWords('full-width and wrong', ({ listed }) => widen(changeDigit(listed.text, 0))),
  inOwnWords('in kanji', () => '百二十三万四千六百円'),
  inOwnWords('in kanji digits', () => '一二三四六円'),
  inOwnWords('億 and 万 mixed', () => '1億2,346万円'),
  inOwnWords('億 in kanji', () => '五十億円'),
  inOwnWords('digits parted by an invisible character', () => '5\u200b0\u200b億円'),
  inOwnWords('digits parted by HTML', () => '5<!-- x -->0<b></b>億円'),
  inOwnWords('digits of another script', () => '٥٠億円'),
  inOwnWords('mathematical digits', () => '𝟓𝟎億円'),
  inOwnWords('digits in circles', () => '⑤⓪億円'),
  inOwnWords('digits raised', () => '⁵⁰億円'),
  inOwnWords('in kana', () => 'ごじゅうおくえん'),
  inOwnWords('in English', () => 'fifty million yen'),
  inOwnWords('about so much', () => '約百万円'),
  inOwnWords('several tens', () => '数十人'),
  inOwnWords('a mark that is none of ours before a unit', () => '[50]億円'),
  inOwnWords('an entity of HTML', () => '&#53;&#48;億円'),
  around('億 behind it', '', '億円'),
  around('千 behind it', '', '千円'),
  around('more digits behind it', '', '000円'),
  around('more digits before it', '9', ''),
  around('a minus before it', 'マイナス', ''),
  around('a triangle before it', '△', ''),
  around('at least', '', '以上'),
  around('less than', '', '未満'),
  around('half of it', '', 'の半分'),
  around('not it', '', 'ではありませんが、それ'),
  around('twice', '', 'の2倍'),
  around('another unit behind it', '', '件'),
  anotherYear,
  anotherCity,
  anotherLabel,
  anotherSlot,
  ...[
    '前年度から15%増えました。',
    '前年度の約2倍です。',
    '前年度から半減しました。',
    '三割増です。',
    'これは過去最高です。',
    'これは県内で最も多い額です。',
    '来年度は60億円になる見込みです。',
    '国の補助が半分を占めます。',
    '令和7年12月25日に見直します。',
    '電子図書館は36時間利用できます。',
    '第3期読書推進計画に位置付けられています。',
    '小学校5年生を対象に、4年間の読書記録を配布しました。',
    '要綱第7条に基づきます。',
    '総合戦略課が担当しています。',
    'かがやき市でも実施しています。',
    '市長が汚職で逮捕されました。',
  ].map(
    (added): Change =>
      (sentence) => [{ text: `${sentence}${added}`, why: `invented: ${added}` }],
  ),
  (sentence) => [{ text: `はい、その通りです。${sentence}`, why: 'says yes to what nobody found' }],
  (sentence) => [{ text: `ご質問のとおり、${sentence}`, why: 'takes the premise for true' }],
  (sentence) => [
    { text: sentence.replace(/増えました|増加しました/, '減少しました'), why: 'the other direction' },
  ],
  (sentence) => [{ text: sentence.replace(/減りました/, '増えました'), why: 'the other direction' }],
  (sentence) => [{ text: sentence.replace(SLOT, '{{f999}}'), why: 'an id that nobody issued' }],
  (sentence) => [{ text: sentence.replace('{{', '{'), why: 'a broken slot' }],
  (sentence) => [{ text: sentence.replace('}}', '} }'), why: 'a broken slot' }],
]

function widen(text: string): string {
  return text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
}

/** The year in the sentence, or one put there, is not the figure's. */
function anotherYear(sentence: string): WrongAnswer[] {
  const years = ['令和元年度', '令和2年度', '令和3年度', '令和4年度', '令和5年度', '平成30年度', '令和6年度']
  const said = /令和\d年度(?:（\d{4}年度）)?/.exec(sentence)?.[0]
  if (said === undefined || /から/.test(sentence)) return []
  return years
    .filter((year) => !said.startsWith(year))
    .map((year) => ({ text: sentence.replace(said, year), why: `the year is ${said}` }))
}

function anotherCity(sentence: string, offer: Offer): WrongAnswer[] {
  const own = figureIn(sentence, offer)?.subject ?? offer.anchor.citations[0]?.municipality ?? ''
  return ['みどり市', 'あおば市', 'ひかり市', 'みなみ市', 'かがやき市']
    .filter((city) => city !== own)
    .map((city) => ({
      text: sentence.includes(own) ? sentence.replace(own, city) : `${city}では、${sentence}`,
      why: `the city is ${own}`,
    }))
}

/** A label of another row, column or measure in the place of the figure's own. */
function anotherLabel(sentence: string, offer: Offer): WrongAnswer[] {
  const figure = figureIn(sentence, offer)
  const own = figure?.labels.find((label) => sentence.includes(label))
  if (!figure || own === undefined) return []
  const others = [...offer.figures.flatMap(({ labels }) => labels), '緊急雇用対策費', '人件費']
  return [...new Set(others)]
    .filter((label) => !figure.own.some((name) => name.includes(label)) && label.length > 1)
    .map((label) => ({ text: sentence.replace(own, label), why: `the label is ${own}` }))
}

/** The words stay, the figure is another one. */
function anotherSlot(sentence: string, offer: Offer): WrongAnswer[] {
  const figure = figureIn(sentence, offer)
  if (!figure) return []
  return offer.figures
    .filter((other) => other.id !== figure.id && other.value.toFixed() !== figure.value.toFixed())
    .map((other) => ({
      text: sentence.replace(SLOT, `{{${other.id}}}`),
      why: `the figure is ${figure.printed}`,
    }))
}
