/** Words behind a number that bound or place it; they name nothing. */
const bound =
  /^(?:以[上下内降後前外]|未満|程度|前後|相当|現在|時点|目|分|時|弱|強|超|余|増|減|当たり|連続|前|後|間|中)/

/** 、①4,525円の… right behind 10件: two numbers of one thing, which stands behind the second. */
const secondNumber =
  /^[、，,]?(?![1１][人件戸世団])[①-⑳]?[\d０-９][\d０-９,，.]*(?:[千百]?[万億]?円|[人名件回戸棟台校食枚]|世帯|[箇か]所)(?=の[一-龠ァ-ヶ])/

/** What follows a number and names it: 614名の参加, 2.1％の減額, 20軒増, 5,000円を返金, 16組住民から. */
export function nounAfter(after: string, isTime = false): string {
  const following = after
    .replace(/\n[\s　]*/g, '')
    .replace(secondNumber, '')
    .replace(/^以[上下](?=の[一-龠])/, '')
    .replace(/^[（(][^()（）]{1,20}[)）](?=[がを])/, '')
    .replace(/^[（(][^()（）]{1,50}[)）](?=の(?:繰り?入|積み?立|取り?崩))/, '')
  return (
    changeAfter(following) ||
    deedAfter(following) ||
    thingAfter(following) ||
    (isTime ? '' : joinedTo(following))
  )
}

/** 2億5,814万円が実質的な黒字です: what the sentence says that the amount is. */
export function calledAfter(after: string): string {
  return (
    /^が([一-龠][一-龠ぁ-んァ-ヶー]{1,11}?)(?:です|である|だ[。、])/.exec(after.replace(/\n/g, ''))?.[1] ?? ''
  )
}

function changeAfter(following: string): string {
  const change =
    /^(?:[)）]|[（(][△▲+＋]?[\d０-９][\d０-９.．,，]*[%％][)）]|[、，,][\s　]?[△▲+＋]?[\d０-９][\d０-９.．,，]*[\s　]?[%％])?[\s　]?の?(増加|減少|増額|減額|[増減](?![一-龠]))/.exec(
      following,
    )
  if (change?.[1] !== undefined) return change[1]
  // 前年度の13.2時間から1.6時間縮減した
  if (/^の?(?:縮減|短縮|削減|圧縮|縮小)/.test(following)) return '減少'
  // 前年度より204件少ない615件
  return /^(?:も|ほど)?(?:[多高低]|少な)[いくか]/.test(following) ? '差' : ''
}

function deedAfter(following: string): string {
  const rounded = /^(?:未満|以下)を切り?(捨|上)/.exec(following)?.[1]
  if (rounded !== undefined) return rounded === '捨' ? '切捨て' : '切上げ'
  const deed = /^(?:[をの](積み?立|取り?崩|繰り?入|償還|返還)|(上回|下回)|の?(上昇|低下|悪化|改善))/.exec(
    following,
  )
  const done = deed?.[1] ?? deed?.[2] ?? deed?.[3] ?? ''
  return done.replace(/[みり]/g, '').replace(/^([上下]回)$/, '$1る額')
}

function thingAfter(following: string): string {
  // 約95％の対象者に給付を行った
  const given = /^の([一-龠ァ-ヶー]{2,12})に([一-龠]{2,4})を行/.exec(following)
  if (given) return `${given[1]}への${given[2]}`
  const noun =
    /^の(?!順[でとにな、。])([一-龠ァ-ヶー][一-龠ぁ-んァ-ヶー]{1,14}?)(?=[をがはにでとへ、。(（]|$)/.exec(
      following,
    )?.[1] ??
    /^[をが]([一-龠]{2,6})(?=[。、すしさと]|で[、。]|$)/.exec(following)?.[1] ??
    /^で([一-龠]{2,4})(?=[し、。])/.exec(following)?.[1] ??
    /^に(?:対して?、?)?(支給|交付|補助|助成|配[布付]|給付|実施|貸与|支援|派遣|設置|配置|開催)(?=[し、。])/.exec(
      following,
    )?.[1] ??
    /^は、?([一-龠]{1,6}(?:の[一-龠]{2,8})?)を充て/.exec(following)?.[1] ??
    limitAfter(following) ??
    /^を([一-龠]{1,2}てん)(?=[しさ。、])/.exec(following)?.[1] ??
    /^から([一-龠][一-龠ぁ-ん]{1,7}?)[をが]/.exec(following)?.[1] ??
    /^ごとに([一-龠]{2,6})/.exec(following)?.[1] ??
    /^については、([^、。]{2,20}?)[がを]/.exec(following)?.[1]
  if (noun !== undefined) return noun
  return /^を(?:乗じ|掛け)/.test(following) ? '乗じる割合' : ''
}

/** 年額3万円を上限に: the most that there may be. */
function limitAfter(following: string): string | undefined {
  return /^[をが](上限|限度)/.exec(following)?.[1]
}

/** 16組住民から, 8回訪問）: a noun that goes on right behind the unit; 3か年事業 is a kind of work, not what is counted. */
function joinedTo(following: string): string {
  const joined = /^([一-龠ァ-ヶー]{2,8})(?=[をがはにでとへの、。)）(（\s　]|から|より|$)/.exec(following)?.[1]
  return joined === undefined || bound.test(joined) ? '' : joined
}
