/** Who pays for a measure, as the heads of its fund sources call it (その他 says nothing alone). */
export const fundSource = /^(?:国庫支出金|[都道府]?県支出金|都道府県支出金|地方債|[市町村]債|一般財源)$/u
