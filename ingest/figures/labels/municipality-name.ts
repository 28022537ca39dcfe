const prefectures =
  /^(北海道|東京都|(京都|大阪)府|(青森|岩手|宮城|秋田|山形|福島|茨城|栃木|群馬|埼玉|千葉|神奈川|新潟|富山|石川|福井|山梨|長野|岐阜|静岡|愛知|三重|滋賀|兵庫|奈良|和歌山|鳥取|島根|岡山|広島|山口|徳島|香川|愛媛|高知|福岡|佐賀|長崎|熊本|大分|宮崎|鹿児島|沖縄)県)$/

/** Words that end like a municipality's name and are none. */
const otherWords =
  /^(都市|他市|各市|本市|当市|同市|全市|朝市|本町|当町|同町|各町|農村|漁村|市町村|.*都市|.*の(市|町|村)|近隣.*|県内.*)$/

/** True for みどり市, 東京都, 全国 …: a name by its ending, or one of the 47 prefectures. */
export function isMunicipalityName(label: string): boolean {
  const word = label.replace(/[\s　]/g, '')
  if (prefectures.test(word) || /^(全国|国|全国平均|県平均)$/.test(word)) return true
  return /^[一-龠々ぁ-んァ-ヶー]{1,7}[市町村]$/.test(word) && !otherWords.test(word)
}

export function isPrefectureName(label: string): boolean {
  return prefectures.test(label.replace(/[\s　]/g, ''))
}

/** Heads under which every label names a body that the figures are about. */
export function isMunicipalityHead(label: string): boolean {
  return /^(市名|市町村名?|市区町村名?|都市名?|自治体名?|団体名?|保険者名?|構成市町村?|区市町村名?|都道府県名?)$/.test(
    label.replace(/[\s　]/g, ''),
  )
}
