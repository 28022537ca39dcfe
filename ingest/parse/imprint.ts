const DATE =
  /(?:平成|令和|昭和|西暦)?\s*(?:元|[0-9０-９]{1,4})\s*年\s*(?:度|[0-9０-９]{1,2}\s*月(?:\s*[0-9０-９]{1,2}\s*日)?)?(?:版|発行|作成|現在)?/gu

/** What a report says of its own making: `令和５年９月　みどり市`, `作成　企画課`, `問合せ先　企画課`. Such a line is no title. */
export function isImprint(title: string): boolean {
  if (
    /^(?:作\s*成|編\s*集|発\s*行|印\s*刷|問い?合わ?せ|お問い?合わ?せ|連絡|照会|事務局|電話|TEL|〒)/u.test(
      title,
    )
  )
    return true
  const rest = title.replace(DATE, '').replace(/[\s　]/gu, '')
  if (rest === title.replace(/[\s　]/gu, '')) return false
  return rest === '' || /^[^0-9０-９]{1,12}[都道府県市区町村](?:役所|役場)?$/u.test(rest)
}
