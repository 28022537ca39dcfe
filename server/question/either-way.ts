const rises = '(?:増え|ふえ|増加し|伸び|上が|高くな|多くな)'
const falls = '(?:減|へ|減少し|落ち|下が|低くな|少なくな)'
const ending = '(?:った|りました|った?てい[るた]|ました|た|てい[るた]|ています)'
const between = '(?:の|か|のか|んですか|のですか)?[?？、。]?\\s?(?:それとも|または|もしくは)?、?'

/** 「増えた？減った？」「上がったのか、それとも下がったのか」: neither is taken for granted; it asks which way and by how much. */
export const eitherWay = new RegExp(
  `${rises}っ?${ending}${between}${falls}っ?${ending}|${falls}っ?${ending}${between}${rises}っ?${ending}`,
)
