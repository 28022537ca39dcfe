const powers = '[十百千万億]'
/** 「何百人も」「何億も」: so many at least. Of an asking (「何千円ですか」) it is no claim. */
const many = new RegExp(
  `何(${powers}{1,2})(円|人|名|件|回|戸|台|世帯|冊|校|[か箇]所|本|枚|社|団体)?(?:も|という(?:数の?)?)(?=[^、。]{0,16}[うくすつぬぶむるたいん])`,
  'gu',
)
/** What is counted without a word for it is money from here on. */
const money = /[万億]/

/** 「何百人も来た」「何億も使った」 as the bound that it claims: 「100人以上来た」「1億円以上使った」. */
export function spellVagueNumbers(text: string): string {
  return text.replace(many, (said, power: string, counter: string | undefined) => {
    const unit = counter ?? (money.test(power) ? '円' : undefined)
    return unit === undefined ? said : `${digitsOf(power)}${unit}以上`
  })
}

/** 百 → 100, 千万 → 1000万: 万 and 億 are read with what stands before them. */
function digitsOf(power: string): string {
  const small = [...power].reduce((value, letter) => value * ({ 十: 10, 百: 100, 千: 1000 }[letter] ?? 1), 1)
  return `${small}${/[万億]$/.exec(power)?.[0] ?? ''}`
}
