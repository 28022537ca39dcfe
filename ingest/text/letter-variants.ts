/**
 * Old or rare forms of letters that administrative texts and names mix, each before the form that it is read as: one
 * letter to a reader, and the dictionary knows only the second.
 */
export const letterVariants: ReadonlyMap<string, string> = new Map(
  `會会 學学 國国 縣県 區区 廣広 澤沢 濱浜 邊辺 邉辺 﨑崎 髙高 眞真 嶋島 嶌島 齋斎 齊斉 靜静 龍竜 瀧滝 實実 應応 壽寿 藝芸 醫医
  圖図 鐵鉄 驛駅 縱縦 總総 經経 營営 歲歳 槇槙 礦鉱 糺糾 鋪舗 淨浄 穎頴 櫻桜 惠恵 德徳 榮栄 豐豊 溪渓 萬万 條条 檜桧 籠篭 籔薮
  藪薮 龜亀 鷗鴎 峯峰 埜野 桒桑 渕淵 冨富 舘館 莊荘 蔣蒋 﨔欅 鹽塩 釡釜 凉涼 薗園 莵菟 芦蘆 𠮷吉`
    .split(/\s+/)
    .map((pair): [string, string] => {
      const [rare = '', common = ''] = pair
      return [rare, common]
    }),
)
